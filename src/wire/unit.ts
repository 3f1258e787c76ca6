/** The vocabulary of bytes: who sent them, on which channel, how they are cut, and what a cut piece is. */

/** Which end of the connection sent the octets. */
export type Side = 'client' | 'server';

/** 0 is the control connection; 1, 2… are data connections (FTP). */
export type Channel = number;

/** Octets, half-open, within the unit at hand. */
export type Span = { readonly start: number; readonly end: number };

/** Octets, half-open, in one side's whole decrypted stream. It may cover several units. */
export type At = Span & { readonly channel: Channel; readonly from: Side };

/** Octets of a unit that must never be written, shown or logged. */
export type Secret = Span & { readonly kind: 'password' | 'sasl' | 'digest' | 'token' | 'suspected' };

/**
 * How the NEXT bytes of one side are to be cut. A dialogue demands it from its state, so every split of the
 * stream gives the same units.
 *
 * - `line`: up to LF (`bareLf: 'ends'`), or up to CRLF only (`'inside'`: message text, where a bare LF must never
 *   end a line; RFC 5321 §2.3.8, §4.1.1.4). A line longer than `max` octets comes out in pieces of `end: 'full'`.
 * - `octets`: exactly `n`, in pieces of at most 64 KiB (IMAP literal, BDAT). `lines`: in lines, cut behind each CRLF.
 * - `until`: up to and including one of the given octets (svn words).
 * - `rest`: whatever arrives, in pieces of at most 64 KiB.
 */
export type Framing =
  | { readonly kind: 'line'; readonly max: number; readonly bareLf: 'ends' | 'inside' }
  | { readonly kind: 'octets'; readonly n: number; readonly lines?: true }
  | { readonly kind: 'until'; readonly any: readonly number[] }
  | { readonly kind: 'rest' };

/** No unit is longer than this many octets. */
export const MAX_UNIT = 65_536;

/**
 * How a unit ended. `full`: cut by `max` or complete by count; `partial`: cut by silence, TLS or close.
 */
export type UnitEnd = 'crlf' | 'lf' | 'full' | 'partial';

/** The atom of everything: one unit = one step of the dialogue = one recorded line = one `--json` line. */
export type Unit = {
  readonly type: 'unit';
  readonly channel: Channel;
  readonly from: Side;
  /**
   * Offset of `bytes[0]` in that side's decrypted stream. The engine counts masked octets as written, so that no offset
   * tells the length of a secret.
   */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly end: UnitEnd;
  /** Replay only: these octets are masks. Never decode or lint them. */
  readonly masked?: readonly Secret[];
};
