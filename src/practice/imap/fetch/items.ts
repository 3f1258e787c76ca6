/** What FETCH can be asked for (RFC 9051 §6.4.5; RFC 3516, RFC 7162, RFC 8970). */

/** What is told of a message in one word or list. */
export type PlainItem =
  | 'UID'
  | 'FLAGS'
  | 'INTERNALDATE'
  | 'RFC822.SIZE'
  | 'MODSEQ'
  | 'PREVIEW'
  | 'ENVELOPE'
  | 'BODY'
  | 'BODYSTRUCTURE'
  | 'RFC822'
  | 'RFC822.HEADER'
  | 'RFC822.TEXT';

/** A stretch of a message. `numbers`: the part; empty for the message itself. */
export type Section = {
  readonly numbers: readonly number[];
  readonly of: 'all' | 'HEADER' | 'HEADER.FIELDS' | 'HEADER.FIELDS.NOT' | 'TEXT' | 'MIME';
  /** Field names in lower case. */
  readonly fields: ReadonlySet<string>;
};

/** Octets of what was asked for, from `from` on; `length`: null for all of them. */
export type Partial = { readonly from: number; readonly length: number | null };

export type Item =
  | { readonly kind: 'plain'; readonly name: PlainItem }
  /** `label`: how the response names it. `binary`: with its transfer encoding undone; `size`: only how large that is. */
  | {
      readonly kind: 'body' | 'binary' | 'size';
      readonly label: string;
      readonly section: Section;
      readonly partial: Partial | null;
    };

/** Told first, in the order asked; what can be long comes after them, as Dovecot has it. */
export const BRIEF: ReadonlySet<PlainItem> = new Set([
  'UID',
  'FLAGS',
  'INTERNALDATE',
  'RFC822.SIZE',
  'MODSEQ',
  'PREVIEW',
]);

/** Items that stand for several (RFC 9051 §6.4.5). */
export const MACROS: Readonly<Record<string, readonly PlainItem[]>> = {
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};
