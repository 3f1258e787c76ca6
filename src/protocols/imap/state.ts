/** What an IMAP dialogue remembers. Everything shown is derived from it (view.ts); nothing here is ever printed. */
import type { ImapPhase } from '../../knowledge/phases.ts';
import type { ProviderId } from '../../knowledge/providers.ts';
import type { At, Secret } from '../contract.ts';
import {
  awaitsAnswer,
  type DraughtOf,
  type Exchange as LineExchange,
  type LineState,
  lineStart,
} from '../line-dialogue/state.ts';
import type { Mailbox } from './mailbox.ts';
import type { ResponseHead } from './response.ts';
import type { Section } from './section.ts';
import { nextTag } from './tags.ts';
import type { Part } from './tokens.ts';

type Kind = 'greeting' | 'command';

/** What the server owes a tagged response to. */
export type Exchange = LineExchange<Kind> & {
  /** null: the server cannot have read one, or it may not be remembered. */
  readonly tag?: string | null;
  /** The verb stood where the tag belongs, or nothing stood behind the tag. */
  readonly misread?: 'no-tag' | 'tag-alone';
  /** Literals that went before the `+` they wait for: it may still come. */
  readonly early?: number;
  /** The mailbox that is to be opened, or the user who logs in. */
  readonly name?: string;
};

/** A literal on its way: of the client (in a command) or of the server (in a response). */
export type Passing = {
  readonly octets: number;
  readonly left: number;
  readonly units: number;
  /** Its beginning, unless it is secret. */
  readonly kept: string;
  readonly secret: Secret['kind'] | null;
  /** It is a message or a part of one: how much of it. */
  readonly message: 'whole' | 'beginning' | 'piece' | null;
  /** What of the message, where that was said. */
  readonly section: Section | null;
  /** Replay: octets in it are masks, so that it cannot be counted. */
  readonly masked: boolean;
  /** It was said that a line of it looks like a response. */
  readonly remarked?: true;
};

/** A message that has passed and is to be noted with the next unit. */
export type Passed = Pick<Passing, 'octets' | 'units' | 'message' | 'masked' | 'section'> & {
  readonly exchange: number | null;
};

/** A command that goes on behind a literal. */
export type OpenCommand = {
  readonly id: number;
  readonly verb: string;
  /** How many of its arguments are over. */
  readonly args: number;
  readonly literal: Passing | null;
  /** The literal waits for the server's `+`. */
  readonly waits: boolean;
  readonly passed: Passed | null;
};

/** A response that goes on behind a literal. */
export type OpenResponse = {
  readonly head: ResponseHead;
  readonly exchange: number | null;
  readonly at: At;
  readonly parts: readonly Part[];
  /** Characters kept of all of it. */
  readonly size: number;
  readonly literal: Passing | null;
  readonly passed: Passed | null;
  /** A line of it was too long to be read in full. */
  readonly long?: true;
};

export type ImapState = Omit<LineState<Kind>, 'queue'> & {
  readonly queue: readonly Exchange[];
  readonly provider: ProviderId | null;
  /** Were the capabilities told since the connection began, TLS came up or somebody logged in? */
  readonly asked: boolean;
  readonly enabled: ReadonlySet<string>;
  /** A login was refused: what follows may be a secret at the wrong prompt. */
  readonly afterRefusal: boolean;
  /** The login under way was called off. */
  readonly cancelled: boolean;
  /** The client has said its name (RFC 2971). */
  readonly introduced: boolean;
  readonly selected: Mailbox | null;
  /** The mailbox that is being opened, by the exchange that asked for it. */
  readonly selecting: { readonly id: number; readonly mailbox: Mailbox } | null;
  /** UIDVALIDITY of mailboxes opened in this session, by name. */
  readonly validities: ReadonlyMap<string, number>;
  readonly idle: { readonly id: number; readonly stage: 'asked' | 'on' | 'over' } | null;
  readonly open: OpenCommand | null;
  readonly response: OpenResponse | null;
  /** The furthest tag of the client's count, and those of commands answered last. */
  readonly lastTag: string | null;
  readonly settled: readonly string[];
  /** Findings that are said once between two lines of the client. */
  readonly shifted: boolean;
  /** Octets that a command announced which has been refused: they may still be typed. */
  readonly refusedOctets: number | null;
};

export const start: ImapState = {
  ...lineStart,
  queue: [],
  provider: null,
  asked: false,
  enabled: new Set(),
  afterRefusal: false,
  cancelled: false,
  introduced: false,
  selected: null,
  selecting: null,
  validities: new Map(),
  idle: null,
  open: null,
  response: null,
  lastTag: null,
  settled: [],
  shifted: false,
  refusedOctets: null,
};

/** A step being made. */
export type Draught = DraughtOf<ImapState>;

/** The phase a person is in. */
export function phaseOf(state: ImapState): ImapPhase {
  if (state.ended) return 'ended';
  if (!state.connected || state.queue[0]?.kind === 'greeting') return 'greeting';
  if (state.queue.some(({ verb, misread }) => verb === 'LOGOUT' && !misread)) return 'logout';
  if (state.upgrading) return 'tls';
  if (!state.loggedIn) return state.auth ? 'auth' : 'not-authenticated';
  if (state.idle?.stage === 'on') return 'idle';
  return state.selected ? 'selected' : 'authenticated';
}

/** Replies owed: without those commands in which the client has the word. */
export function owed(state: ImapState): number {
  const own = [awaitsAnswer(state), state.open !== null && !state.open.waits, state.idle?.stage === 'on'].filter(
    Boolean,
  ).length;
  return Math.max(0, state.queue.length - own);
}

/** The tag that may come next: counted on from the furthest one, and none of those used lately. */
export function freeTag({ lastTag, settled, queue }: ImapState): string {
  let next = nextTag(lastTag);
  while (settled.includes(next) || queue.some(({ tag }) => tag === next)) next = nextTag(next);
  return next;
}

/** A tag for a line that wirespeak types by itself: apart from those of the person, and never twice. */
export function ownTag(state: ImapState): string {
  return `w${state.nextExchange}`;
}

/** The oldest command under way. */
export function front(state: ImapState): Exchange | null {
  return state.queue.find(({ kind, tag }) => kind === 'command' && tag !== null) ?? null;
}

/** One exchange changed. */
export function amended(state: ImapState, id: number, change: Partial<Exchange>): readonly Exchange[] {
  return state.queue.map((each) => (each.id === id ? { ...each, ...change } : each));
}
