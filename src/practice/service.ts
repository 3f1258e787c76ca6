/** What a protocol brings to the runner, and what the runner gives back. Neither names a protocol. */
import type { Server } from '../protocols/contract.ts';
import type { Fault } from './faults.ts';
import type { PostOffice } from './mailbox.ts';

/** How TLS comes: by a command in mid-session, or before the first octet. */
export type PracticeTls = 'starttls' | 'implicit';

/**
 * Changes that a connection hears of, whoever made them, itself included: a `mailbox` event once it has done what it is
 * at. Many at once may come as one, the last.
 */
export type News<S, M> = {
  /** Whose changes it wants to hear of now; null: nobody's. Asked after every step. */
  whose(state: S): string | null;
  /** Calls `changed` at every change until what it returned is called. */
  watch(whose: string, changed: (answer: M) => void): () => void;
};

/** One practice server's machine with what the runner must know beside it. */
export type Served<S, Q, M> = {
  readonly server: Server<S, Q, M>;
  /** Answers what the machine asks of the mailbox. */
  answer(ask: Q): M;
  /** What others do that the connection hears of. */
  readonly news?: News<S, M>;
  /** Faults that have happened in this connection and shall not happen in another. */
  spent(state: S): readonly Fault[];
  /** What a client is told when there are too many; then the connection ends. */
  readonly full: Uint8Array;
};

/** A running practice server. */
export type PracticeService = {
  readonly protocol: string;
  readonly host: string;
  readonly port: number;
  readonly tls: PracticeTls | 'none';
  readonly persona: string;
  readonly accounts: readonly { readonly user: string; readonly address: string; readonly password: string }[];
  /** What a client must trust (`--ca`). */
  readonly certificatePem: string;
  readonly postOffice: PostOffice;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
};
