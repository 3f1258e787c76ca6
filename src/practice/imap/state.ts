/** What an IMAP practice server remembers of one connection, and what its commands may do. */
import type { ServerEffect } from '../../protocols/contract.ts';
import type { ServerState, WorldOf } from '../machine.ts';
import type { Account, Message } from '../mailbox.ts';
import type { Mechanism, SaslExchange } from '../sasl.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import type { CommandReader } from './command-parts.ts';
import type { Persona } from './persona.ts';
import { type Reading, unread } from './reading.ts';

export type ImapEffect = ServerEffect<MailboxAsk>;

/** How the next unit is taken. */
export type Mode =
  | { readonly kind: 'command' }
  | ({ readonly kind: 'auth'; readonly tag: string } & SaslExchange)
  | { readonly kind: 'idle'; readonly tag: string }
  /** Asked for a nonce, the mailbox, TLS. Whoever runs the machine answers before the next unit. */
  | { readonly kind: 'nonce'; readonly tag: string; readonly mechanism: Mechanism; readonly initial?: string }
  | {
      readonly kind: 'asking';
      readonly call: Omit<Call, 'state'>;
      readonly then: (state: ImapState, answer: MailboxAnswer) => Outcome;
    }
  /** Looks into the open mailbox for news before `pending` is said. */
  | { readonly kind: 'news'; readonly pending: Pending }
  /** Looks whether a literal may come, before its octets are asked for. */
  | { readonly kind: 'admitting'; readonly tag: string; readonly ask: 'look' | 'quota' }
  | { readonly kind: 'tls' }
  | { readonly kind: 'over' };

/** What waits until the news is in. `tagged`: null in IDLE. `back`: the mode that follows. */
export type Pending = {
  readonly occasion: Occasion;
  readonly outcome: Outcome;
  readonly uid: boolean;
  readonly back: Mode;
};

/** What is answered: a verb or `GREETING`, under which tag, and the line that was typed (one character an octet). */
export type Occasion = { readonly place: string; readonly tag: string; readonly typed: string };

/** The open mailbox, as this client has been told of it: what others changed since is not in here yet. */
export type Selected = {
  /** As a person reads it: Unicode. */
  readonly folder: string;
  readonly readOnly: boolean;
  readonly uidValidity: number;
  /** Sequence number − 1 is the place. Flags and mod-sequences as last told. */
  readonly messages: readonly Message[];
  /** UIDs that are \Recent in this session (RFC 3501 §2.3.2). */
  readonly recent: ReadonlySet<number>;
  /** What SEARCH RETURN (SAVE) kept, as UIDs (RFC 5182). */
  readonly saved: readonly number[];
};

export type ImapState = ServerState & {
  readonly mode: Mode;
  readonly account: Account | null;
  readonly secured: boolean;
  readonly selected: Selected | null;
  /** Extensions that are on: CONDSTORE, IMAP4REV2, UTF8=ACCEPT… in upper case. */
  readonly enabled: ReadonlySet<string>;
  /** The client has said its name (RFC 2971). */
  readonly introduced: boolean;
  /** The command so far. */
  readonly reading: Reading;
  /** Commands that could not be read or are not known here. */
  readonly mistakes: number;
  /** Mailboxes opened in this connection. */
  readonly opened: number;
};

export const command: Mode = { kind: 'command' };

export const start: ImapState = {
  mode: command,
  account: null,
  secured: false,
  selected: null,
  enabled: new Set(),
  introduced: false,
  reading: unread,
  mistakes: 0,
  opened: 0,
  skipping: false,
  spent: [],
};

export type World = WorldOf<Persona>;

/** One command being carried out. `reader` stands behind the verb and its blank. `uid`: the verb had UID before it. */
export type Call = {
  readonly state: ImapState;
  readonly world: World;
  readonly tag: string;
  /** Upper case, without UID. */
  readonly verb: string;
  readonly uid: boolean;
  readonly reader: CommandReader;
};

/** A line of the server without its line end: text, one character an octet, or octets where a literal is in it. */
export type Line = string | Uint8Array;

/**
 * What a command comes to. `untagged`: responses without their `* `. `tagged`: status and text without the tag, `null`
 * while the command is not over (the mailbox or a nonce is asked for, IDLE goes on). News of the mailbox (EXISTS, EXPUNGE,
 * FETCH) is put before the tagged response by the machine, never here.
 */
export type Outcome = {
  readonly state: ImapState;
  readonly untagged: readonly Line[];
  readonly tagged: string | null;
  readonly after?: readonly ImapEffect[];
  /** A question to the client, without its `+ `: a challenge, IDLE. */
  readonly question?: string;
};

/** Carries out one verb. Throws `Unreadable` for what cannot be read: the machine says BAD. */
export type Command = (call: Call) => Outcome;

/** The command is over. */
export function done(state: ImapState, tagged: string, untagged: readonly Line[] = []): Outcome {
  return { state, untagged, tagged };
}

/** Asks the mailbox, and goes on with its answer before anything else happens. */
export function asking(
  { state, ...call }: Call,
  ask: MailboxAsk,
  then: (state: ImapState, answer: MailboxAnswer) => Outcome,
): Outcome {
  const mode: Mode = { kind: 'asking', call, then };
  return { state: { ...state, mode }, untagged: [], tagged: null, after: [{ type: 'mailbox', ask }] };
}
