/** What a protocol brings to the runner, and what the runner gives back. Neither names a protocol. */
import type { Server } from '../protocols/contract.ts';
import type { Fault } from './faults.ts';
import type { PostOffice } from './mailbox.ts';

/** How TLS comes: by a command in mid-session, or before the first octet. */
export type PracticeTls = 'starttls' | 'implicit';

/** One practice server's machine with what the runner must know beside it. */
export type Served<S, Q, M> = {
  readonly server: Server<S, Q, M>;
  /** Answers what the machine asks of the mailbox. */
  answer(ask: Q): M;
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
