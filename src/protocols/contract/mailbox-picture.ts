/** The open mailbox as untagged data, listings and answers have told of it. */

/** What a flag says of a message. Flags with other names stand among the `keywords`. */
export type MessageMark = 'unseen' | 'seen' | 'answered' | 'flagged' | 'deleted' | 'draft' | 'recent';

/** A message of the open mailbox, as far as anybody has told of it; null: nobody has. Text of the wire, not made inert. */
export type MailboxRow = {
  readonly number: number;
  /** Its number before others went, where that was another one. */
  readonly was: number | null;
  readonly uid: string | null;
  readonly marks: readonly MessageMark[] | null;
  readonly keywords: readonly string[];
  /** Octets. */
  readonly size: number | null;
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** Since the last command: it came, its flags became others, or it went (and bears the number it had). */
  readonly news: 'new' | 'changed' | 'gone' | null;
};

/** The open mailbox, as the lines so far tell it. */
export type MailboxPicture = {
  /** Empty: it has none, or it is not known. */
  readonly name: string;
  readonly readOnly: boolean;
  readonly exists: number | null;
  readonly recent: number | null;
  readonly uidNext: number | null;
  readonly uidValidity: number | null;
  /** Up to 63 bits, so in digits (RFC 7162 §3.1). */
  readonly highestModSeq: string | null;
  /** Messages one after the other, none left out: all of them, or those around the one that changed last. */
  readonly rows: readonly MailboxRow[];
  /** Those that went since the last command and are still known of, by the numbers they had. */
  readonly gone: readonly MailboxRow[];
  /** How many went since the last command. */
  readonly goneCount: number;
  /** The message that changed last; null: the newest is as good as any. */
  readonly focus: number | null;
};
