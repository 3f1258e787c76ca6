import { describe, expect, it } from 'vitest';
import { connectPop3 } from '../driver.ts';
import { filled, inside } from './filled.ts';

describe('dovecot, as recorded', () => {
  it('before the login', () => {
    const session = connectPop3('dovecot');
    expect(session.sent).toBe('+OK Dovecot ready.\r\n');
    expect(session.line('CAPA')).toBe(
      '+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\nSTLS\r\nUSER\r\nSASL PLAIN LOGIN CRAM-MD5\r\n.\r\n',
    );
    for (const [typed, answer] of [
      ['STAT', '-ERR Unknown command.'],
      ['FOO', '-ERR Unknown command.'],
      ['PASS x', '-ERR No username given.'],
      ['USER alice', '+OK'],
      ['PASS wrong', '-ERR [AUTH] Authentication failed.'],
      ['USER nosuch', '+OK'],
      ['PASS wrong', '-ERR [AUTH] Authentication failed.'],
      ['USER', '+OK'],
      ['APOP alice 00000000000000000000000000000000', '-ERR APOP not enabled.'],
      ['AUTH NOSUCH', '-ERR [AUTH] Unsupported authentication mechanism.'],
      ['AUTH PLAIN', '+ '],
      ['*', '-ERR Authentication aborted by client.'],
      ['AUTH PLAIN', '+ '],
      ['!!!', '-ERR [AUTH] Invalid base64 in response'],
      ['AUTH PLAIN AGFsaWNlAHdyb25n', '-ERR [AUTH] Authentication failed.'],
      ['', '-ERR Unknown command.'],
      ['QUIT', '+OK Logging out'],
    ] as const) {
      expect([typed, session.line(typed)]).toEqual([typed, `${answer}\r\n`]);
    }
    expect(session.closed).toBe('end');
  });

  it('lists the mechanisms at a bare AUTH', () => {
    expect(connectPop3('dovecot').line('AUTH')).toBe('+OK\r\nPLAIN\r\nLOGIN\r\nCRAM-MD5\r\n.\r\n');
  });

  it('after the login', () => {
    const session = inside();
    expect(session.sent).toMatch(/\+OK Logged in\.\r\n$/);
    for (const [typed, answer] of [
      ['USER alice', '-ERR Unknown command: USER'],
      ['STAT', '+OK 2 57'],
      ['LIST', '+OK 2 messages:\r\n1 38\r\n2 19\r\n.'],
      ['LIST 2', '+OK 2 19'],
      ['LIST 99', "-ERR There's no message 99."],
      ['LIST x', '-ERR Invalid message number: x'],
      ['LIST 0', "-ERR There's no message 0."],
      ['UIDL', '+OK\r\n1 000000015c80d4f6\r\n2 000000025c80d4f6\r\n.'],
      ['UIDL 1', '+OK 1 000000015c80d4f6'],
      ['TOP 1 2', '+OK\r\nSubject: dots\r\n\r\n..one\r\n...two\r\n.'],
      ['TOP 1 0', '+OK\r\nSubject: dots\r\n\r\n.'],
      ['TOP 1 99', '+OK\r\nSubject: dots\r\n\r\n..one\r\n...two\r\n..\r\nend\r\n.'],
      ['TOP 2', '-ERR Noise after message number: '],
      ['TOP 1,2', '-ERR Noise after message number: ,2'],
      ['TOP 1 x', '-ERR Invalid size: x'],
      ['TOP 1 -1', '-ERR Invalid size: -1'],
      ['TOP 1 1 1', '-ERR Noise after size:  1'],
      ['LIST 1 2', '-ERR Noise after message number:  2'],
      ['LIST 1x', '-ERR Noise after message number: x'],
      ['UIDL x', '-ERR Invalid message number: x'],
      ['STAT x', '+OK 2 57'],
      ['UTF8', '-ERR Unknown command: UTF8'],
      ['LANG', '-ERR Unknown command: LANG'],
      ['TOP 99 1', "-ERR There's no message 99."],
      ['RETR', '-ERR Invalid message number: '],
      ['RETR 1', '+OK 38 octets\r\nSubject: dots\r\n\r\n..one\r\n...two\r\n..\r\nend\r\n.'],
      ['RETR 99', "-ERR There's no message 99."],
      ['DELE', '-ERR Invalid message number: '],
      ['DELE 1', '+OK Marked to be deleted.'],
      ['DELE 1', '-ERR Message is deleted.'],
      ['RETR 1', '-ERR Message is deleted.'],
      ['LIST', '+OK 1 messages:\r\n2 19\r\n.'],
      ['STAT', '+OK 1 19'],
      ['RSET', '+OK'],
      ['STAT', '+OK 2 57'],
      ['LAST', '-ERR Unknown command: LAST'],
      ['NOOP', '+OK'],
      ['STLS', '-ERR Unknown command: STLS'],
      ['CAPA', '+OK\r\nCAPA\r\nTOP\r\nUIDL\r\nRESP-CODES\r\nPIPELINING\r\nAUTH-RESP-CODE\r\n.'],
      ['quit', '+OK Logging out.'],
    ] as const) {
      expect([typed, session.line(typed)]).toEqual([typed, `${answer}\r\n`]);
    }
    expect(session.office.list('alice')).toHaveLength(2);
  });

  it('takes pipelined commands', () => {
    const session = connectPop3('dovecot', [], filled());
    expect(session.say('USER alice\r\nPASS wonderland\r\nSTAT\r\nRETR 2\r\nDELE 2\r\nQUIT\r\n')).toBe(
      '+OK\r\n+OK Logged in.\r\n+OK 2 57\r\n+OK 19 octets\r\nSubject: two\r\n\r\n2\r\n.\r\n+OK Marked to be deleted.\r\n+OK Logging out, messages deleted.\r\n',
    );
    expect(session.office.list('alice')!.map(({ uid }) => uid)).toEqual([1]);
  });
});
