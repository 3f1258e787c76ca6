/** POP3: RFC 1939 with CAPA (RFC 2449), STLS (RFC 2595), AUTH (RFC 5034), response codes (RFC 3206), UTF8 and LANG (RFC 6856). */
import { pop3Transitions } from '../../knowledge/pop3/transitions.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1 } from '../../wire/octets.ts';
import type { CommandNote, Protocol } from '../contract.ts';
import { answer } from './answer.ts';
import { commandFact, isVerb, VERBS } from './commands.ts';
import { compose } from './compose.ts';
import { dialogue } from './dialogue.ts';
import { explain, sourceOf } from './explain.ts';
import { framing } from './framing.ts';
import { logins } from './logins.ts';
import type { Pop3State } from './state.ts';
import { parseStatusLine } from './status-line.ts';
import { view } from './view.ts';

/** The same verb, and the same message where it names one. */
function matches(recorded: CommandNote, typed: CommandNote): boolean {
  if (recorded.verb !== typed.verb) return false;
  return commandFact(typed.verb)?.message === undefined || recorded.args.trim() === typed.args.trim();
}

export const pop3: Protocol<Pop3State> = {
  id: 'pop3',
  name: 'POP3',
  schemes: [
    { scheme: 'pop3', tls: false, port: 110 },
    { scheme: 'pop3s', tls: true, port: 995 },
  ],
  ports: [
    { port: 110, tls: false },
    { port: 995, tls: true },
    { port: 3110, tls: false },
    { port: 3995, tls: true },
  ],
  greets: 'server',
  phases: ['authorization', 'auth', 'transaction', 'update'],
  verbs: VERBS,
  upgrade: ['CAPA', 'STLS', 'CAPA'],
  farewell: 'QUIT',
  harmless: 'NOOP',
  patience: { seconds: 600, source: 'RFC 1939 §3' },
  transitions: pop3Transitions,
  greeting: '+OK',
  recognises: (unit) => /^\+OK(?=[ \t\r\n]|$)/i.test(latin1(unit)),
  dialogue,
  framing,
  view,
  compose,
  answer,
  logins,
  sideOf: (text) => (parseStatusLine(text) ? 'server' : isVerb(parseCommandLine(text).verb) ? 'client' : null),
  explain,
  sourceOf,
  matches,
};
