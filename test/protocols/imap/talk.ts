/** Sessions for the tests of the IMAP dialogue: `S: ` and `C: ` lines, CRLF understood; `s: ` and `c: ` without it. */
import type { Assistance, Composed, Note } from '../../../src/protocols/contract.ts';
import { imap } from '../../../src/protocols/imap/index.ts';
import type { ImapState } from '../../../src/protocols/imap/state.ts';
import { drive, type Outcome, opened } from '../../support/conversation-driver.ts';
import { hintIds as allHintIds, happening, masked } from '../../support/talk.ts';

/** What came of a session. `<tls>` is a handshake that went well, `<close>` the end. */
export function talk(lines: readonly string[], host?: string): Outcome<ImapState> {
  return drive(imap, [opened(host), ...lines.map(happening)]);
}

export const GREETED = ['S: * OK [CAPABILITY IMAP4rev1 SASL-IR LITERAL+ IDLE ID STARTTLS AUTH=PLAIN AUTH=LOGIN] ready'];
export const LOGGED_IN = [...GREETED, 'C: a1 LOGIN alice wonderland', 'S: a1 OK Logged in'];
export const REFUSED = [...GREETED, 'C: a1 LOGIN alice looking-glass', 'S: a1 NO [AUTHENTICATIONFAILED] no'];
export const SELECTED = [
  ...LOGGED_IN,
  'C: a2 SELECT INBOX',
  'S: * FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)',
  'S: * 5 EXISTS',
  'S: * 0 RECENT',
  'S: * OK [UIDVALIDITY 17] UIDs valid',
  'S: * OK [UIDNEXT 60] next',
  'S: a2 OK [READ-WRITE] done',
];
export const IDLING = [...SELECTED, 'C: a3 IDLE', 'S: + idling'];
export const ASKED_PASSWORD = [
  ...GREETED,
  'C: a1 AUTHENTICATE LOGIN',
  'S: + VXNlcm5hbWU6',
  'C: YWxpY2U=',
  'S: + UGFzc3dvcmQ6',
];

/** Somebody who is helped with everything. */
export const ADDS: Assistance = { tag: 'adds', count: 'adds' };

/** What would be sent for `text` after the session. */
export function composed(
  lines: readonly string[],
  text: string,
  assisted?: 'own' | Assistance,
  host?: string,
): Composed {
  const draft = { text, charset: 'auto', ending: 'crlf', raw: false } as const;
  return imap.compose(talk(lines, host).state, assisted ? { ...draft, assisted } : draft);
}

/** The typed text as it is shown: masked characters are `•`. */
export const shown = (lines: readonly string[], text: string): string => masked(text, composed(lines, text));

/** Ids of the hints among the notes, without the protocol. */
export const hintIds = (notes: readonly Note[]): readonly string[] =>
  allHintIds(notes).map((id) => id.replace('imap.', ''));
