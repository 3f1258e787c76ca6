/** What each style answers in its own words: real wordings where they are known, and the rules that differ. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gmail } from '../../../src/practice/smtp/personas/gmail.ts';
import { personas } from '../../../src/practice/smtp/personas.ts';
import { base64 } from '../../protocols/smtp/talk.ts';
import { connect, type Driven } from '../driver.ts';

const plain = (user: string, password = 'wonderland') => `AUTH PLAIN ${base64(`\0${user}\0${password}`)}`;
const LOGIN = plain('alice');

/** Types each line and compares the whole answer, lines parted by `\n`. */
function talk(session: Driven, table: readonly (readonly [string, string])[]): void {
  for (const [typed, answer] of table) {
    expect([typed, session.line(typed)]).toEqual([typed, `${answer.replaceAll('\n', '\r\n')}\r\n`]);
  }
}

/** To TLS, as the server sees it. */
function upgrade(session: Driven): void {
  session.line('STARTTLS');
  session.tls();
}

describe.each(personas.map(({ id }) => id))('%s', (id) => {
  it('has an account for alice, and delivers what she sends', () => {
    const persona = personas.find((one) => one.id === id)!;
    const session = connect(id);
    if (persona.rules.tlsFirst) upgrade(session);
    session.line('EHLO client.example.test');
    const from = persona.accounts.find(({ user }) => user === 'alice')!.addresses[0]!;
    const mechanism = persona.mechanisms.includes('PLAIN') ? LOGIN : `AUTH LOGIN ${base64('alice')}`;
    session.line(mechanism);
    if (mechanism !== LOGIN) session.line(base64('wonderland'));
    expect(session.state.account?.user).toBe('alice');
    session.say(`MAIL FROM:<${from}>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\nFrom: <${from}>\r\n\r\n..dot\r\n`);
    expect(session.line('.')).toMatch(/^250[ -]/);
    const octets = session.office.list('bob')!.map((message) => Buffer.from(message.octets).toString());
    expect(octets).toEqual([`From: <${from}>\r\n\r\n.dot\r\n`]);
  });

  it('sends reply lines of at most 512 octets, one code a reply, enhanced codes or none', () => {
    const persona = personas.find((one) => one.id === id)!;
    for (const text of Object.values(persona.texts)) {
      const lines = text.split('\n');
      for (const line of lines) expect(line.length).toBeLessThan(400);
      if (!/^\d{3}/.test(text)) continue;
      expect(new Set(lines.map((line) => line.slice(0, 3))).size).toBe(1);
      lines.forEach((line, i) => {
        expect(line[3]).toBe(i < lines.length - 1 ? '-' : ' ');
      });
      if (!persona.enhanced) expect(text).not.toMatch(/^\d{3}[ -][245]\.\d+\.\d+/m);
    }
  });
});

describe('qq', () => {
  it('answers HELO with three lines, and takes AUTH after it', () =>
    talk(connect('qq'), [
      ['HELO localhost', '250-newxmesmtplogicsvrsza9.qq.com-9.21.152.27-23666742\n250-SIZE 73400320\n250 OK'],
      ['MAIL FROM:<alice@qq.com>', '503 Error: need EHLO and AUTH first !'],
      ['AUTH LOGIN', '334 VXNlcm5hbWU6'],
      [base64('alice@qq.com'), '334 UGFzc3dvcmQ6'],
      [
        base64('a guess'),
        '535 Login Fail. Please enter your authorization code to login. More information in http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
      ],
      ['AUTH LOGIN', '334 VXNlcm5hbWU6'],
      [base64('alice@qq.com'), '334 UGFzc3dvcmQ6'],
      [base64('wonderland'), '235 Authentication successful'],
      ['MAIL FROM:<bob@qq.com>', '501 mail from address must be same as authorization user'],
      ['MAIL FROM:<alice@qq.com>', '250 OK.'],
      ['RCPT TO:<who@elsewhere.invalid>', '250 OK'],
      ['DATA', '354 End data with <CR><LF>.<CR><LF>.'],
      ['.', '250 OK: queued as.'],
    ]));

  it('says in GBK that the password of the web page is not the authorisation code', () => {
    const session = connect('qq');
    session.line('EHLO c');
    const reply = Buffer.from(session.line(plain('alice', 'looking-in')), 'latin1');
    expect(new TextDecoder('gbk').decode(reply)).toMatch(/^535 Error: 请使用授权码登录。详情请看: http/);
  });
});

describe('imail', () => {
  it('answers the printed session as printed', () => {
    const lines = readFileSync(new URL('../../../fixtures/demos/002-smtp.txt', import.meta.url), 'utf8').split('\n');
    const session = connect('imail');
    let printed = '';
    for (const line of lines.slice(0, -1)) {
      if (!/^\d{3}[ -]/.test(line)) session.line(line);
      else printed += `${line}\r\n`;
    }
    expect(session.sent).toBe(printed);
    expect(session.closed).toBe('end');
    expect(session.office.deliveries).toMatchObject([{ from: 'me@egolife.com', to: ['you@egolife.com'] }]);
  });

  it('starts queues and opens lists', () => {
    const session = connect('imail');
    talk(session, [['ETRN example.test', '503 say hello first']]);
    session.line('EHLO c');
    talk(session, [
      ['ETRN example.test', '250 OK, queuing for node example.test started'],
      ['ETRN @empty.example.test', '251 OK, no messages waiting for node empty.example.test'],
      ['ETRN branch.example.test', '252 OK, pending messages for node branch.example.test started'],
      ['ETRN Office.Example.Test', '253 OK, 7 pending messages for node office.example.test started'],
      ['ETRN down.example.test', '458 Unable to queue messages for node down.example.test'],
      ['ETRN elsewhere.invalid', '459 Node elsewhere.invalid not allowed: not one of ours'],
      ['ETRN', '500 Syntax Error'],
      ['ETRN what?', '501 Syntax Error in Parameters'],
      ['EXPN team', '250-<alice@example.test>\n250 <bob@example.test>'],
      ['STARTTLS', '502 command not implemented'],
      ['EXPN nobody', '550 no such list <nobody>'],
      ['VRFY alice@example.test', '250 <alice@example.test>'],
      ['VRFY <alice@example.test>', '250 <alice@example.test>'],
      ['VRFY nobody@example.test', '550 no such user <nobody@example.test>'],
      ['MAIL FROM:<alice@example.test> RET=HDRS ENVID=x1', '250 ok'],
      ['RCPT TO:<bob@example.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;b@x', '250 ok its for <bob@example.test>'],
      ['RCPT TO:<bob@example.test> NOTIFY=LATER', '501 bad parameter NOTIFY=LATER'],
      ['ETRN example.test', '503 bad sequence of commands'],
    ]);
  });
});

describe('exim', () => {
  it('answers as the one we heard', () => {
    const session = connect('exim');
    expect(session.sent).toBe('220 mail.example.test ESMTP Exim 4.96 Thu, 07 Mar 2019 08:23:18 +0000\r\n');
    talk(session, [
      ['CLOSE', '500 unrecognized command'],
      ['MAIL FROM:<a@b.org>', '503 HELO or EHLO required'],
      ['AUTH LOGIN', '503 AUTH command used when not advertised'],
      ['HELO', '501 Syntactically invalid HELO argument(s)'],
      ['HELO client.example.org', '250 mail.example.test Hello client.example.org [127.0.0.1]'],
      ['AUTH LOGIN', '503 AUTH command used when not advertised'],
      [
        'EHLO client.example.org',
        '250-mail.example.test Hello client.example.org [127.0.0.1]\n250-SIZE 52428800\n250-8BITMIME\n250-VRFY\n250-PIPELINING\n250-PIPECONNECT\n250-AUTH PLAIN LOGIN\n250-CHUNKING\n250-STARTTLS\n250-SMTPUTF8\n250 HELP',
      ],
      ['AUTH CRAM-MD5', '504 CRAM-MD5 authentication mechanism not supported'],
      ['AUTH LOGIN', '334 VXNlcm5hbWU6'],
      ['dXNlcg==', '334 UGFzc3dvcmQ6'],
      ['d3Jvbmc=', '535 Incorrect authentication data'],
      ['AUTH PLAIN ***', '501 Invalid base64 data'],
      ['AUTH PLAIN', '334 '],
      ['*', '501 Authentication cancelled'],
      ['RCPT TO:<alice@example.test>', '503 sender not yet given'],
      [
        'DATA',
        '503-All RCPT commands were rejected with this error:\n503-503 sender not yet given\n503 valid RCPT command must precede DATA',
      ],
      ['MAIL FROM: a@b.org', '250 OK'],
      ['MAIL FROM:<a@b.org>', '503 sender already given'],
      ['RCPT TO:<x@other.net>', '550 relay not permitted'],
      ['RCPT TO:  <alice@example.test>', '250 Accepted'],
      ['RCPT TO:kimo', '501 kimo: recipient address must contain a domain'],
      ['VRFY alice', '501 alice: recipient address must contain a domain'],
      ['VRFY <bob@example.test>', '250 <bob@example.test> is deliverable'],
      ['EXPN list', '550 Administrative prohibition'],
      ['NOOP', '250 OK'],
      ['HELP', '214-Commands supported:\n214 AUTH STARTTLS HELO EHLO MAIL RCPT DATA BDAT NOOP QUIT RSET HELP VRFY'],
      ['DATA', '354 Enter message, ending with "." on a line by itself'],
    ]);
    expect(session.line('..dot\r\n.')).toMatch(/^250 OK id=1\w{5}-\w{6}-\w{2}\r\n$/);
    const again = connect('exim');
    again.line('EHLO c');
    talk(again, [
      [LOGIN, '235 Authentication succeeded'],
      [LOGIN, '503 already authenticated'],
      ['DATA', '503 valid RCPT command must precede DATA'],
      ['QUIT', '221 mail.example.test closing connection'],
    ]);
  });
});

describe('gmail', () => {
  const SIGNED = '4fb4d7f45d1cf-practice - gsmtp';

  it('wants TLS first, and offers AUTH in place of STARTTLS after it', () => {
    const session = connect('gmail');
    expect(session.sent).toBe(`220 smtp.gmail.com ESMTP ${SIGNED}\r\n`);
    expect(session.line('EHLO c').split('\r\n')).toEqual([
      '250-smtp.gmail.com at your service, [127.0.0.1]',
      '250-SIZE 35882577',
      '250-8BITMIME',
      '250-STARTTLS',
      '250-ENHANCEDSTATUSCODES',
      '250-PIPELINING',
      '250-CHUNKING',
      '250 SMTPUTF8',
      '',
    ]);
    for (const line of [LOGIN, 'MAIL FROM:<alice@gmail.com>']) {
      expect(session.line(line)).toBe(`530 5.7.0 Must issue a STARTTLS command first. ${SIGNED}\r\n`);
    }
    upgrade(session);
    expect(session.line('EHLO c').split('\r\n')[3]).toBe('250-AUTH LOGIN PLAIN');
    talk(session, [
      [
        'MAIL FROM:<alice@gmail.com>',
        `530-5.7.0 Authentication Required. Learn more at\n530 5.7.0 https://support.google.com/mail/?p=WantAuthError ${SIGNED}`,
      ],
      [
        plain('alice', 'wrong'),
        `535-5.7.8 Username and Password not accepted. Learn more at\n535 5.7.8 https://support.google.com/mail/?p=BadCredentials ${SIGNED}`,
      ],
      [
        plain('alice', 'looking-in'),
        `534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor ${SIGNED}`,
      ],
    ]);
    // The address is folded over the lines of the reply.
    const folded = session.line(plain('hatter')).split('\r\n').slice(0, -1);
    expect(folded).toHaveLength(gmail.troubles![0]!.reply.split('\n').length);
    expect(folded[0]).toMatch(/^534-5\.7\.14 <https:\/\/accounts\.google\.com\/signin\/continue\?[^>]*$/);
    expect(folded.at(-1)).toMatch(/^534 5\.7\.14 /);
  });

  it('has enough of wrong passwords, and wants a From field', () => {
    const session = connect('gmail');
    upgrade(session);
    session.line('EHLO c');
    for (let i = 0; i < 5; i++) expect(session.line(plain('alice', 'wrong'))).toMatch(/^535-/);
    expect(session.line(plain('alice', 'wrong'))).toMatch(/^454 4\.7\.0 Cannot authenticate/);
    session.line(LOGIN);
    const send = (header: string) => {
      session.say('MAIL FROM:<alice@gmail.com>\r\nRCPT TO:<bob@example.test>\r\nDATA\r\n');
      return session.line(`${header}\r\n\r\nfrom: here\r\n.`);
    };
    expect(send('Subject: x')).toBe(
      `550 5.7.1 [127.0.0.1] Gmail has detected that this message is not RFC 5322 compliant: 'From' header is missing. ${SIGNED}\r\n`,
    );
    expect(send('Subject: x\r\nFrom: <alice@gmail.com>')).toMatch(/^250 2\.0\.0 OK {2}1551946998 /);
    expect(session.office.deliveries).toHaveLength(1);
  });
});

describe('coremail', () => {
  it('checks no more logins after five that failed', () => {
    const session = connect('coremail');
    session.line('EHLO c');
    for (let i = 0; i < 5; i++) expect(session.line(plain('alice', 'x'))).toBe('535 Error: authentication failed\r\n');
    expect(session.line(plain('alice', 'x'))).toBe(
      '451 Requested mail action not taken: too much fail authentication\r\n',
    );
  });
});

describe('rfc', () => {
  it('has logins that need something else', () => {
    const session = connect('rfc');
    session.line('EHLO c');
    expect(session.line(`${plain('dormouse')}`)).toMatch(/^235 /);
    const secure = connect('rfc');
    secure.line('EHLO c');
    expect(secure.line(plain('queen'))).toMatch(/^538 5\.7\.11 /);
    upgrade(secure);
    secure.line('EHLO c');
    expect(secure.line(plain('queen'))).toMatch(/^235 /);
    expect(connect('rfc').line('VRFY carol@example.test')).toMatch(/^251 /);
    expect(connect('rfc').line('VRFY busy@example.test')).toMatch(/^252 /);
  });

  it('counts a recipient it will forward to, not one it points elsewhere', () => {
    const session = connect('rfc');
    session.say('EHLO c\r\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<carol@example.test>\r\n');
    session.say('RCPT TO:<dave@example.test>\r\nRCPT TO:<Busy@Example.Test>\r\n');
    expect(session.state.mail?.to).toEqual(['carol@example.test']);
    expect(session.sent).toMatch(/450 4\.2\.0 <Busy@Example\.Test>: .*\r\n$/);
  });
});
