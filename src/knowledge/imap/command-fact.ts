/** What is known of a command of IMAP. */

/** The states in which commands are taken (RFC 9051 §3). */
export type ImapCommandState = 'not-authenticated' | 'authenticated' | 'selected';

export type ImapCommandFact = {
  /** As a person would type it behind the tag; what stands in `[ ]` may be left out. */
  readonly syntax: string;
  readonly states: readonly ImapCommandState[];
  /** Untagged data that answers it. */
  readonly data?: readonly string[];
  /** Capability that must be offered, if any: one of them suffices. */
  readonly capability?: readonly string[];
  /** Which of its arguments, counted from 0, are names of mailboxes. */
  readonly mailboxes?: readonly number[];
  /** Its first argument is a set of messages: by sequence number, or by UID. */
  readonly set?: 'sequence' | 'uid';
  /** Gone in IMAP4rev2. */
  readonly rev1?: true;
  /** Out of use, of one vendor, or of no use by hand: recognised and explained, never suggested. */
  readonly obsolete?: true;
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};
