/** A message as a person reads it: what stands in the transcript as octets, decoded. */
import type { MessageNote, MessagePart } from '../../protocols/contract.ts';

/** A header field, unfolded, its encoded words decoded (RFC 5322 §2.2, RFC 2047). */
export type MailField = { readonly name: string; readonly value: string };

/** One part of a message (RFC 2045, RFC 2046); a message without parts is one part. */
export type MailPart = {
  /** 0: the message itself. */
  readonly depth: number;
  /** `text/plain`, in lower case; what RFC 2045 §5.2 presumes where nothing is said. */
  readonly type: string;
  readonly charset: string | null;
  /** Content-Transfer-Encoding in lower case; null: not said, 7bit is presumed. */
  readonly encoding: string | null;
  readonly disposition: string | null;
  readonly filename: string | null;
  /** Octets of the body as they travelled. */
  readonly octets: number;
};

export type Mail = {
  readonly fields: readonly MailField[];
  /** Parts behind the containers they belong to. Empty only where a header or a piece was fetched by itself. */
  readonly parts: readonly MailPart[];
  /** The text to read, lines ended by LF. */
  readonly text: string;
  /** `html`: there was no plain text, tags are left out. null: no text at all. */
  readonly textFrom: 'plain' | 'html' | null;
  /** The text stands in the octets just as it is: 7bit or 8bit, in ASCII or UTF-8, in one part. */
  readonly asItStands: boolean;
  /** Only the beginning was read for its text: octets read, 0 where they were not kept. null: all of it. */
  readonly readUpTo: number | null;
  /** It is no message but a part of one. */
  readonly part?: ReadPart;
};

/** A part, and how it was read. */
export type ReadPart = MessagePart & {
  /** What stood in for what nobody had told; null: nothing had to. */
  readonly guessed: (Pick<MessagePart, 'charset' | 'encoding'> & { readonly type: string }) | null;
  /** It is in a transfer encoding that cannot be undone from its middle. */
  readonly undecoded: boolean;
};

/** What came of a message, and what it holds. */
export type ReadMail = {
  readonly note: MessageNote;
  /** As noted; null where secrets were masked, for the count would tell how long they are. */
  readonly octets: number | null;
  readonly mail: Mail;
};

/** The fields people look for first. */
const LEADING_FIELDS = ['from', 'subject', 'date', 'to', 'cc'];

/** Those of the leading fields that are there, in that order. */
export function leadingFields({ fields }: Mail): readonly MailField[] {
  return LEADING_FIELDS.flatMap((name) => fields.filter((field) => field.name.toLowerCase() === name));
}
