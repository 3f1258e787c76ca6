/** IMAP: RFC 9051 and RFC 3501, with LITERAL+ (RFC 7888), SASL-IR (RFC 4959), IDLE (RFC 2177), ID (RFC 2971), UIDPLUS (RFC 4315), MOVE (RFC 6851), CONDSTORE and QRESYNC (RFC 7162). */
import { imapTransitions } from '../../knowledge/imap/transitions.ts';
import { latin1 } from '../../wire/octets.ts';
import type { CommandNote, Protocol } from '../contract.ts';
import { answer } from './answer.ts';
import { VERBS } from './commands.ts';
import { compose } from './compose.ts';
import { dialogue } from './dialogue.ts';
import { explain, sideOf, sourceOf } from './explain.ts';
import { framing, unfinished } from './framing.ts';
import { logins } from './logins.ts';
import type { ImapState } from './state.ts';
import { announcement } from './tokens.ts';
import { view } from './view.ts';

/** Who logs in is nobody's business; all else must be the same. Tags are the client's own. */
const SECRET: ReadonlySet<string> = new Set(['LOGIN', 'AUTHENTICATE', 'ID']);

function matches(recorded: CommandNote, typed: CommandNote): boolean {
  if (recorded.verb !== typed.verb) return false;
  return SECRET.has(typed.verb) || plain(recorded.args) === plain(typed.args);
}

const plain = (args: string): string => args.trim().replace(/ +/g, ' ').toUpperCase();

export const imap: Protocol<ImapState> = {
  id: 'imap',
  name: 'IMAP',
  schemes: [
    { scheme: 'imap', tls: false, port: 143 },
    { scheme: 'imaps', tls: true, port: 993 },
  ],
  ports: [
    { port: 143, tls: false },
    { port: 993, tls: true },
    { port: 3143, tls: false },
    { port: 3993, tls: true },
  ],
  greets: 'server',
  phases: ['not-authenticated', 'auth', 'authenticated', 'selected', 'logout'],
  verbs: VERBS,
  upgrade: ['CAPABILITY', 'STARTTLS', 'CAPABILITY'],
  farewell: 'LOGOUT',
  harmless: 'NOOP',
  patience: { seconds: 1800, source: 'RFC 9051 §5.4' },
  transitions: imapTransitions,
  greeting: '* OK ready',
  recognises: (unit) => /^\* (?:OK|PREAUTH|BYE)(?=[ \t\r\n]|$)/i.test(latin1(unit)),
  dialogue,
  framing,
  view,
  compose,
  aids: ['tag', 'count'],
  answer,
  logins,
  sideOf,
  explain,
  sourceOf,
  matches,
  unfinished,
  announces: (line) => announcement(line)?.octets ?? null,
};
