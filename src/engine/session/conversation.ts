/**
 * What a person can watch: a live session and a replay alike. The UI and plain mode read this and nothing else,
 * so they cannot tell the two apart, and own no session state.
 */
import type { Answer, Composed, Draft, Note, Protocol, View } from '../../protocols/contract.ts';
import type { Entry } from '../record/entry.ts';
import type { Transcript } from '../record/transcript.ts';

/** One step of the record: what happened, what it means, and what holds after it. */
export type Moment = {
  readonly index: number;
  readonly entry: Entry;
  readonly notes: readonly Note[];
  readonly view: View;
};

/** How a conversation stands. */
export type Standing = 'connecting' | 'open' | 'closed';

/** Why it ended: the exit code of design §3, and the problem to explain, if any. */
export type Outcome = {
  readonly exit: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 130;
  readonly problem: { readonly kind: string; readonly params: Readonly<Record<string, string | number>> } | null;
};

export type Conversation = {
  readonly protocol: Protocol;
  readonly host: string;
  readonly port: number;
  readonly transcript: Transcript;
  /** Where it begins in the transcript; before it stands what an earlier connection said. */
  readonly first: number;
  readonly view: View;
  readonly standing: Standing;
  readonly outcome: Outcome | null;
  /** TLS of the control connection, once it is up. */
  readonly tls: { readonly version: string; readonly trusted: true | string } | null;
  /** Octets of each side that are not yet a unit (a line without its end). Already masked; for showing only. */
  pending(from: 'client' | 'server'): Uint8Array;
  /** Lint and masking of what is being typed; pure. */
  compose(draft: Draft): Composed;
  /** The answer expected now, made of readable words; null when none is. */
  answer(words: string, charset: string): Answer | null;
  /** Text without the secrets of this session: for what is decoded from octets that were masked as they stood. */
  clean(text: string): string;
  /** Called after every moment and every change of standing. Returns the way to stop it. */
  subscribe(listener: (moment: Moment | null) => void): () => void;
};
