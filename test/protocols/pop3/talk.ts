/** Sessions for the tests of the POP3 dialogue: `S: ` and `C: ` lines, CRLF understood. */
import type { Composed } from '../../../src/protocols/contract.ts';
import { pop3 } from '../../../src/protocols/pop3/index.ts';
import type { Pop3State } from '../../../src/protocols/pop3/state.ts';
import { drive, type Outcome, opened } from '../../support/conversation-driver.ts';
import { happening, masked } from '../../support/talk.ts';

/** What came of a session. `<tls>` is a handshake that went well, `<close>` the end. */
export function talk(lines: readonly string[], host?: string): Outcome<Pop3State> {
  return drive(pop3, [opened(host), ...lines.map(happening)]);
}

export const GREETED = ['S: +OK ready'];
export const TIMESTAMP = ['S: +OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>'];
export const ASKED_CAPA = [
  ...GREETED,
  'C: CAPA',
  'S: +OK',
  'S: TOP',
  'S: UIDL',
  'S: PIPELINING',
  'S: STLS',
  'S: USER',
  'S: SASL PLAIN LOGIN CRAM-MD5',
  'S: .',
];
export const NAMED = [...ASKED_CAPA, 'C: USER alice', 'S: +OK'];
export const LOGGED_IN = [...NAMED, 'C: PASS wonderland', 'S: +OK Logged in.'];
export const REFUSED = [...NAMED, 'C: PASS looking-glass', 'S: -ERR [AUTH] Authentication failed.'];
export const ASKED_USER = [...ASKED_CAPA, 'C: AUTH LOGIN', 'S: + VXNlcm5hbWU6'];
export const ASKED_PASSWORD = [...ASKED_USER, 'C: YWxpY2U=', 'S: + UGFzc3dvcmQ6'];

export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What would be sent for `text` after the session. */
export function composed(lines: readonly string[], text: string): Composed {
  return pop3.compose(talk(lines).state, { text, charset: 'auto', ending: 'crlf', raw: false });
}

/** The typed text as it is shown: masked characters are `•`. */
export const shown = (lines: readonly string[], text: string): string => masked(text, composed(lines, text));

export { hintIds } from '../../support/talk.ts';
