import { describe, expect, it } from 'vitest';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import type { SmtpState } from '../../../src/protocols/smtp/state.ts';
import { client, closed, drive, opened, server, TLS } from '../../support/conversation-driver.ts';
import {
  ASKED_PASSWORD,
  ASKED_USER,
  base64,
  DATA,
  GREETED,
  HELLO,
  LOGGED_IN,
  MAIL,
  RCPT,
  REFUSED_AUTH,
  talk,
} from './talk.ts';

const viewOf = (lines: readonly string[]) => smtp.view(talk(lines).state as SmtpState);
const verbs = (lines: readonly string[]) => viewOf(lines).legal.map(({ verb }) => verb);

const SECURED = [...HELLO, 'C: STARTTLS', 'S: 220 2.0.0 Ready', '<tls>'];
const SECURED_HELLO = [...SECURED, 'C: EHLO client.example.test', 'S: 250-mail.example.test', 'S: 250 AUTH PLAIN'];
const ANSWERED = [...DATA, 'C: .', 'S: 250 2.0.0 Ok: queued'];

describe('phase and legal commands', () => {
  it.each([
    ['before the greeting', [], 'greeting', []],
    ['greeted', GREETED, 'hello', ['EHLO', 'HELO', 'HELP', 'NOOP', 'QUIT']],
    ['turned away', ['S: 554 no SMTP service here'], 'refused', ['QUIT']],
    ['after EHLO', HELLO, 'hello', ['STARTTLS', 'AUTH', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT']],
    ['in AUTH', ASKED_PASSWORD, 'auth', ['*']],
    ['logged in', LOGGED_IN, 'auth', ['STARTTLS', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT']],
    [
      'refused by AUTH',
      REFUSED_AUTH,
      'hello',
      ['STARTTLS', 'AUTH', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT'],
    ],
    ['after MAIL', MAIL, 'mail', ['RCPT', 'RSET', 'NOOP', 'QUIT']],
    ['after RCPT', RCPT, 'rcpt', ['DATA', 'RCPT', 'RSET', 'NOOP', 'QUIT']],
    ['in message text', DATA, 'data', ['.']],
    [
      'after the message',
      ANSWERED,
      'hello',
      ['STARTTLS', 'AUTH', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT'],
    ],
    ['during the handshake', SECURED.slice(0, -1), 'tls', []],
    ['after the handshake', SECURED, 'hello', ['EHLO', 'HELO', 'HELP', 'NOOP', 'QUIT']],
    ['after EHLO inside TLS', SECURED_HELLO, 'hello', ['AUTH', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT']],
    ['after QUIT', [...HELLO, 'C: QUIT', 'S: 221 2.0.0 Bye'], 'ended', []],
    [
      'after RSET',
      [...RCPT, 'C: RSET', 'S: 250 Ok'],
      'hello',
      ['STARTTLS', 'AUTH', 'MAIL', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'RSET', 'QUIT'],
    ],
  ] as const)('%s', (_, lines, phase, legal) => {
    expect(viewOf(lines).phase).toBe(phase);
    expect(verbs(lines)).toEqual(legal);
  });

  it('offers BDAT where it was offered', () => {
    const chunking = [...GREETED, 'C: EHLO x', 'S: 250-mail', 'S: 250 CHUNKING', ...RCPT.slice(HELLO.length)];
    expect(verbs(chunking)).toEqual(['DATA', 'BDAT', 'RCPT', 'RSET', 'NOOP', 'QUIT']);
  });

  it('offers AUTH after HELO too, for servers that take it there', () => {
    expect(verbs([...GREETED, 'C: HELO x', 'S: 250 mail'])).toContain('AUTH');
  });

  it('gives each verb its syntax and where it stands', () => {
    for (const { verb, syntax, source } of viewOf(RCPT).legal) {
      expect(syntax.startsWith(verb)).toBe(true);
      expect(source).toMatch(/^RFC \d+ §/);
    }
  });
});

describe('capabilities', () => {
  it('are kept as offered, merged, and forgotten with TLS', () => {
    const twice = [...GREETED, 'C: EHLO x', 'S: 250-mail', 'S: 250-auth PLAIN', 'S: 250-AUTH=LOGIN', 'S: 250 X-odd 1'];
    expect(viewOf(twice).capabilities).toEqual(['AUTH PLAIN LOGIN', 'X-ODD 1']);
    expect(viewOf(HELLO).capabilities).toContain('STARTTLS');
    expect(viewOf(SECURED)).toMatchObject({ capabilities: [], secured: true });
    const forgot = talk(SECURED).notes.flatMap((note) => (note.kind === 'phase' ? note.forgot : []));
    expect(forgot).toEqual(['PIPELINING', 'STARTTLS', 'AUTH', '8BITMIME']);
  });

  it('survive a transaction, not a HELO', () => {
    expect(viewOf(ANSWERED).capabilities).toEqual(viewOf(HELLO).capabilities);
    expect(viewOf([...HELLO, 'C: HELO x', 'S: 250 mail']).capabilities).toEqual([]);
  });

  it('are secured from the start with implicit TLS', () => {
    expect(smtp.view(drive(smtp, [opened('mail.example.test', TLS)]).state).secured).toBe(true);
  });
});

describe('what is expected from the person', () => {
  it.each([
    ['nothing before TLS is up', SECURED.slice(0, -1), { kind: 'none' }],
    ['a command', HELLO, { kind: 'command' }],
    ['message text', DATA, { kind: 'message' }],
    ['a command again', ANSWERED, { kind: 'command' }],
    ['octets', [...RCPT, 'C: BDAT 10'], { kind: 'octets', left: 10 }],
    [
      'the user name of LOGIN',
      ASKED_USER,
      { kind: 'sasl', mechanism: 'LOGIN', asks: 'user', challenge: Buffer.from('Username:') },
    ],
    [
      'the password of LOGIN',
      ASKED_PASSWORD,
      { kind: 'sasl', mechanism: 'LOGIN', asks: 'password', challenge: Buffer.from('Password:') },
    ],
    [
      'the password when the user name came with AUTH',
      [...HELLO, `C: AUTH LOGIN ${base64('alice')}`, 'S: 334 UGFzc3dvcmQ6'],
      { kind: 'sasl', mechanism: 'LOGIN', asks: 'password', challenge: Buffer.from('Password:') },
    ],
    [
      'both of PLAIN',
      [...HELLO, 'C: AUTH PLAIN', 'S: 334 '],
      { kind: 'sasl', mechanism: 'PLAIN', asks: 'user-and-password', challenge: Buffer.alloc(0) },
    ],
    [
      'a digest',
      [...HELLO, 'C: auth cram-md5', 'S: 334 PDFAeD4='],
      { kind: 'sasl', mechanism: 'CRAM-MD5', asks: 'digest', challenge: Buffer.from('<1@x>') },
    ],
    [
      'an answer to a challenge that cannot be decoded',
      [...HELLO, 'C: AUTH NTLM', 'S: 334 NTLM supported'],
      { kind: 'sasl', mechanism: 'NTLM', asks: 'response', challenge: null },
    ],
  ] as const)('%s', (_, lines, input) => {
    const got = viewOf(lines).input;
    const plain = 'challenge' in got && got.challenge ? { ...got, challenge: Buffer.from(got.challenge) } : got;
    expect(plain).toEqual(input);
  });

  it('is nothing once the connection is closed', () => {
    const state = drive(smtp, [opened(), server('220 x ESMTP\r\n'), closed]).state;
    expect(smtp.view(state)).toMatchObject({ phase: 'ended', ended: true, input: { kind: 'none' }, legal: [] });
  });
});

describe('the person and the server', () => {
  it('knows the user once AUTH succeeded', () => {
    expect(viewOf(ASKED_PASSWORD).user).toBeNull();
    expect(viewOf(LOGGED_IN).user).toBe('alice');
    expect(viewOf(REFUSED_AUTH).user).toBeNull();
    const plain = [...HELLO, `C: AUTH PLAIN ${base64('\0alice\0secret')}`, 'S: 235 ok'];
    expect(viewOf(plain).user).toBe('alice');
    expect(viewOf([...LOGGED_IN, 'C: AUTH PLAIN', 'S: 503 5.5.1 already']).user).toBe('alice');
  });

  it('ends with 221 and with a 421 nobody asked for', () => {
    expect(viewOf([...HELLO, 'S: 421 4.4.2 timeout'])).toMatchObject({ ended: true, phase: 'ended' });
    expect(viewOf([...DATA, 'C: Subject: x', 'S: 421 4.4.2 timeout']).ended).toBe(true);
  });

  it('starts TLS at 220 and at nothing else', () => {
    expect(talk(SECURED.slice(0, -1)).effects).toEqual([{ type: 'startTls', channel: 0, as: 'client' }]);
    expect(talk([...HELLO, 'C: STARTTLS', 'S: 454 4.7.0 not now']).effects).toEqual([]);
  });

  it('forgets half a reply and half a command when TLS begins', () => {
    const half = 'x'.repeat(70_000);
    const state = drive(smtp, [
      opened(),
      server('220 x ESMTP\r\n'),
      client('STARTTLS\r\n'),
      server('220 go\r\n'),
      server(`250-${half}`),
      client(half),
      { event: { type: 'tls', channel: 0, result: TLS } },
      client('NOOP\r\n'),
      server('250 fine\r\n'),
    ]);
    const reply = state.notes.findLast((note) => note.kind === 'reply');
    expect(reply).toMatchObject({ status: { code: 250 }, lines: ['fine'] });
    expect(state.notes.findLast((note) => note.kind === 'command')).toMatchObject({ verb: 'NOOP' });
  });
});

describe('replies owed and sending ahead (RFC 2920 §3.1)', () => {
  it('counts what is owed, the greeting included', () => {
    expect(viewOf([]).outstanding).toBe(1);
    expect(viewOf(HELLO).outstanding).toBe(0);
    expect(viewOf([...HELLO, 'C: MAIL FROM:<a@b.test>', 'C: RCPT TO:<c@d.test>', 'C: DATA']).outstanding).toBe(3);
    expect(viewOf([...DATA, 'C: .']).outstanding).toBe(1);
  });

  it.each([
    ['MAIL', true],
    ['RCPT', true],
    ['RSET', true],
    ['DATA', false],
    ['EHLO x', false],
    ['VRFY x', false],
    ['EXPN x', false],
    ['NOOP', false],
    ['QUIT', false],
    ['HELP', false],
    ['AUTH LOGIN', false],
    ['STARTTLS', false],
    ['ETRN x', false],
  ])('after %s something may follow: %s', (line, may) => {
    expect(viewOf([...HELLO, `C: ${line}`]).maySendAhead).toBe(may);
    expect(viewOf([...HELLO, 'C: MAIL FROM:<a@b.test>', `C: ${line}`]).maySendAhead).toBe(may);
  });

  it('may follow the final dot', () => expect(viewOf([...DATA, 'C: .']).maySendAhead).toBe(true));

  it('is never so where it was not offered', () => {
    expect(viewOf([...GREETED, 'C: EHLO x', 'S: 250 mail']).maySendAhead).toBe(false);
    expect(viewOf([]).maySendAhead).toBe(false);
  });

  it('matches replies by count', () => {
    const notes = talk([
      ...HELLO,
      'C: MAIL FROM:<a@b.test>',
      'C: RCPT TO:<c@d.test>',
      'C: DATA',
      'S: 250 a',
      'S: 550 b',
      'S: 503 c',
    ]).notes;
    const meant = notes.flatMap((note) => (note.kind === 'reply' ? [note.meaning.params.verb] : []));
    expect(meant.slice(-3)).toEqual(['MAIL', 'RCPT', 'DATA']);
  });
});

describe('the progress of the message', () => {
  const progress = (...typed: readonly string[]) => viewOf([...DATA, ...typed.map((line) => `C: ${line}`)]).message;

  it('is none outside of message text', () => {
    expect(viewOf(RCPT).message).toBeNull();
    expect(viewOf(ANSWERED).message).toBeNull();
  });

  it('tells fields, what is missing, the blank line, body lines and octets', () => {
    expect(progress()).toEqual({
      fields: [],
      missing: ['From', 'Date', 'Message-ID'],
      blankLine: false,
      bodyLines: 0,
      octets: 0,
    });
    expect(progress('from: a@b.test', ' folded', 'Subject: x')).toEqual({
      fields: ['from', 'Subject'],
      missing: ['Date', 'Message-ID'],
      blankLine: false,
      bodyLines: 0,
      octets: 16 + 9 + 12,
    });
    expect(progress('Subject: x', '', 'one', '..two')).toMatchObject({
      blankLine: true,
      bodyLines: 2,
      octets: 12 + 2 + 5 + 6,
    });
  });

  it('takes a line that is no field for the body', () => {
    expect(progress('hello there', 'again')).toMatchObject({ fields: [], blankLine: false, bodyLines: 2 });
  });
});

describe('what is undecided', () => {
  const rcpt = (...names: string[]) => names.flatMap((name) => [`C: RCPT TO:<${name}@a.test>`, 'S: 250 Ok']);
  const sender = '<alice@example.test>';
  const FROM = [...HELLO, `C: MAIL FROM:${sender}`, 'S: 250 2.1.0 Ok'];

  it.each([
    ['nothing before MAIL', HELLO, null],
    ['nothing where MAIL is refused', [...HELLO, `C: MAIL FROM:${sender}`, 'S: 550 no'], null],
    ['the sender', FROM, { sender }],
    ['the null sender', [...HELLO, 'C: MAIL FROM:<>', 'S: 250 Ok'], { sender: '<>' }],
    [
      'those accepted',
      [...FROM, ...rcpt('b'), 'C: RCPT TO:<no@a.test>', 'S: 550 no'],
      {
        sender,
        recipients: '<b@a.test>',
      },
    ],
    [
      'three of them by name',
      [...FROM, ...rcpt('b', 'c', 'd', 'e', 'f')],
      {
        sender,
        recipients: '<b@a.test> <c@a.test> <d@a.test>',
        more: 2,
      },
    ],
    ['nothing after RSET', [...FROM, ...rcpt('b'), 'C: RSET', 'S: 250 Ok'], null],
    ['nothing after the final dot', [...FROM, ...rcpt('b'), 'C: DATA', 'S: 354 go', 'C: .', 'S: 250 Ok'], null],
    ['nothing when the connection is lost', [...FROM, '<close>'], null],
  ])('%s', (_, lines, params) => {
    expect(viewOf(lines).standing).toEqual(params === null ? [] : [{ id: 'smtp.envelope', params }]);
  });

  it('speaks of no command while the message is written', () => {
    const lines = [...FROM, ...rcpt('b'), 'C: DATA', 'S: 354 go', 'C: To: b'];
    expect(viewOf(lines).standing).toMatchObject([
      { id: 'smtp.envelope.writing', params: { recipients: '<b@a.test>' } },
    ]);
  });
});
