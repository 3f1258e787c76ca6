/** What is asked of a watch, and what can be done with each connection that goes through it. */
import type { Clock } from '../clock.ts';
import type { ServerCertificate } from '../net/tls-server.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Conversation } from '../session/conversation.ts';
import type { SessionOptions, Target } from '../session/session-contract.ts';

export type WatchOptions = Pick<
  SessionOptions,
  'insecure' | 'ca' | 'servername' | 'minTls' | 'family' | 'proxy' | 'startTls' | 'say'
> & {
  readonly target: Target;
  /** For connecting and for each handshake; nothing else is hurried. */
  readonly timeoutMs: number | null;
  /** Shown to the program that connects to us, wherever TLS begins on its side. */
  readonly certificate: ServerCertificate;
  /** TLS from the first octet with the program that connects to us. */
  readonly tlsFirst?: boolean | undefined;
  /** Asked after octets came: a promise if they come faster than they can be shown; nothing is read until it resolves. */
  readonly breath?: (() => Promise<void> | null) | undefined;
  readonly clock?: Clock | undefined;
};

/** One program's connection to the target, seen from between. */
export type WatchedConnection = Conversation & {
  readonly startedAt: Date;
  /** Where the program connected from. */
  readonly from: { readonly address: string | null; readonly port: number | null };
  /** Records from here on, beginning with all that has happened so far. */
  record(recorder: Recorder): void;
  /** Closes both sides at once; the outcome is 130. */
  interrupt(): void;
};
