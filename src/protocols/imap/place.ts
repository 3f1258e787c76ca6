/** Where in the dialogue a response stands, and the values its explanation may use. */
import type { ImapPlace } from '../../knowledge/imap/meanings.ts';
import type { Params } from '../contract.ts';
import { questionPlace, readChallenge } from '../sasl/exchange.ts';
import { readable } from '../typed.ts';
import { commandFact, isOpening, isVerb } from './commands.ts';
import { exampleOf, folderIn } from './examples.ts';
import { meantBy } from './foreign.ts';
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
  return (
    (head.status === 'OK' ? donePlace(state, exchange) : refusedPlace(state, exchange)) ?? placeName(exchange.verb)
  );
}

/** Where what was done depends on the mailbox; null: it does not. */
function donePlace({ selected, selecting }: ImapState, { id, verb }: Exchange): ImapPlace | null {
  if (verb === 'CLOSE') return selected?.readOnly ? 'close-read-only' : null;
  return isOpening(verb) && selecting?.id === id && selecting.mailbox.exists === 0 ? 'select-empty' : null;
}

function continuationPlace({ open, auth }: ImapState, exchange: Exchange | null): ImapPlace {
  if (!exchange) return 'unsolicited';
  if (exchange.early) return 'literal';
  if (open?.id === exchange.id) return open.literal?.message ? 'literal-append' : 'literal';
  if (exchange.verb === 'AUTHENTICATE') return auth ? questionPlace(auth) : 'auth-answer';
  return 'idle';
}

/** Where the state, or what was typed, is the reason of a refusal; null: it is neither. */
function refusedPlace(state: ImapState, exchange: Exchange): ImapPlace | null {
  const { loggedIn, selected, tls, cancelled } = state;
  const { verb, misread } = exchange;
  if (foreignIn(exchange) !== null) return 'foreign';
  if (misread) return verb === 'DONE' ? 'done-late' : misread;
  if (!isVerb(verb)) return 'unknown-verb';
  if (verb === 'AUTHENTICATE' && cancelled) return 'cancelled';
  const { states } = commandFact(verb)!;
  if (!loggedIn && !states.includes('not-authenticated')) return 'too-early';
  if (loggedIn && !states.includes('authenticated') && !states.includes('selected')) return 'too-late';
  if (loggedIn && !selected && !states.includes('authenticated')) return 'not-selected';
  return verb === 'STARTTLS' && tls ? 'tls-again' : null;
}

/** The word of another protocol that was typed for a command; null: none. */
function foreignIn({ kind, tag, verb, misread }: Exchange): string | null {
  if (kind !== 'command' || isVerb(verb) || misread === 'no-tag') return null;
  return [tag ?? '', verb].find((word) => meantBy(word) !== null)?.toUpperCase() ?? null;
}

/** Values for the sentences; what a response does not say is left out. */
export function paramsOf(state: ImapState, head: ResponseHead, exchange: Exchange | null): Params {
  const { status, code, text, number } = head;
  const verb = exchange?.verb ?? '';
  const challenge = head.kind === 'continue' && verb === 'AUTHENTICATE' ? readChallenge(text) : null;
  const literal = head.kind === 'continue' && state.open?.id === exchange?.id ? state.open?.literal : null;
  const foreign = exchange && foreignIn(exchange);
  const mailbox = state.selecting?.mailbox.name ?? state.selected?.name;
  return {
    status,
    code: code ?? '',
    verb: verb.slice(0, 40),
    tag: freeTag(state),
    ...(mailbox ? { mailbox } : {}),
    ...(number === null ? {} : { number }),
    ...(literal ? { count: literal.left } : {}),
    example: (foreign ? meantBy(foreign) : exchange && exampleOf(state, exchange)) ?? '',
    folder: (exchange && folderIn(exchange)) ?? 'mailbox',
    ...(foreign ? { word: foreign } : {}),
    ...(foreign && exchange?.tag?.toUpperCase() === foreign ? { untagged: 'yes' } : {}),
    host: state.host,
    remote: LOOPBACK.test(state.host) ? '' : 'yes',
    user: state.user ?? '',
    ...(challenge ? { challenge: text.slice(0, LONGEST), decoded: challenge.text.slice(0, LONGEST) } : {}),
    text: readable(text).slice(0, LONGEST),
  };
}
