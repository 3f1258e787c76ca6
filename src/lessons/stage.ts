/** What a lesson plays on: a server, mailboxes, connections. Practice servers and real ones stand behind it. */
import type { Transcript } from '../engine/record/transcript.ts';
import type { Session } from '../engine/session/session.ts';
import type { Problem } from '../protocols/contract.ts';
import type { ServerFile } from './model/schema.ts';

/** Somebody who may log in. */
export type Actor = { readonly user: string; readonly address: string; readonly password: string };

/** A mail that was accepted, with its envelope. */
export type Accepted = {
  readonly from: string;
  readonly to: readonly string[];
  /** Who was logged in; null: nobody, undefined: this server does not tell. */
  readonly login: string | null | undefined;
  readonly octets: Uint8Array;
};

/** What can be seen of the mailboxes. */
export type Post = {
  /** Everything accepted since the stage was last cleared, oldest first. */
  accepted(): readonly Accepted[];
  /** How many messages lie in the mailbox of a user; null: there is no such user. */
  count(user: string): number | null;
};

/** A server that is up. */
export type Scene = {
  readonly host: string;
  readonly port: number;
  readonly actors: readonly Actor[];
  readonly post: Post;
  /** A new connection. `earlier`: the record it goes on with. */
  connect(earlier: Transcript | null): Session;
};

export type Stage = {
  /** Empties the mailboxes and lays these letters into them, by user. */
  clear(letters: Readonly<Record<string, readonly Uint8Array[]>>): Promise<Problem | null>;
  /** Starts a server over the mailboxes; the one before it is stopped. */
  serve(
    server: ServerFile,
  ): Promise<{ readonly ok: true; readonly scene: Scene } | { readonly ok: false; readonly problem: Problem }>;
  close(): Promise<void>;
};
