/** What a POP3 dialogue remembers. Everything shown is derived from it (view.ts); nothing here is ever printed. */
import type { Pop3Phase } from '../../knowledge/phases.ts';
import type { ProviderId } from '../../knowledge/providers.ts';
import type { Effect, Note, Secret } from '../contract.ts';
import type { AuthExchange } from '../sasl/exchange.ts';

/** What the server owes a response to, in the order it was sent: responses are matched by count (RFC 2449 §6.6). */
export type Exchange = {
  readonly id: number;
  readonly kind: 'greeting' | 'command' | 'answer';
  readonly verb: string;
  /** Without its secrets. */
  readonly args: string;
};

/** One line of a listing. `number`: the message it speaks of, 0 in a list of words. `value`: octets, or the line itself. */
export type Item = {
  readonly number: number;
  readonly value: number;
  readonly line: string;
  readonly highest: number;
  readonly count: number;
  readonly before: Item | null;
};

/** What has come of a multi-line response so far. */
export type Body = {
  readonly exchange: Exchange;
  /** Octets the message should have, as LIST or else the status line said; null: nobody said. */
  readonly promised: number | null;
  /** Octets without dot-stuffing, CRLF included. */
  readonly octets: number;
  readonly lines: number;
  readonly units: number;
  /** Lines that lost a leading dot. */
  readonly stuffed: number;
  readonly part: 'header' | 'body';
  readonly nuls: number;
  /** Octets of a line that is longer than a unit, so far; 0: at the start of a line. */
  readonly lineOctets: number;
  /** Items of a listing, the last first: a list that grows without being copied. */
  readonly items: Item | null;
  /** Findings that are said once. */
  readonly bareLf: boolean;
  readonly longLine: boolean;
  /** Replay: octets are masks, so nothing can be counted. */
  readonly masked: boolean;
};

export type Pop3State = {
  readonly host: string;
  readonly provider: ProviderId | null;
  readonly connected: boolean;
  readonly ended: boolean;
  /** `<…@…>` of the greeting, brackets included: APOP may be used (RFC 1939 §7). */
  readonly timestamp: string | null;
  /** Has CAPA been answered since the connection began or TLS came up? */
  readonly asked: boolean;
  /** Offered keywords in the order offered: `SASL` → `PLAIN LOGIN`. */
  readonly capabilities: ReadonlyMap<string, string>;
  readonly tls: boolean;
  /** STLS was accepted; the handshake is under way. */
  readonly upgrading: boolean;
  readonly utf8: boolean;
  /** The name USER gave, accepted; PASS may follow. */
  readonly named: string | null;
  readonly user: string | null;
  /** TRANSACTION (RFC 1939 §5); before it: AUTHORIZATION. */
  readonly loggedIn: boolean;
  readonly auth: AuthExchange | null;
  /** A login was refused: what follows may be a secret at the wrong prompt. */
  readonly afterRefusal: boolean;
  /** Sizes in octets, by message number, as LIST gave them. */
  readonly sizes: ReadonlyMap<number, number>;
  /** The highest message number there can be; null while nobody has said. */
  readonly highest: number | null;
  /** Messages marked as deleted in this session. */
  readonly marked: ReadonlySet<number>;
  readonly queue: readonly Exchange[];
  readonly nextExchange: number;
  /** Lines of a multi-line response under way. */
  readonly body: Body | null;
  /** Start of a status line longer than a unit; null when at the start of a line. */
  readonly longReply: { readonly head: string; readonly start: number; readonly octets: number } | null;
  /** Start of a client line longer than a unit. */
  readonly longCommand: { readonly head: string; readonly octets: number } | null;
};

export const start: Pop3State = {
  host: '',
  provider: null,
  connected: false,
  ended: false,
  timestamp: null,
  asked: false,
  capabilities: new Map(),
  tls: false,
  upgrading: false,
  utf8: false,
  named: null,
  user: null,
  loggedIn: false,
  auth: null,
  afterRefusal: false,
  sizes: new Map(),
  highest: null,
  marked: new Set(),
  queue: [],
  nextExchange: 0,
  body: null,
  longReply: null,
  longCommand: null,
};

/** A step being made: the next state and what is to be said about the unit. */
export type Draught = {
  state: Pop3State;
  readonly effects: Effect[];
  readonly notes: Note[];
  readonly secrets: Secret[];
};

/** Is an answer of AUTH expected from the client now? */
export function awaitsAnswer(state: Pop3State): boolean {
  return state.auth !== null && state.auth.challenge !== undefined;
}

/** The phase a person is in. */
export function phaseOf(state: Pop3State): Pop3Phase {
  if (state.ended) return 'ended';
  if (!state.connected || state.queue[0]?.kind === 'greeting') return 'greeting';
  if (state.loggedIn) return state.queue[0]?.verb === 'QUIT' ? 'update' : 'transaction';
  if (state.upgrading) return 'tls';
  return state.auth || state.named !== null ? 'auth' : 'authorization';
}

/** Adds an exchange the server owes a response to. */
export function enqueue(state: Pop3State, kind: Exchange['kind'], verb: string, args: string): Pop3State {
  const exchange: Exchange = { id: state.nextExchange, kind, verb, args };
  return { ...state, queue: [...state.queue, exchange], nextExchange: state.nextExchange + 1 };
}
