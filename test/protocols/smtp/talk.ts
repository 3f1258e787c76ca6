/** Sessions for the tests of the SMTP dialogue: `S: ` and `C: ` lines, CRLF understood. */
import type { Composed, Draft } from '../../../src/protocols/contract.ts';
import { smtp } from '../../../src/protocols/smtp/index.ts';
import type { SmtpState } from '../../../src/protocols/smtp/state.ts';
import { drive, type Outcome, opened } from '../../support/conversation-driver.ts';
import { happening, masked } from '../../support/talk.ts';

/** What came of a session. `<tls>` is a handshake that went well, `<close>` the end. */
export function talk(lines: readonly string[], host?: string): Outcome<SmtpState> {
  return drive(smtp, [opened(host), ...lines.map(happening)]);
}

export const GREETED = ['S: 220 mail.example.test ESMTP'];
export const HELLO = [
  ...GREETED,
  'C: EHLO client.example.test',
  'S: 250-mail.example.test',
  'S: 250-PIPELINING',
  'S: 250-STARTTLS',
  'S: 250-AUTH PLAIN LOGIN CRAM-MD5',
  'S: 250 8BITMIME',
];
export const MAIL = [...HELLO, 'C: MAIL FROM:<alice@example.test>', 'S: 250 2.1.0 Ok'];
export const RCPT = [...MAIL, 'C: RCPT TO:<bob@example.test>', 'S: 250 2.1.5 Ok'];
export const DATA = [...RCPT, 'C: DATA', 'S: 354 End data with <CR><LF>.<CR><LF>'];
export const ASKED_USER = [...HELLO, 'C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6'];
export const ASKED_PASSWORD = [...ASKED_USER, 'C: YWxpY2U=', 'S: 334 UGFzc3dvcmQ6'];
export const REFUSED_AUTH = [...ASKED_PASSWORD, 'C: bm90aXQ=', 'S: 535 5.7.8 Error: authentication failed'];
export const LOGGED_IN = [...ASKED_PASSWORD, 'C: c2VjcmV0', 'S: 235 2.7.0 Authentication successful'];

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What would be sent for `text` after the session, as Latin-1. */
export function composed(
  lines: readonly string[],
  text: string,
  draft: Partial<Draft> = {},
): Composed & { wire: string } {
  const state = talk(lines).state;
  const result = smtp.compose(state, { text, charset: 'auto', ending: 'crlf', raw: false, ...draft });
  return { ...result, wire: Buffer.from(result.bytes).toString('latin1') };
}

/** The typed text as it is shown: masked characters are `•`. */
export const shown = (lines: readonly string[], text: string): string => masked(text, composed(lines, text));

export { hintIds } from '../../support/talk.ts';
