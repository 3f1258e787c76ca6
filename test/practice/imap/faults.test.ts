import { describe, expect, it } from 'vitest';
import { connectImap } from '../driver.ts';
import { loggedIn, opened } from './opened.ts';

const faulty = (...faults: string[]) => opened('dovecot', 2, undefined, faults);

describe('words', () => {
  it('come once, where they are asked for', () => {
    const session = connectImap('dovecot', ['UNAVAILABLE@LOGIN']);
    expect(session.line('a LOGIN alice wonderland')).toMatch(/^a NO \[UNAVAILABLE\]/);
    expect(session.state.account).toBeNull();
    expect(session.line('b LOGIN alice wonderland')).toMatch(/^b OK/);
  });

  it('come at the end of AUTHENTICATE too', () => {
    const session = connectImap('dovecot', ['EXPIRED']);
    session.line('a AUTHENTICATE PLAIN');
    expect(session.line('AGFsaWNlAHdvbmRlcmxhbmQ=')).toMatch(/^a NO \[EXPIRED\]/);
    expect(session.state.account).toBeNull();
  });

  it('leave undone what they refuse', () => {
    const session = loggedIn('dovecot', undefined, ['INUSE@DELETE', 'NO@CREATE']);
    expect(session.line('a DELETE Sent')).toMatch(/^a NO \[INUSE\]/);
    expect(session.line('b CREATE new')).toMatch(/^b NO /);
    expect(session.office.folders('alice').map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['new']) && expect.arrayContaining(['Sent']),
    );
  });

  it('stand before the tagged response', () => {
    const session = loggedIn('dovecot', undefined, ['ALERT@SELECT']);
    expect(session.line('a SELECT INBOX')).toMatch(/\* OK \[ALERT\] .*\r\na OK \[READ-WRITE\]/);
    expect(session.line('b SELECT INBOX')).not.toContain('ALERT');
  });

  it('BYE ends at any moment', () => {
    const session = faulty('BYE@FETCH');
    expect(session.line('a FETCH 1 FLAGS')).toBe('* BYE Server shutting down.\r\n');
    expect(session.closed).toBe('end');
    const early = connectImap('dovecot', ['BYE@GREETING']);
    expect(early.sent).toMatch(/^\* BYE /);
    expect(early.closed).toBe('end');
  });

  it('PREAUTH lets in whoever comes', () => {
    const session = connectImap('dovecot', ['preauth']);
    expect(session.sent).toMatch(/^\* PREAUTH \[CAPABILITY IMAP4rev1 .*\] Logged in as alice\r\n$/);
    expect(session.line('a SELECT INBOX')).toMatch(/a OK/);
  });
});

describe('what is said', () => {
  it.each([
    ['badLiteral', /BODY\[\] \{(\d+)\}/, 10],
    ['longLiteral=3', /BODY\[\] \{(\d+)\}/, -3],
  ])('%s', (fault, pattern, by) => {
    const right = Number(pattern.exec(opened('dovecot', 2).line('a FETCH 1 BODY.PEEK[]'))![1]);
    const session = faulty(fault);
    expect(Number(pattern.exec(session.line('a FETCH 1 BODY.PEEK[]'))![1])).toBe(right + by);
    expect(Number(pattern.exec(session.line('a FETCH 1 BODY.PEEK[]'))![1])).toBe(right);
  });

  it.each<[string, string, RegExp]>([
    ['wrongTag@NOOP', 'NOOP', /^wrong-a OK NOOP/],
    ['tagTwice@NOOP', 'NOOP', /^(a OK NOOP.*\r\n)\1$/],
    ['untaggedNo@NOOP', 'NOOP', /^\* NO Disk is 98% full.*\r\na OK/],
    ['deepList@NOOP', 'NOOP', /^\* 1 FETCH \(BODYSTRUCTURE \({1000}"text".*\){1001}\r\na OK/],
    ['flood=50@NOOP', 'NOOP', /^(?:\* 2 EXISTS\r\n){50}a OK/],
    ['longline=900@NOOP', 'NOOP', /^a OK NOOP.{890,}\r\n$/],
    ['echo@FETCH', 'FETCH x', /^a BAD .*You typed: a FETCH x/],
    ['hostile@NOOP', 'NOOP', /\x9b31m/],
    ['nuls@NOOP', 'NOOP', /\0\0 NUL/],
    ['drop@NOOP', 'NOOP', /^$/],
  ])('%s', (fault, typed, said) => expect(faulty(fault).line(`a ${typed}`)).toMatch(said));

  it('echo decodes what is base64 of text, and no password that only looks like it', () => {
    expect(faulty('echo').line('a LOGIN alice s3cretword')).not.toContain('That is');
    expect(faulty('echo').line('a FETCH d29uZGVybGFuZA==')).toContain('That is: wonderland');
  });

  it('uidReset tells another UIDVALIDITY each time', () => {
    const session = faulty('uidReset=7');
    const told = () => Number(/UIDVALIDITY (\d+)/.exec(session.line('a SELECT INBOX'))![1]);
    const [one, two] = [told(), told()];
    expect(two - one).toBe(7);
    expect(session.line('b NOOP')).toMatch(/^b OK/);
  });

  it('inactivity leaves early', () => {
    const session = connectImap('dovecot', ['inactivity=20']);
    expect(session.timers).toContainEqual({ type: 'timer', id: 'inactivity', ms: 20 });
    expect(session.timer('inactivity')).toBe('* BYE Disconnected for inactivity.\r\n');
  });

  it('inject follows the go-ahead to TLS, stripped takes it from the list', () => {
    expect(connectImap('dovecot', ['inject']).line('a STARTTLS')).toBe(
      'a OK Begin TLS negotiation now.\r\n* OK injected before TLS\r\n',
    );
    const stripped = connectImap('dovecot', ['stripped']);
    expect(stripped.sent).not.toContain('STARTTLS');
    expect(stripped.line('a STARTTLS')).toMatch(/^a BAD/);
  });
});
