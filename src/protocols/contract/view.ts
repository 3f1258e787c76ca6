/** What a person may ask of the state of a dialogue. */

import type { MailboxPicture } from './mailbox-picture.ts';
import type { Meaning } from './note.ts';

/**
 * What an answer of AUTH is made of. `identity`: who one wants to be, or nothing; `nothing`: the answer says nothing, and
 * only lets the server go on.
 */
export type Asked =
  | 'user'
  | 'password'
  | 'user-and-password'
  | 'user-and-token'
  | 'digest'
  | 'identity'
  | 'nothing'
  | 'response';

/** What is expected from the person now. */
export type Input =
  | { readonly kind: 'none' }
  | { readonly kind: 'command' }
  | { readonly kind: 'message' }
  /** A SASL answer. `asks` says what belongs here; `challenge` is the decoded challenge, if it could be decoded. */
  | {
      readonly kind: 'sasl';
      readonly mechanism: string;
      readonly asks: Asked;
      readonly challenge: Uint8Array | null;
    }
  | { readonly kind: 'free' }
  | { readonly kind: 'octets'; readonly left: number };

/** How far the message being typed has come (RFC 5322 §2.1, §3.6). */
export type MessageProgress = {
  readonly fields: readonly string[];
  /** Required or expected fields not yet typed. */
  readonly missing: readonly string[];
  readonly blankLine: boolean;
  readonly bodyLines: number;
  /** Octets of the message so far, before dot-stuffing, CRLF included. */
  readonly octets: number;
};

/** Everything asked of a state is derived, never an effect: an effect goes stale and cannot be sought in replay. */
export type View = {
  readonly phase: string;
  readonly secured: boolean;
  readonly user: string | null;
  readonly capabilities: readonly string[];
  /** Replies owed (by count, or by tag). It may never reach 0. */
  readonly outstanding: number;
  readonly input: Input;
  /** Commands may go before the replies owed have come (PIPELINING, tags). */
  readonly maySendAhead: boolean;
  /** The reply owed decides how what follows is read (DATA, AUTH, STARTTLS): nothing may be sent on the chance. */
  readonly decisive?: boolean;
  /** A message is being received: octets so far, and how many were promised. Absent or null: none is. */
  readonly incoming?: { readonly octets: number; readonly promised: number | null } | null;
  /** TLS can no longer begin on this connection, though it has not: it was to begin before a login. */
  readonly tooLateForTls?: boolean;
  /** Messages that lie at the server. Absent or null: none can be told of now. */
  readonly mailbox?: MailboxPicture | null;
  /** Verbs that make sense now, best first. */
  readonly legal: readonly { readonly verb: string; readonly syntax: string; readonly source: string }[];
  readonly message: MessageProgress | null;
  /** What the session holds and nothing has decided yet; `id` is a key of `knowledge/standings`. */
  readonly standing: readonly Meaning[];
  /**
   * The command just refused would have been followed by text: what comes now may have been meant for it. true: up to a lone
   * dot; a number: so many octets, and then the rest of the command's line (see `announces`).
   */
  readonly textRefused?: boolean | number;
  /** The server has ended the conversation in good order (221, BYE after LOGOUT, +OK after QUIT). */
  readonly ended: boolean;
};
