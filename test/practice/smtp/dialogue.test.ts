/** Dialogue tables: what is typed, and what must come back. `C` lines are typed, the others are the whole answer. */
import { describe, expect, it } from 'vitest';
import { connect } from '../driver.ts';

const OPEN = 'EHLO client.test';
const LOGIN = 'AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=';

/** Types each line and compares the answer, CRLF apart. */
function talk(persona: string, table: readonly (readonly [string, string])[], before: readonly string[] = []): void {
  const session = connect(persona);
  for (const line of before) session.line(line);
  for (const [typed, answer] of table) expect([typed, session.line(typed)]).toEqual([typed, `${answer}\r\n`]);
}

describe('rfc', () => {
  it('greets and offers its extensions', () => {
    const session = connect('rfc');
    expect(session.sent).toBe('220 mail.example.test ESMTP Practice\r\n');
    expect(session.line(OPEN)).toBe(
      [
        '250-mail.example.test',
        '250-PIPELINING',
        '250-SIZE 1048576',
        '250-STARTTLS',
        '250-AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 XOAUTH2 OAUTHBEARER EXTERNAL',
        '250-ENHANCEDSTATUSCODES',
        '250-8BITMIME',
        '250-SMTPUTF8',
        '250-DSN',
        '250-CHUNKING',
        '250-BINARYMIME',
        '250-DELIVERBY',
        '250 HELP\r\n',
      ].join('\r\n'),
    );
  });

  it('wants a name, and a greeting before mail', () =>
    talk('rfc', [
      ['MAIL FROM:<alice@example.test>', '503 5.5.1 Error: send HELO/EHLO first'],
      ['AUTH LOGIN', '503 5.5.1 Error: send HELO/EHLO first'],
      ['EHLO', '501 5.5.4 Syntax: EHLO hostname'],
      ['HELO ', '501 5.5.4 Syntax: HELO hostname'],
      ['HELO client.test', '250 mail.example.test'],
      ['AUTH LOGIN', '503 5.5.1 Error: send EHLO first'],
      ['MAIL FROM:<alice@example.test> SIZE=1', '555 5.5.4 Unsupported option: SIZE=1'],
    ]));

  it('keeps the order of a transaction', () =>
    talk(
      'rfc',
      [
        ['RCPT TO:<alice@example.test>', '503 5.5.1 Error: need MAIL command'],
        ['DATA', '503 5.5.1 Error: need RCPT command'],
        ['MAIL FROM:<alice@example.test>', '250 2.1.0 Ok'],
        ['MAIL FROM:<alice@example.test>', '503 5.5.1 Error: nested MAIL command'],
        ['DATA', '554 5.5.1 Error: no valid recipients'],
        ['AUTH LOGIN', '503 5.5.1 Error: MAIL transaction in progress'],
        ['STARTTLS', '503 5.5.1 Error: MAIL transaction in progress'],
        ['RSET now', '501 5.5.4 Syntax: RSET'],
        ['RSET', '250 2.0.0 Ok'],
        ['RCPT TO:<alice@example.test>', '503 5.5.1 Error: need MAIL command'],
        ['MAIL FROM:<>', '250 2.1.0 Ok'],
        ['RCPT TO:<postmaster>', '250 2.1.5 Ok'],
        ['DATA now', '501 5.5.4 Syntax: DATA'],
        ['DATA', '354 End data with <CR><LF>.<CR><LF>'],
      ],
      [OPEN],
    ));

  it('drops the transaction at EHLO and RSET, and keeps the login', () => {
    for (const line of [OPEN, 'HELO client.test', 'RSET']) {
      const session = connect('rfc');
      session.say(`${OPEN}\r\n${LOGIN}\r\nMAIL FROM:<alice@example.test>\r\n`);
      expect(session.line(line)).toMatch(/^250/);
      expect(session.line('RCPT TO:<bob@example.test>')).toBe('503 5.5.1 Error: need MAIL command\r\n');
      session.line('MAIL FROM:<alice@example.test>');
      expect(session.line('RCPT TO:<who@elsewhere.invalid>')).toBe('250 2.1.5 Ok\r\n');
    }
  });

  it('is strict about MAIL', () =>
    talk(
      'rfc',
      [
        ['MAIL', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM:', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL TO:<alice@example.test>', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM: <alice@example.test>', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM:<alice@example.test', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM:<alice@example.test>SIZE=1', '501 5.5.4 Syntax: MAIL FROM:<address>'],
        ['MAIL FROM:alice@example.test', '501 5.1.7 Bad sender address syntax'],
        ['MAIL FROM:<alice>', '501 5.1.7 Bad sender address syntax'],
        ['MAIL FROM:<no at sign>', '501 5.1.7 Bad sender address syntax'],
        ['MAIL FROM:<a..b@example.test>', '501 5.1.7 Bad sender address syntax'],
        [`MAIL FROM:<${'a'.repeat(65)}@example.test>`, '501 5.1.7 Bad sender address syntax'],
        ['MAIL FROM:<alice@example.test> FOO=1', '555 5.5.4 Unsupported option: FOO=1'],
        ['MAIL FROM:<alice@example.test> MT-PRIORITY=3', '555 5.5.4 Unsupported option: MT-PRIORITY=3'],
        ['MAIL FROM:<alice@example.test> SIZE=big', '501 5.5.4 Bad value of option: SIZE=big'],
        ['MAIL FROM:<alice@example.test> BODY=9BIT', '501 5.5.4 Bad value of option: BODY=9BIT'],
        ['MAIL FROM:<alice@example.test> SIZE=1048577', '552 5.3.4 Message size exceeds fixed limit'],
        ['MAIL FROM:<alic\xc3\xa9@example.test>', '553 5.6.7 Must declare SMTPUTF8 to send unicode address'],
        ['MAIL FROM:<"a b>c"@example.test> size=1048576 body=8bitmime AUTH=<>', '250 2.1.0 Ok'],
        ['RSET', '250 2.0.0 Ok'],
        ['mail from:<@relay.test:alice@example.test>', '250 2.1.0 Ok'],
        ['RSET', '250 2.0.0 Ok'],
        ['MAIL FROM:<alic\xc3\xa9@example.test> SMTPUTF8', '250 2.1.0 Ok'],
        [
          'RCPT TO:<b\xc3\xb6b@example.test>',
          '550 5.1.1 <b\xc3\xb6b@example.test>: Recipient address rejected: User unknown',
        ],
      ],
      [OPEN],
    ));

  it('knows its own users and relays for nobody it does not know', () =>
    talk(
      'rfc',
      [
        ['MAIL FROM:<stranger@elsewhere.invalid>', '250 2.1.0 Ok'],
        ['RCPT', '501 5.5.4 Syntax: RCPT TO:<address>'],
        ['RCPT TO: <bob@example.test>', '501 5.5.4 Syntax: RCPT TO:<address>'],
        ['RCPT TO:<>', '501 5.1.3 Bad recipient address syntax'],
        ['RCPT TO:<kimo>', '501 5.1.3 Bad recipient address syntax'],
        ['RCPT TO:<bob@example.test> FOO=bar', '555 5.5.4 Unsupported option: FOO=bar'],
        ['RCPT TO:<nosuch@example.test>', '550 5.1.1 <nosuch@example.test>: Recipient address rejected: User unknown'],
        ['RCPT TO:<who@elsewhere.invalid>', '554 5.7.1 <who@elsewhere.invalid>: Relay access denied'],
        ['RCPT TO:<Bob@Example.TEST>', '250 2.1.5 Ok'],
        ['RSET', '250 2.0.0 Ok'],
        ['MAIL FROM:<alice@example.test>', '250 2.1.0 Ok'],
        ['RCPT TO:<who@elsewhere.invalid>', '530 5.7.0 Authentication required'],
        ['RSET', '250 2.0.0 Ok'],
        [LOGIN, '235 2.7.0 Authentication successful'],
        ['MAIL FROM:<alice@example.test>', '250 2.1.0 Ok'],
        ['RCPT TO:<who@elsewhere.invalid>', '250 2.1.5 Ok'],
      ],
      [OPEN],
    ));

  it('answers what is no mail command', () =>
    talk('rfc', [
      ['NOOP whatever', '250 2.0.0 Ok'],
      ['VRFY alice', '252 2.0.0 alice'],
      ['VRFY a\rb\x1b', '252 2.0.0 a?b?'],
      ['VRFY', '501 5.5.4 Syntax: VRFY address'],
      ['EXPN class', '502 5.5.1 Error: command not implemented'],
      ['close', '500 5.5.2 Error: command not recognized'],
      ['constructor', '500 5.5.2 Error: command not recognized'],
      ['MAILFROM:<alice@example.test>', '500 5.5.2 Error: command not recognized'],
      ['MAIL FROM\xef\xbc\x9a<alice@example.test>', '503 5.5.1 Error: send HELO/EHLO first'],
      ['', '500 5.5.2 Error: bad syntax'],
      [`NOOP ${'x'.repeat(505)}`, '250 2.0.0 Ok'],
      [`NOOP ${'x'.repeat(506)}`, '500 5.5.2 Error: line too long'],
      [`NOOP ${'x'.repeat(200_000)}`, '500 5.5.2 Error: line too long'],
      ['STARTTLS now', '501 5.5.4 Syntax: STARTTLS'],
      ['QUIT now', '501 5.5.4 Syntax: QUIT'],
      ['QUIT', '221 2.0.0 Bye'],
    ]));

  it('takes no more than 100 recipients', () => {
    const session = connect('rfc');
    session.say(`${OPEN}\r\nMAIL FROM:<alice@example.test>\r\n`);
    expect(session.say('RCPT TO:<bob@example.test>\r\n'.repeat(100))).toBe('250 2.1.5 Ok\r\n'.repeat(100));
    expect(session.line('RCPT TO:<bob@example.test>')).toBe('452 4.5.3 Error: too many recipients\r\n');
  });

  it('forgets all but itself after STARTTLS', () => {
    const session = connect('rfc');
    session.say(`${OPEN}\r\n${LOGIN}\r\n`);
    expect(session.line('STARTTLS')).toBe('220 2.0.0 Ready to start TLS\r\n');
    expect(session.startedTls).toBe(true);
    session.tls();
    expect(session.line('MAIL FROM:<alice@example.test>')).toBe('503 5.5.1 Error: send HELO/EHLO first\r\n');
    expect(session.line(OPEN)).not.toContain('STARTTLS');
    expect(session.line('STARTTLS')).toBe('554 5.5.1 Error: TLS already active\r\n');
    expect(session.line(LOGIN)).toBe('235 2.7.0 Authentication successful\r\n');
  });

  it('leaves after five minutes of silence, counted from the last unit', () => {
    const session = connect('rfc');
    session.line('NOOP');
    expect(session.timers).toEqual([
      { type: 'timer', id: 'idle', ms: 300_000 },
      { type: 'timer', id: 'idle', ms: 300_000 },
    ]);
    expect(session.timer('idle')).toBe('421 4.4.2 mail.example.test Error: timeout exceeded\r\n');
    expect(session.closed).toBe('end');
  });

  it('executes no line that was cut short', () => {
    const session = connect('rfc');
    session.say('QUIT');
    expect(session.closed).toBeNull();
  });
});

describe('coremail', () => {
  it('offers its extensions', () =>
    talk('coremail', [
      [
        'EHLO client',
        '250-mail\r\n250-PIPELINING\r\n250-AUTH LOGIN PLAIN\r\n250-AUTH=LOGIN PLAIN\r\n250-STARTTLS\r\n250-SIZE 1048576\r\n250 8BITMIME',
      ],
    ]));

  it('asks for a login, and for the sender to be its owner', () =>
    talk(
      'coremail',
      [
        ['mail from: <alice@163.com>', '553 authentication is required'],
        ['auth login YWxpY2U=', '334 UGFzc3dvcmQ6'],
        ['d3Jvbmc=', '535 Error: authentication failed'],
        ['auth cram-md5', '504 Unrecognized authentication type'],
        ['auth login', '334 dXNlcm5hbWU6'],
        ['YWxpY2U=', '334 UGFzc3dvcmQ6'],
        ['d29uZGVybGFuZA==', '235 Authentication successful'],
        ['mail from: <abc@163.com>', '553 Mail from must equal authorized user'],
        ['mail from: alice@163.com', '250 Mail OK'],
        ['rcpt to: nosuch@example.test', '550 User not found: nosuch@example.test'],
        ['rcpt to:  <anybody@elsewhere.invalid>', '250 Mail OK'],
        ['close', '502 Error: command not implemented'],
        ['quit', '221 Bye'],
      ],
      ['helo 163.com'],
    ));

  it('takes a message that only says "test" for spam', () => {
    const session = connect('coremail');
    const send = (text: string) => {
      session.say('mail from:<alice@163.com>\r\nrcpt to:<bob@example.test>\r\ndata\r\n');
      return session.say(Buffer.from(`${text}\r\n.\r\n`));
    };
    session.say(`helo x\r\n${LOGIN}\r\n`);
    expect(send('subject: hello\r\n\r\n测试')).toMatch(/^554 DT:SPM 163 smtp10,\S+ 1551946998,please see /);
    expect(send('subject: Test\r\n')).toMatch(/^554 DT:SPM/);
    expect(send('test\r\n')).toMatch(/^554 DT:SPM/);
    expect(send('from: abc@163.com\r\ntest\r\n')).toMatch(/^554 DT:SPM/);
    expect(send('subject: Test\r\n\r\nA test of sorts.')).toMatch(/^250 Mail OK queued as smtp10,/);
    expect(session.office.deliveries).toHaveLength(1);
  });
});
