/** What a person may ask of the state: phase, what is expected, what makes sense now. */
import type { StandingId } from '../../knowledge/standings.ts';
import type { View } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { lineInput, lineView } from '../line-dialogue/view.ts';
import { isText } from './body-end.ts';
import { commandFact } from './commands.ts';
import { pictureOf } from './picture.ts';
import { type Exchange, type Pop3State, phaseOf } from './state.ts';

/** Derived from the state alone, so it is never stale. */
export function view(state: Pop3State): View {
  return {
    ...lineView(state),
    phase: phaseOf(state),
    input: lineInput(state),
    maySendAhead: state.capabilities.has('PIPELINING') && !state.queue.some(endsGroup),
    legal: legal(state),
    message: null,
    incoming: incoming(state),
    mailbox: state.loggedIn && state.connected && !state.ended ? pictureOf(state) : null,
    decisive: state.queue.some(({ verb }) => DECISIVE.has(verb)),
    standing: standing(state),
  };
}

/** Their answers decide how what follows is read: in clear or not, as an answer or a command (RFC 2595 §4, RFC 5034 §4). */
const DECISIVE: ReadonlySet<string> = new Set(['STLS', 'AUTH']);

/** Masks of a replay cannot be counted. */
function incoming({ body }: Pop3State): NonNullable<View['incoming']> | null {
  return body && isText(body) && !body.masked ? { octets: body.octets, promised: body.promised[0] ?? null } : null;
}

/** Message numbers named at once. */
const NAMED = 10;

/** Marked messages are there until QUIT is accepted (RFC 1939 §6). */
function standing({ marked }: Pop3State): View['standing'] {
  if (marked.size === 0) return [];
  const id: StandingId = 'pop3.marked';
  const more = marked.size - NAMED;
  const numbers = [...marked].slice(0, NAMED).join(' ');
  return [{ id, params: { count: marked.size, numbers, ...(more > 0 && { more }) } }];
}

/** Nothing may be sent behind these before they are answered (RFC 2449 §6.6, RFC 2595 §4). */
function endsGroup({ verb, kind }: Exchange): boolean {
  return kind === 'greeting' || ['STLS', 'AUTH', 'QUIT'].includes(verb);
}

function legal(state: Pop3State): View['legal'] {
  if (!state.connected || state.upgrading) return [];
  if (awaitsAnswer(state)) return [{ verb: '*', syntax: '*', source: 'RFC 5034 §4' }];
  return legalVerbs(state).map((verb) => {
    const fact = commandFact(verb);
    return { verb, syntax: fact?.syntax ?? verb, source: fact?.source ?? 'RFC 1939 §3' };
  });
}

/** Best first. What CAPA did not offer is left out once it was asked. */
function legalVerbs(state: Pop3State): readonly string[] {
  const offered = (keyword: string) => !state.asked || state.capabilities.has(keyword);
  switch (phaseOf(state)) {
    case 'greeting':
    case 'ended':
    case 'tls':
      return [];
    case 'transaction':
    case 'update':
      return [
        'STAT',
        'LIST',
        'RETR',
        ...(offered('TOP') ? ['TOP'] : []),
        ...(offered('UIDL') ? ['UIDL'] : []),
        'DELE',
        ...(state.marked.size > 0 ? ['RSET'] : []),
        'NOOP',
        'CAPA',
        'QUIT',
      ];
    default:
      return state.named === null ? loginVerbs(state) : ['PASS', 'USER', 'QUIT'];
  }
}

function loginVerbs(state: Pop3State): readonly string[] {
  const has = (keyword: string) => state.capabilities.has(keyword);
  return [
    ...(state.asked ? [] : ['CAPA']),
    ...(has('STLS') && !state.tls && !state.utf8 ? ['STLS'] : []),
    ...(!state.asked || has('USER') ? ['USER'] : []),
    ...(has('SASL') ? ['AUTH'] : []),
    ...(state.timestamp === null ? [] : ['APOP']),
    ...(has('UTF8') && !state.utf8 ? ['UTF8'] : []),
    ...(state.asked ? ['CAPA'] : []),
    'QUIT',
  ];
}
