/** A live session: what is asked for, and what a person or a script can do with it. */
import type { Part, Problem, Protocol, Span } from '../../protocols/contract.ts';
import type { Clock } from '../clock.ts';
import type { ProxyChoice } from '../net/proxy/proxy.ts';
import type { MinTls } from '../net/tls.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Transcript } from '../record/transcript.ts';
import type { Conversation } from './conversation.ts';

export type Target = {
  /** null: told by the greeting within three seconds, else raw. */
  readonly protocol: Protocol | null;
  readonly host: string;
  readonly port: number;
  /** TLS from the first octet. */
  readonly tls: boolean;
};

export type SessionOptions = {
  /** Goes on when the certificate is not trusted. */
  readonly insecure?: boolean | undefined;
  /** PEM, trusted beside the built-in authorities. */
  readonly ca?: string | undefined;
  /** The name asked for and checked in the certificate; the host when left out. */
  readonly servername?: string | undefined;
  /** The oldest version of TLS to accept. */
  readonly minTls?: MinTls | undefined;
  readonly family?: 4 | 6 | undefined;
  /** By way of which proxy, if any. */
  readonly proxy?: ProxyChoice | undefined;
  /** For connecting, TLS and each owed reply; null: no deadline. */
  readonly timeoutMs: number | null;
  /** Types the protocol's own lines to TLS before anything else; without TLS the session stops. */
  readonly startTls?: boolean | undefined;
  /** Values to mask from the beginning. */
  readonly secrets?: readonly string[] | undefined;
  /** Says what went wrong, for the record. */
  readonly say?: ((problem: Problem) => string) | undefined;
  readonly recorder?: Recorder | undefined;
  /** Goes on with the transcript of an earlier session; its recording holds the new one only. */
  readonly transcript?: Transcript | undefined;
  /** Asked before more is taken in: what whoever shows the session must get rid of first; null: nothing. */
  readonly breath?: (() => Promise<void> | null) | undefined;
  readonly clock?: Clock | undefined;
};

/** How octets are sent. `auto`: typed by wirespeak, not by the person. `added`: spans put to what was typed. */
export type Sending = {
  readonly auto?: true | undefined;
  readonly added?: readonly Span[] | undefined;
  /** Goes behind the octets, each part once the server has asked for octets; nothing else goes before all have gone. */
  readonly later?: readonly Part[] | undefined;
  /** What was left of `later` will not go: the server has not asked for it. So many octets. */
  readonly dropped?: ((octets: number) => void) | undefined;
};

/**
 * `standing` is `connecting` until TCP, TLS asked for at the start, and the lines typed for `startTls` are done.
 * After `closed` every method does nothing.
 */
export type Session = Conversation & {
  /** When it began; the header of a recording says so. */
  readonly startedAt: Date;
  /** Octets accepted by `send` that the network has not taken yet. */
  readonly backlog: number;
  /** Octets the server has said that are no unit yet. */
  readonly uncut: number;
  /**
   * Sends exactly these octets. Each unit in them is folded and recorded before any is written. What is sent while
   * connecting or during a handshake waits.
   */
  send(bytes: Uint8Array, how?: Sending): void;
  /** Sends nothing more, lets the server finish, and closes. */
  end(): void;
  /** Closes at once; the outcome is 130. */
  interrupt(): void;
  /** Puts a remark of the person into the record. */
  annotate(text: string): void;
  /** Records from here on, beginning with all that has happened so far. */
  record(recorder: Recorder): void;
  /** Masks a value (and its base64) from here on. */
  known(secret: string): void;
};
