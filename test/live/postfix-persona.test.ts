/** The `postfix` style says what a real Postfix says, reply by reply, but for queue ids, sizes and what AUTH it offers. */
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connect } from '../practice/driver.ts';
import { base64 } from '../protocols/smtp/talk.ts';
import { describeLive } from '../support/live-servers.ts';

const HELLO = 'EHLO client.example.test';
const SENDER = 'MAIL FROM:<alice@example.test>';
const RCPT = 'RCPT TO:<bob@example.test>';

/** Sessions on port 25. A line without an answer of its own is message text or a chunk. */
const SESSIONS: Readonly<Record<string, readonly string[]>> = {
  'before EHLO': ['NOOP', SENDER, 'EHLO', 'HELO', 'FOO', '', 'HELP', 'EXPN class', 'RSET', 'HELO client.example.test'],
  'order of commands': [HELLO, RCPT, 'DATA', 'DATA now', SENDER, SENDER, 'DATA', 'RSET', RCPT, 'RSET now', 'NOOP x'],
  senders: [
    HELLO,
    'MAIL',
    'MAIL FROM',
    'MAIL FROM:',
    'MAIL TO:<alice@example.test>',
    'MAIL FROM:alice@example.test',
    'MAIL FROM:<no at sign>',
    'MAIL FROM: <alice@example.test>',
    'RSET',
    'mail from:<>',
  ],
  parameters: [
    HELLO,
    `${SENDER} SIZE=99999999`,
    `${SENDER} SIZE=big`,
    `${SENDER} BODY=9BIT`,
    `${SENDER} BODY=BINARYMIME`,
    `${SENDER} FOO=1`,
    `${SENDER} RET=FOO`,
    `${SENDER} RET=FULL ENVID=abc SIZE=100 BODY=8BITMIME`,
    'RCPT TO:<bob@example.test> NOTIFY=FOO',
    'RCPT TO:<bob@example.test> FOO=bar',
    'RCPT TO:<bob@example.test> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob@example.test',
  ],
  recipients: [
    HELLO,
    SENDER,
    'RCPT',
    'RCPT TO:',
    'RCPT TO:<>',
    'RCPT TO:bob@example.test',
    'RCPT TO:<kimo>',
    'RCPT TO:<nosuch@example.test>',
    'RCPT TO:<who@elsewhere.invalid>',
    'RCPT TO:<postmaster>',
    'RCPT TO: <bob@example.test>',
  ],
  'VRFY and ETRN': [
    HELLO,
    'VRFY',
    'VRFY alice',
    'VRFY alice@example.test',
    'VRFY nobody@example.test',
    'VRFY who@elsewhere.invalid',
    'ETRN',
    'ETRN bad domain',
    'ETRN what?',
    'ETRN example.test',
    'ETRN @elsewhere.invalid',
    SENDER,
    'ETRN example.test',
  ],
  'a message': [HELLO, SENDER, RCPT, 'DATA', 'Subject: compared\r\n\r\n..dot\r\n.', 'QUIT'],
  chunks: [
    HELLO,
    'BDAT 3 LAST\r\nabc',
    SENDER,
    RCPT,
    'BDAT 5\r\nabc\r\n',
    'DATA',
    RCPT,
    'BDAT 3 LAST\r\nx\r\n',
    'QUIT now',
  ],
  'a chunk that cannot be read': [HELLO, SENDER, RCPT, 'BDAT x'],
  'another protocol': ['GET / HTTP/1.1'],
  'no letter first': [HELLO, '*what'],
  STARTTLS: [HELLO, 'STARTTLS now', SENDER, 'STARTTLS'],
};

/** Sessions on port 587. */
const LOGINS: Readonly<Record<string, readonly string[]>> = {
  'AUTH before EHLO': ['AUTH LOGIN'],
  'AUTH refused': [
    HELLO,
    'AUTH',
    'AUTH NOSUCH',
    'AUTH PLAIN a b',
    `AUTH PLAIN ${base64('\0alice\0wrong')}`,
    'AUTH PLAIN !!!notbase64',
    'AUTH LOGIN',
    base64('alice'),
    base64('wrong'),
    'AUTH LOGIN',
    '*',
    'AUTH PLAIN',
    'not base64!',
    SENDER,
    'AUTH LOGIN',
  ],
};

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** The real server's reply to each line, and to none: the greeting. */
async function real(host: string, port: number, lines: readonly string[]): Promise<readonly string[]> {
  const socket = createConnection({ host, port });
  sockets.push(socket);
  let got = '';
  socket.on('data', (bytes) => {
    got += bytes.toString('latin1');
  });
  const replies: string[] = [];
  for (const line of [null, ...lines]) {
    got = '';
    if (line !== null) socket.write(ended(line));
    while (!/(^|\n)\d{3} [^\n]*\n$/.test(got)) await once(socket, 'data');
    replies.push(plain(got));
  }
  return replies;
}

function ours(lines: readonly string[]): readonly string[] {
  const session = connect('postfix');
  return [session.sent, ...lines.map((line) => session.say(ended(line)))].map(plain);
}

/** A chunk has no line end of its own. */
function ended(line: string): string {
  return line.startsWith('BDAT') && line.includes('\r\n') ? line : `${line}\r\n`;
}

function plain(reply: string): string {
  return reply
    .replace(/^250[- ]AUTH .*\r\n/gm, '')
    .replace(/SIZE \d+/, 'SIZE N')
    .replace(/queued as [0-9A-F]+/, 'queued as ID');
}

describeLive('the postfix style', ({ host, smtpPort, submissionPort }) => {
  it.each(Object.entries(SESSIONS))('port 25: %s', async (_name, lines) => {
    expect(ours(lines)).toEqual(await real(host, smtpPort, lines));
  });

  it.each(Object.entries(LOGINS))('port 587: %s', async (_name, lines) => {
    expect(ours(lines)).toEqual(await real(host, submissionPort, lines));
  });
});
