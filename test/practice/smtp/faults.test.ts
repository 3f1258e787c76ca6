import { describe, expect, it } from 'vitest';
import { smtpMeanings } from '../../../src/knowledge/smtp/meanings.ts';
import { PostOffice } from '../../../src/practice/mailbox.ts';
import { connect } from '../driver.ts';

const LOGIN = 'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=';
/** One ordinary session, with a login before a transaction. */
const ORDINARY = [
  'EHLO c',
  LOGIN,
  'VRFY bob',
  'MAIL FROM:<alice@example.test>',
  'RCPT TO:<bob@example.test>',
  'DATA',
  'text\r\n.',
  'HELP',
  'NOOP',
  'ETRN example.test',
  'ATRN',
];

/** Codes at the end of each reply. */
const codes = (sent: string) => (sent.match(/^\d{3}(?= )/gm) ?? []).map(Number);

function play(faults: readonly string[], lines = ORDINARY, persona = 'rfc') {
  const session = connect(persona, faults);
  for (const line of lines) session.line(line);
  return session;
}

describe('a reply code as a fault', () => {
  it('is given once, and what it refused did not happen', () => {
    const session = connect('rfc', ['450@RCPT']);
    session.say('EHLO c\r\nMAIL FROM:<alice@example.test>\r\n');
    expect(session.line('RCPT TO:<bob@example.test>')).toBe(
      '450 4.2.0 <bob@example.test>: Recipient address rejected: Greylisted, try again later\r\n',
    );
    expect(session.state.mail?.to).toEqual([]);
    expect(session.line('RCPT TO:<bob@example.test>')).toBe('250 2.1.5 Ok\r\n');
  });

  it('leaves a command alone that is refused for its own fault', () => {
    const session = connect('rfc', ['450@RCPT']);
    session.line('EHLO c');
    expect(session.line('RCPT TO:<bob@example.test>')).toBe('503 5.5.1 Error: need MAIL command\r\n');
    session.line('MAIL FROM:<alice@example.test>');
    expect(session.line('RCPT TO:<bob@example.test>')).toMatch(/^450 /);
  });

  it.each(['451', '552', '554', '554@MESSAGE'])('%s refuses a message, which is not kept', (code) => {
    const session = play([code]);
    expect(codes(session.sent)).toEqual([
      220,
      250,
      235,
      252,
      250,
      250,
      354,
      Number(code.slice(0, 3)),
      214,
      250,
      502,
      502,
    ]);
    expect(session.office.deliveries).toEqual([]);
    session.say('MAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\ntext\r\n.\r\n');
    expect(session.office.deliveries).toHaveLength(1);
  });

  it('comes at the end of AUTH when it is about the login, at once when it is about the command', () => {
    const late = connect('rfc', ['535']);
    late.line('EHLO c');
    expect(late.line('AUTH LOGIN')).toBe('334 VXNlcm5hbWU6\r\n');
    late.line('YWxpY2U=');
    expect(late.line('d29uZGVybGFuZA==')).toBe('535 5.7.8 Error: authentication failed\r\n');
    expect(late.state.account).toBeNull();
    expect(late.line(LOGIN)).toMatch(/^235 /);
    const soon = connect('rfc', ['538']);
    soon.line('EHLO c');
    expect(soon.line('AUTH CRAM-MD5')).toMatch(/^538 5\.7\.11 /);
    expect(soon.line('NOOP')).toMatch(/^250 /);
  });

  it('closes after 421', () => {
    const session = connect('rfc', ['421@MAIL']);
    session.line('EHLO c');
    expect(session.line('MAIL FROM:<alice@example.test>')).toBe(
      '421 4.3.2 mail.example.test Service not available, closing transmission channel\r\n',
    );
    expect(session.closed).toBe('end');
  });

  it('as a greeting leaves only QUIT', () => {
    const session = connect('rfc', ['554@GREETING']);
    expect(session.sent).toBe('554 mail.example.test No SMTP service here\r\n');
    expect(session.line('EHLO c')).toBe('503 5.5.1 Error: only QUIT makes sense now\r\n');
    expect(session.line('QUIT')).toBe('221 2.0.0 Bye\r\n');
  });

  it('has no enhanced code where the persona has none', () => {
    const session = play(
      ['550'],
      ['helo c', LOGIN, 'mail from:<alice@163.com>', 'rcpt to:<bob@example.test>'],
      'coremail',
    );
    expect(session.sent).toContain('\r\n550 <bob@example.test>: Recipient address rejected: User unknown\r\n');
  });

  it('stops STARTTLS', () => {
    const session = connect('rfc', ['454@STARTTLS']);
    session.line('EHLO c');
    expect(session.line('STARTTLS')).toBe('454 4.7.0 TLS not available due to local problem\r\n');
    expect(session.startedTls).toBe(false);
  });

  const explained = [...new Set(Object.values(smtpMeanings).map(({ code }) => code))].filter((code) => code >= 200);
  it.each(explained)('%i, which we explain, can be produced', (code) => {
    expect(codes(play([String(code)]).sent)).toContain(code);
  });
});

describe('strange text', () => {
  it('carries what no terminal may obey', () => {
    const session = connect('rfc', ['hostile']);
    session.line('EHLO c');
    const reply = session.line('NOOP');
    for (const octet of ['\x1b[2J', '\x1b]0;', '\x07', '\0', '\x7f', '\x9b', '\xc2\x9b', '\xe2\x80\xae']) {
      expect(reply).toContain(octet);
    }
    expect(codes(reply)).toEqual([250]);
    expect(session.line('AUTH LOGIN')).toBe('334 VXNlcm5hbWU6\r\n');
  });

  it('repeats secrets, as typed and decoded', () => {
    const session = connect('rfc', ['echo']);
    session.line('EHLO c');
    const secret = Buffer.from('\0alice\0canary').toString('base64');
    const reply = session.line(`AUTH PLAIN ${secret}`);
    expect(reply).toContain(`535-You typed: AUTH PLAIN ${secret}\r\n`);
    expect(reply).toContain('535-That is:  alice canary\r\n');
    expect(session.line('canary')).toContain('500-You typed: canary\r\n');
  });

  it('mixes codes once, at MAIL', () => {
    const session = play(['mixed'], ['EHLO c', 'MAIL FROM:<alice@example.test>', 'RSET']);
    expect(session.sent).toMatch(/\r\n550-Practice\r\n250 2\.1\.0 Ok\r\n250 2\.0\.0 Ok\r\n$/);
  });

  it('makes a line as long as is asked for, once', () => {
    const session = connect('rfc', ['longline=10000@NOOP']);
    expect(session.line('NOOP')).toHaveLength(10_002);
    expect(session.line('NOOP')).toBe('250 2.0.0 Ok\r\n');
  });
});

describe('TLS', () => {
  it('is not offered when stripped', () => {
    const session = connect('rfc', ['stripped']);
    expect(session.line('EHLO c')).not.toContain('STARTTLS');
    expect(session.line('STARTTLS')).toBe('502 5.5.1 Error: command not implemented\r\n');
  });

  it('comes with plaintext right behind the go-ahead when injected', () => {
    const session = connect('rfc', ['inject']);
    expect(session.line('STARTTLS')).toBe('220 2.0.0 Ready to start TLS\r\n250 injected before TLS\r\n');
    expect(session.startedTls).toBe(true);
  });
});

describe('the end', () => {
  it('comes unasked', () => {
    const session = connect('rfc', ['unsolicited421=40']);
    expect(session.timers).toContainEqual({ type: 'timer', id: 'unsolicited421', ms: 40 });
    expect(session.timer('unsolicited421')).toMatch(/^421 /);
    expect(session.closed).toBe('end');
  });

  it('comes instead of a reply, and in the middle of one', () => {
    const dropped = connect('rfc', ['drop@NOOP']);
    expect(dropped.line('EHLO c')).toMatch(/^250-/);
    expect(dropped.line('NOOP')).toBe('');
    expect(dropped.closed).toBe('end');
    const cut = connect('rfc', ['closeMid']);
    expect(cut.line('EHLO c')).toMatch(/^250-mail\.example\.test\r\n250-PIPELINING\r\n.*[^\n]$/s);
    expect(cut.closed).toBe('end');
    expect(cut.line('NOOP')).toBe('');
  });
});

describe('greylist', () => {
  it('turns a pair away until it comes back late enough, from any connection', () => {
    let now = 1_551_946_998_000;
    const office = new PostOffice({ now: () => now });
    const open = () => {
      const session = connect('rfc', ['greylist=60'], office);
      session.say('EHLO c\r\nMAIL FROM:<alice@example.test>\r\n');
      return session;
    };
    const refused =
      '450 4.2.0 <bob@example.test>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.test.html\r\n';
    const first = open();
    expect(first.line('RCPT TO:<bob@example.test>')).toBe(refused);
    expect(first.line('RCPT TO:<bob@example.test>')).toBe(refused);
    now += 59_999;
    expect(open().line('RCPT TO:<Bob@example.test>')).toContain('450 4.2.0');
    now += 1;
    const late = open();
    expect(late.line('RCPT TO:<bob@example.test>')).toBe('250 2.1.5 Ok\r\n');
    expect(late.state.mail?.to).toEqual(['bob@example.test']);
    expect(late.line('RCPT TO:<alice@example.test>')).toMatch(/^450 /);
  });

  it('leaves a recipient alone that is refused for good', () => {
    const session = connect('exim', ['greylist']);
    session.say('EHLO c\r\nMAIL FROM:<alice@example.test>\r\n');
    expect(session.line('RCPT TO:<nosuch@example.test>')).toBe('550 Unrouteable address\r\n');
    expect(session.line('RCPT TO:<bob@example.test>')).toMatch(/^451 .*greylisted/);
  });
});

describe('421', () => {
  it('comes after so many commands', () => {
    const session = connect('rfc', ['after=2']);
    expect(session.line('NOOP')).toMatch(/^250/);
    expect(session.line('NOOP')).toMatch(/^250/);
    expect(session.line('NOOP')).toBe('421 4.7.0 mail.example.test Error: too many commands\r\n');
    expect(session.closed).toBe('end');
    expect(session.office.deliveries).toEqual([]);
  });

  it('counts no message text and no answers of AUTH', () => {
    const session = connect('rfc', ['after=6']);
    session.say(`EHLO c\r\nAUTH LOGIN\r\nYWxpY2U=\r\nd29uZGVybGFuZA==\r\n`);
    session.say('MAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n1\r\n2\r\n3\r\n.\r\n');
    expect(session.office.deliveries).toHaveLength(1);
    expect(session.line('NOOP')).toMatch(/^250/);
    expect(session.line('NOOP')).toMatch(/^421 /);
  });

  it('comes when too many commands come in a while, and not after a pause', () => {
    const session = connect('rfc', ['rate=3']);
    for (let i = 0; i < 3; i++) expect(session.line('NOOP')).toMatch(/^250/);
    expect(session.timers.filter(({ id }) => id === 'rate')).toEqual([{ type: 'timer', id: 'rate', ms: 10_000 }]);
    session.timer('rate');
    for (let i = 0; i < 3; i++) expect(session.line('NOOP')).toMatch(/^250/);
    expect(session.line('NOOP')).toMatch(/^421 /);
    expect(session.closed).toBe('end');
  });

  it('follows the refusal that is one too many', () => {
    const session = connect('postfix');
    session.say('WHAT\r\n'.repeat(19));
    expect(session.closed).toBeNull();
    expect(session.line('WHAT')).toBe(
      '500 5.5.2 Error: command not recognized\r\n421 4.7.0 mail.example.test Error: too many errors\r\n',
    );
    expect(session.closed).toBe('end');
  });
});

describe('lying', () => {
  it.each(['rfc', 'postfix', 'imail', 'exim'])('%s lists what it then refuses', (persona) => {
    const honest = connect(persona).line('EHLO c').trimEnd().split('\r\n');
    const session = connect(persona, ['lying']);
    const offered = session.line('EHLO c').trimEnd().split('\r\n');
    expect(offered.slice(0, -1)).not.toContain(offered.at(-1));
    expect(offered.map((line) => line.slice(4)).slice(0, honest.length)).toEqual(honest.map((line) => line.slice(4)));
    expect(offered.at(-1)).toBe('250 AUTH GSSAPI');
    expect(session.line('AUTH GSSAPI')).toMatch(/^5/);
    expect(session.line('BURL imap://x LAST')).toMatch(/^50[02] /);
    expect(session.line('MAIL FROM:<alice@example.test> HOLDFOR=60')).toMatch(/^5/);
  });
});

describe('bareLf', () => {
  const ENVELOPE = 'EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n';
  const smuggled = (end: string) =>
    `From: <alice@example.test>\r\n\r\nhello${end}MAIL FROM:<queen@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\noff with his head\r\n.\r\n`;

  it.each(['\n.\n', '\n.\r\n', '\r\n.\n'])(
    'takes %j for the end, so that a second mail comes out of the first',
    (end) => {
      const session = connect('rfc', ['bareLf']);
      session.say(ENVELOPE + smuggled(end));
      expect(session.office.deliveries.map(({ from }) => from)).toEqual(['alice@example.test', 'queen@example.test']);
      const strict = connect('rfc');
      strict.say(ENVELOPE + smuggled(end));
      expect(strict.office.deliveries.map(({ from }) => from)).toEqual(['alice@example.test']);
    },
  );
});

describe('drop after the message', () => {
  it('keeps it, and says nothing', () => {
    const session = connect('rfc', ['drop@MESSAGE']);
    session.say('EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nx\r\n');
    expect(session.line('.')).toBe('');
    expect(session.closed).toBe('end');
    expect(session.office.deliveries).toHaveLength(1);
  });
});
