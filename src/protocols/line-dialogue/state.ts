/**
 * What the dialogue of any protocol remembers that talks in lines, owes replies in the order of the commands, and may go
 * over to TLS. Each protocol adds what is its own.
 */
import type { Effect, Note, Secret } from '../contract.ts';
import type { AuthExchange } from '../sasl/exchange.ts';

/** What the server owes a reply to. Replies are matched by count (RFC 2920 §3.1, RFC 2449 §6.6). */
export type Exchange<Kind extends string = string> = {
  readonly id: number;
  readonly kind: Kind;
  readonly verb: string;
  /** Without its secrets. */
  readonly args: string;
};

/** The start of a line that is longer than a unit. */
export type LongLine = {
  readonly head: string;
  /** Offset of its first octet in its side's stream. */
  readonly start: number;
  readonly octets: number;
};

/** `Kind`: what a protocol's exchanges may be. */
export type LineState<Kind extends string = string> = {
  readonly host: string;
  readonly connected: boolean;
  readonly ended: boolean;
  /** Offered keywords in the order offered, merged: `AUTH` → `LOGIN PLAIN`. */
  readonly capabilities: ReadonlyMap<string, string>;
  readonly tls: boolean;
  /** The go-ahead to TLS was given; the handshake is under way. */
  readonly upgrading: boolean;
  readonly user: string | null;
  readonly loggedIn: boolean;
  readonly auth: AuthExchange | null;
  /** In the order they were sent. */
  readonly queue: readonly Exchange<Kind>[];
  readonly nextExchange: number;
  /** null at the start of a line of the server. */
  readonly longReply: LongLine | null;
  /** null at the start of a line of the client. */
  readonly longCommand: LongLine | null;
};

/** Before a connection is there. */
export const lineStart: LineState<never> = {
  host: '',
  connected: false,
  ended: false,
  capabilities: new Map(),
  tls: false,
  upgrading: false,
  user: null,
  loggedIn: false,
  auth: null,
  queue: [],
  nextExchange: 0,
  longReply: null,
  longCommand: null,
};

/** A step being made: the next state and what is to be said about the unit. */
export type DraughtOf<S> = {
  state: S;
  readonly effects: Effect[];
  readonly notes: Note[];
  readonly secrets: Secret[];
};

/** Is an answer of AUTH expected from the client now? */
export function awaitsAnswer({ auth }: LineState): boolean {
  return auth !== null && auth.challenge !== undefined;
}

/** Adds an exchange the server owes a reply to. */
export function enqueue<S extends LineState>(
  state: S,
  kind: S['queue'][number]['kind'],
  verb: string,
  args: string,
): S {
  const exchange: Exchange = { id: state.nextExchange, kind, verb, args };
  return { ...state, queue: [...state.queue, exchange], nextExchange: state.nextExchange + 1 };
}
