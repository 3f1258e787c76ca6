/** What is known of one message of the open mailbox. */
import type { Parts } from './structure.ts';

/** A message as far as it was told of. */
export type KnownMessage = {
  readonly uid: number | null;
  readonly flags: readonly string[] | null;
  readonly size?: number;
  /** Of the envelope or of the header, readable. */
  readonly subject?: string;
  readonly from?: string;
  readonly date?: string;
  /** Digits: it may have 63 bits (RFC 7162 §3.1). */
  readonly modSeq?: string;
  /** What its parts are, by their sections. */
  readonly parts?: Parts;
  /** The turn in which its flags became others. */
  readonly changed?: number;
};
