/** Where in the dialogue a response stands, and the values its explanation may use. */
import type { ImapPlace } from '../../knowledge/imap/meanings.ts';
import type { Params } from '../contract.ts';
import { questionPlace, readChallenge } from '../sasl/exchange.ts';
import { readable } from '../typed.ts';
import { commandFact, isVerb } from './commands.ts';
import type { ResponseHead } from './response.ts';
import { type Exchange, freeTag, type ImapState } from './state.ts';

/** A server on this computer is nobody's webmail. */
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/i;
/** Characters of the server's words that go into values. */
const LONGEST = 300;

/** `UID FETCH` → `uid-fetch`. */
export function placeName(verb: string): ImapPlace {
  return isVerb(verb) ? verb.toLowerCase().replace(' ', '-') : 'other';
}

/** Where a status or a continuation stands. `exchange`: what it answers. */
export function placeOf(state: ImapState, head: ResponseHead, exchange: Exchange | null): ImapPlace {
  if (exchange?.kind === 'greeting') return 'greeting';
  if (head.status === 'BYE') return exchange?.verb === 'LOGOUT' ? 'logout' : 'unsolicited';
  if (head.kind === 'untagged') return 'unsolicited';
  if (head.kind === 'continue') return continuationPlace(state, exchange);
  if (!exchange) return 'unknown-tag';
  return (head.status === 'OK' ? null : refusedPlace(state, exchange)) ?? placeName(exchange.verb);
}

function continuationPlace({ open, auth }: ImapState, exchange: Exchange | null): ImapPlace {
  if (!exchange) return 'unsolicited';
  if (exchange.early) return 'literal';
  if (open?.id === exchange.id) return open.literal?.message ? 'literal-append' : 'literal';
  if (exchange.verb === 'AUTHENTICATE') return auth ? questionPlace(auth) : 'auth-answer';
  return 'idle';
}

/** Where the state, or what was typed, is the reason of a refusal; null: it is neither. */
function refusedPlace(state: ImapState, { verb, misread }: Exchange): ImapPlace | null {
  const { loggedIn, selected, tls, cancelled } = state;
  if (misread) return misread;
  if (!isVerb(verb)) return 'unknown-verb';
  if (verb === 'AUTHENTICATE' && cancelled) return 'cancelled';
  const { states } = commandFact(verb)!;
  if (!loggedIn && !states.includes('not-authenticated')) return 'too-early';
  if (loggedIn && !states.includes('authenticated') && !states.includes('selected')) return 'too-late';
  if (loggedIn && !selected && !states.includes('authenticated')) return 'not-selected';
  return verb === 'STARTTLS' && tls ? 'tls-again' : null;
}

/** Values for the sentences; what a response does not say is left out. */
export function paramsOf(state: ImapState, head: ResponseHead, exchange: Exchange | null): Params {
  const { status, code, text, number } = head;
  const verb = exchange?.verb ?? '';
  const challenge = head.kind === 'continue' && verb === 'AUTHENTICATE' ? readChallenge(text) : null;
  const literal = head.kind === 'continue' && state.open?.id === exchange?.id ? state.open?.literal : null;
  const mailbox = state.selecting?.mailbox.name ?? state.selected?.name;
  return {
    status,
    code: code ?? '',
    verb: verb.slice(0, 40),
    tag: freeTag(state),
    ...(mailbox ? { mailbox } : {}),
    ...(number === null ? {} : { number }),
    ...(literal ? { count: literal.left } : {}),
    example: commandFact(verb)?.syntax ?? '',
    host: state.host,
    remote: LOOPBACK.test(state.host) ? '' : 'yes',
    user: state.user ?? '',
    ...(challenge ? { challenge: text.slice(0, LONGEST), decoded: challenge.text.slice(0, LONGEST) } : {}),
    text: readable(text).slice(0, LONGEST),
  };
}
