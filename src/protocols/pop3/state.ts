/** What a POP3 dialogue remembers. Everything shown is derived from it (view.ts); nothing here is ever printed. */
import type { Pop3Phase } from '../../knowledge/phases.ts';
import type { ProviderId } from '../../knowledge/providers.ts';
import { type DraughtOf, type Exchange as LineExchange, type LineState, lineStart } from '../line-dialogue/state.ts';

type Kind = 'greeting' | 'command' | 'answer';

/** What the server owes a response to. */
export type Exchange = LineExchange<Kind>;

/** One line of a listing. `number`: the message it speaks of, 0 in a list of words. `value`: octets. `line`: the unique id, or the line itself. */
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
  /** Octets the message should have, as LIST said and as the status line says; empty: nobody said. */
  readonly promised: readonly number[];
  /** Octets without dot-stuffing, CRLF included. */
  readonly octets: number;
  readonly units: number;
  /** Lines that lost a leading dot. */
  readonly stuffed: number;
  readonly part: 'header' | 'body';
  /** Lines behind the blank one. */
  readonly bodyLines: number;
  readonly nuls: number;
  /** Octets of a line that is longer than a unit, so far; 0: at the start of a line. */
  readonly lineOctets: number;
  /** Items of a listing, the last first: a list that grows without being copied. */
  readonly items: Item | null;
  /** Findings that are said once. */
  readonly bareLf: boolean;
  readonly longLine: boolean;
  readonly badLine: boolean;
  /** Replay: octets are masks, so nothing can be counted. */
  readonly masked: boolean;
};

export type Pop3State = LineState<Kind> & {
  readonly provider: ProviderId | null;
  /** `<…@…>` of the greeting, brackets included: APOP may be used (RFC 1939 §7). */
  readonly timestamp: string | null;
  /** Has CAPA been answered since the connection began or TLS came up? */
  readonly asked: boolean;
  readonly utf8: boolean;
  /** The name USER gave, accepted; PASS may follow. */
  readonly named: string | null;
  /** A login was refused: what follows may be a secret at the wrong prompt. */
  readonly afterRefusal: boolean;
  /** Sizes in octets, by message number, as LIST gave them. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Unique ids of some messages, as UIDL gave them. */
  readonly uids: ReadonlyMap<number, string>;
  /** The highest message number there can be; null while nobody has said. */
  readonly highest: number | null;
  /** Messages marked as deleted in this session. */
  readonly marked: ReadonlySet<number>;
  /** Lines of a multi-line response under way. */
  readonly body: Body | null;
};

export const start: Pop3State = {
  ...lineStart,
  provider: null,
  timestamp: null,
  asked: false,
  utf8: false,
  named: null,
  afterRefusal: false,
  sizes: new Map(),
  uids: new Map(),
  highest: null,
  marked: new Set(),
  body: null,
};

/** A step being made. */
export type Draught = DraughtOf<Pop3State>;

/** The phase a person is in. */
export function phaseOf(state: Pop3State): Pop3Phase {
  if (state.ended) return 'ended';
  if (!state.connected || state.queue[0]?.kind === 'greeting') return 'greeting';
  if (state.loggedIn) return state.queue[0]?.verb === 'QUIT' ? 'update' : 'transaction';
  if (state.upgrading) return 'tls';
  return state.auth || state.named !== null ? 'auth' : 'authorization';
}
