/** SASLprep (RFC 4013 §2): names and passwords written one way, whatever keyboard they came from. */

/** Spaces that are no ASCII space (RFC 3454 §C.1.2). */
const SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g;
/** Mapped to nothing (RFC 3454 §B.1): soft hyphens, joiners, variation selectors. */
const NOTHING = /\u00ad|\u034f|\u1806|[\u180b-\u180d]|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/g;

/** The text as it is hashed and compared. What the profile prohibits is left to the server to refuse. */
export function saslPrep(text: string): string {
  return text.replace(SPACES, ' ').replace(NOTHING, '').normalize('NFKC');
}
