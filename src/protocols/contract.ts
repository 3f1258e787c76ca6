/**
 * The protocol contract. Everything here is pure: no sockets, clock, promises or randomness. A dialogue never
 * buffers: `wire` cuts the stream as `framing` demands, the dialogue folds the units.
 */
import type { Channel, Framing, Secret, Side } from '../wire/unit.ts';
import type { Aid, Answer, Composed, Draft } from './contract/draft.ts';
import type { Effect, Event } from './contract/event.ts';
import type { LoginWay } from './contract/login-way.ts';
import type { CommandNote, Note } from './contract/note.ts';
import type { Sense } from './contract/sense.ts';
import type { View } from './contract/view.ts';

export type { At, Channel, Framing, Secret, Side, Span, Unit } from '../wire/unit.ts';
export type * from './contract/draft.ts';
export type * from './contract/event.ts';
export type * from './contract/login-way.ts';
export type * from './contract/mailbox-picture.ts';
export type * from './contract/note.ts';
export type * from './contract/sense.ts';
export type * from './contract/view.ts';

export type Step<S, F = Effect> = {
  readonly state: S;
  readonly effects: readonly F[];
  readonly notes: readonly Note[];
  /** Octets of the unit just folded that must never be written. */
  readonly secrets: readonly Secret[];
};

export type Machine<S, E = Event, F = Effect> = {
  readonly start: S;
  step(state: S, event: E): Step<S, F>;
};

/**
 * A way from one phase to another, in keys of the locale's `phases`; `from` null: from wherever one is. `by`: what leads
 * there when the server agrees, a verb or the reply itself.
 */
export type Transition = {
  readonly from: string | null;
  readonly to: string;
  readonly by: readonly string[];
  readonly source: string;
};

/** One protocol: what the registry holds and all that `engine` and `ui` know of it. */
export type Protocol<S = unknown> = {
  readonly id: string;
  /** What the screen calls it: `SMTP`. */
  readonly name: string;
  /** URL schemes; one that ends in `s` means implicit TLS. */
  readonly schemes: readonly { readonly scheme: string; readonly tls: boolean; readonly port: number }[];
  /** Known ports, practice ports included. */
  readonly ports: readonly { readonly port: number; readonly tls: boolean }[];
  readonly greets: Side | null;
  /** The phases of an ordinary session in order, for the phase strip. Keys of the locale's `phases`. */
  readonly phases: readonly string[];
  /** All verbs it knows, for completion. */
  readonly verbs: readonly string[];
  /** The lines that bring an open connection to TLS, typed by wirespeak for `--starttls` (marked as such). */
  readonly upgrade: readonly string[];
  /** The last thing a polite client says. */
  readonly farewell: string | null;
  /** A line that changes nothing and is answered at once, to keep a silent connection open; null: there is none. */
  readonly harmless: string | null;
  /** How long a server must bear a silent client before it may hang up; null: nothing says. */
  readonly patience: { readonly seconds: number; readonly source: string } | null;
  /** The ways from phase to phase: all that a session can take in its control connection. */
  readonly transitions: readonly Transition[];
  /** The least a server may greet with; stands in for the greeting of a transcript that has lost it. */
  readonly greeting: string | null;
  recognises(firstServerUnit: Uint8Array): boolean;
  /** Watches both sides: live, in replay, in import, beside a practice server. */
  readonly dialogue: Machine<S>;
  framing(state: S, channel: Channel, from: Side): Framing;
  view(state: S): View;
  /** Runs at each keystroke (lint, what to mask) and at Enter (line end, dot-stuffing). Never refuses. */
  compose(state: S, draft: Draft): Composed;
  /**
   * The answer expected now, made of readable words: a user name, a password, or both with a space between where one
   * answer holds both. Where a command takes such an answer as its argument, the whole command. null when neither is the
   * case. `nonce`: printable characters nobody can foresee, without a comma, for mechanisms in which the client brings some.
   */
  answer(state: S, words: string, charset: string, nonce: string): Answer | null;
  /** What `compose` can add for somebody who learns; none when left out. */
  readonly aids?: readonly Aid[];
  /** The ways to log in, best known first; none when left out. */
  readonly logins?: readonly LoginWay[];
  /** Who says such a line, told by its shape alone; null when either may. */
  sideOf(text: string): Side | null;
  /** What one line by itself may be, the likeliest first; empty when it is nothing this protocol knows. */
  explain(text: string): readonly Sense[];
  /** Where a meaning is written, by its id: an RFC and its section. */
  sourceOf(meaningId: string): string;
  /** Does a typed command stand for a recorded one? (recording → server) */
  matches(recorded: CommandNote, typed: CommandNote): boolean;
  /** Whose next line goes on with a command or a response that has not ended, behind counted octets; null: nobody's. */
  unfinished?(state: S): Side | null;
  /** Octets that the end of a command's line says will follow it; null: none. One character an octet. */
  announces?(line: string): number | null;
};

/** Practice servers have the same shape; time, nonces and the mailbox exist only here, so a dialogue replays alone. */
export type ServerEvent<M> =
  | Event
  | { readonly type: 'timer'; readonly id: string }
  | { readonly type: 'nonce'; readonly bytes: Uint8Array }
  | { readonly type: 'mailbox'; readonly answer: M };

export type ServerEffect<Q> =
  | Effect
  | { readonly type: 'timer'; readonly id: string; readonly ms: number }
  | { readonly type: 'nonce'; readonly octets: number }
  | { readonly type: 'mailbox'; readonly ask: Q };

export type Server<S, Q, M> = {
  readonly machine: Machine<S, ServerEvent<M>, ServerEffect<Q>>;
  framing(state: S, channel: Channel): Framing;
};
