/** The content rules a learner meets: a message that says nothing but "test", and one that does not say who wrote it. */
import { decodeOctets } from '../../wire/charset.ts';

/** A header field, or the rest of a folded one (RFC 5322 §2.2). */
const FIELD = /^(?:[!-9;-~]+[ \t]*:|[ \t]+\S)/;

/** Does the body, or with an empty body the subject, hold only one of these words? */
export function saysOnly(message: Uint8Array, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const lines = `${decodeOctets(message).text}\r\n`.split('\r\n');
  // Whoever leaves out the header writes a body at once, and that is read as well.
  const end = lines.findIndex((line) => !FIELD.test(line));
  const header = lines.slice(0, end).join('\n');
  const body = lines.slice(end).join('\n');
  const subject = /^subject[ \t]*:(.*)$/im.exec(header)?.[1] ?? '';
  const said = (body.trim() === '' ? subject : body).trim().toLowerCase();
  return words.includes(said);
}

/** Is there a From field in the header (RFC 5322 §3.6)? */
export function hasFrom(message: Uint8Array): boolean {
  const { text } = decodeOctets(message);
  return /^from[ \t]*:/im.test(text.split(/^\r\n/m, 1)[0] ?? '');
}
