/** Keys, and sessions in the middle of something, for tests of the screen. */
import { StagedSession } from './staged-session.ts';

export const CTRL_C = '\x03';
export const CTRL_O = '\x0f';
export const CTRL_R = '\x12';
export const CTRL_RIGHT_BRACKET = '\x1d';
export const F1 = '\x1bOP';
export const F2 = '\x1bOQ';
export const F3 = '\x1bOR';
export const F4 = '\x1bOS';
export const F5 = '\x1b[15~';
export const F6 = '\x1b[17~';
export const F7 = '\x1b[18~';
export const F8 = '\x1b[19~';
export const UP = '\x1b[A';
export const DOWN = '\x1b[B';
export const PAGE_UP = '\x1b[5~';
export const PAGE_DOWN = '\x1b[6~';
export const paste = (text: string) => `\x1b[200~${text}\x1b[201~`;

/** The server has greeted. */
export function greeted(): StagedSession {
  return new StagedSession().open('220 mail.example.test ESMTP Postfix');
}

/** The server has said 354. */
export function inMessage(): StagedSession {
  const session = greeted();
  for (const [line, reply] of [
    ['HELO laptop', '250 mail.example.test'],
    ['MAIL FROM:<alice@example.test>', '250 2.1.0 Ok'],
    ['RCPT TO:<bob@example.test>', '250 2.1.5 Ok'],
    ['DATA', '354 End data with <CR><LF>.<CR><LF>'],
  ] as const) {
    session.send(Buffer.from(`${line}\r\n`));
    session.says(reply);
  }
  return session;
}

/** AUTH is under way, and the server has asked. */
export function asked(mechanism: string, challenge: string): StagedSession {
  const session = greeted();
  session.send(Buffer.from('EHLO laptop\r\n'));
  session.says('250-mail.example.test', '250 AUTH LOGIN PLAIN CRAM-MD5');
  session.send(Buffer.from(`AUTH ${mechanism}\r\n`));
  return session.says(`334 ${challenge}`);
}
