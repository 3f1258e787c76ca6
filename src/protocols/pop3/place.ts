/** Where in the dialogue a response stands, and the values its explanation may use. */
import type { Pop3Place } from '../../knowledge/pop3/meanings.ts';
import type { Params } from '../contract.ts';
import { questionPlace, readChallenge } from '../sasl/exchange.ts';
import { commandFact, example, hasSurplus, isVerb, isWellFormed, messageNumber } from './commands.ts';
import type { Exchange, Pop3State } from './state.ts';
import type { StatusLine } from './status-line.ts';

const PLACES: Readonly<Record<string, Pop3Place>> = {
  USER: 'user',
  PASS: 'pass',
  APOP: 'apop',
  STAT: 'stat',
  LIST: 'list',
  UIDL: 'uidl',
  RETR: 'retr',
  TOP: 'top',
  DELE: 'dele',
  NOOP: 'noop',
  RSET: 'rset',
  CAPA: 'capa',
  STLS: 'stls',
  UTF8: 'utf8',
  LANG: 'lang',
};

/** Verbs that speak of one message when they have an argument. */
const ONE: Readonly<Record<string, Pop3Place>> = { LIST: 'list-one', UIDL: 'uidl-one' };

/** Verbs that log somebody in; the others that belong before a login prepare it. */
const LOGINS = new Set(['USER', 'PASS', 'APOP', 'AUTH']);

/** Verbs whose arguments are nobody's business. */
const SECRET = new Set(['PASS', 'APOP', 'AUTH']);

/** A server on this computer is nobody's webmail. */
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/i;

/** Where the response stands. */
export function placeOf(state: Pop3State, exchange: Exchange | null, status: StatusLine['status']): Pop3Place {
  if (!exchange) return 'unsolicited';
  if (exchange.kind === 'greeting') return 'greeting';
  const { verb, args } = exchange;
  if (verb === 'AUTH') {
    if (status === '-ERR' && state.loggedIn) return 'too-late';
    if (status === '+') return state.auth ? questionPlace(state.auth) : 'auth-answer';
    if (exchange.kind === 'answer') return 'auth-answer';
    return args.trim() === '' ? 'auth-list' : 'auth';
  }
  const reason = status === '-ERR' ? refusedPlace(state, verb, args) : null;
  if (reason) return reason;
  if (verb === 'QUIT' && state.loggedIn) return state.marked.size > 0 ? 'quit-update' : 'quit-unmarked';
  if (verb === 'QUIT') return 'quit-authorization';
  if (verb === 'CAPA' && state.loggedIn) return 'capa-transaction';
  return (args.trim() === '' ? undefined : ONE[verb]) ?? PLACES[verb] ?? 'other';
}

/** Where the state, or what was typed, is the reason of a refusal; null: it is neither. */
function refusedPlace(state: Pop3State, verb: string, args: string): Pop3Place | null {
  const { loggedIn, named, tls } = state;
  const isNamed = !loggedIn && named !== null;
  if (!isVerb(verb)) return loggedIn ? 'other-transaction' : isNamed ? 'other-named' : 'other';
  // In the wrong state nothing is said of the message a command names.
  if (!commandFact(verb)!.states.includes(loggedIn ? 'transaction' : 'authorization')) {
    if (loggedIn) return LOGINS.has(verb) ? 'too-late' : 'too-late-set-up';
    return isNamed ? 'too-early-named' : 'too-early';
  }
  if (hasSurplus(verb, args)) return 'surplus';
  if (!isWellFormed(verb, args)) return 'malformed';
  if (verb === 'USER' && args.trim() === '') return 'user-nameless';
  return verb === 'STLS' && tls ? 'stls-again' : null;
}

/**
 * The timestamp of a greeting, brackets and all: that is what APOP hashes. It has the form of a message id, so other
 * words in angle brackets are none (RFC 1939 §7).
 */
export function timestampOf(greeting: string): string | null {
  return /<[^<>\s]+@[^<>\s]*>/.exec(greeting)?.[0] ?? null;
}

/** Values for the sentences; what a response does not say is left out. */
export function paramsOf(state: Pop3State, reply: StatusLine, exchange: Exchange | null): Params {
  const { status, responseCode, text } = reply;
  const verb = exchange?.verb ?? '';
  const args = exchange?.kind === 'command' && !SECRET.has(verb) ? exchange.args : '';
  const number = messageNumber(verb, args);
  const challenge = status === '+' ? readChallenge(text) : null;
  return {
    status,
    code: responseCode ?? '',
    verb,
    argument: args,
    ...(number === null ? {} : { number }),
    ...counts(state, verb, args, reply),
    example: example(verb),
    host: state.host,
    remote: LOOPBACK.test(state.host) ? '' : 'yes',
    user: state.user ?? state.named ?? state.auth?.user ?? (verb === 'USER' ? args : ''),
    ...(status === '+' ? { challenge: text, decoded: challenge?.text ?? '' } : {}),
    text,
  };
}

/** What the response says of messages and octets: numbers by rule in STAT, by custom elsewhere. */
function counts(state: Pop3State, verb: string, args: string, { status, text }: StatusLine): Params {
  if (status !== '+OK') return {};
  if (verb === 'QUIT') return state.loggedIn && state.marked.size > 0 ? { messages: state.marked.size } : {};
  const [, first, second] = /^(\d{1,15})(?: (\d{1,15}))?(?= |$)/.exec(text) ?? [];
  if (first === undefined) return {};
  if (verb === 'STAT') return second === undefined ? {} : { messages: Number(first), octets: Number(second) };
  if (verb === 'RETR') return { octets: Number(first) };
  if (verb === 'LIST' && args.trim() !== '') return second === undefined ? {} : { octets: Number(second) };
  return verb === 'LIST' || verb === 'UIDL' ? { messages: Number(first) } : {};
}
