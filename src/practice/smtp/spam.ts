/** The content rules a learner meets: a message that says nothing but "test", and one that does not say who wrote it. */
import { decodeOctets } from '../../wire/charset.ts';

/** Does the body, or with an empty body the subject, hold only one of these words? */
export function saysOnly(message: Uint8Array, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const { text } = decodeOctets(message);
  const blank = /(?:^|\r\n)\r\n/.exec(text);
  const header = blank ? text.slice(0, blank.index) : text;
  const body = blank ? text.slice(blank.index + blank[0].length) : '';
  const subject = /^subject:(.*)$/im.exec(header)?.[1] ?? '';
  const said = (body.trim() === '' ? subject : body).trim().toLowerCase();
  return words.includes(said);
}

/** Is there a From field in the header (RFC 5322 §3.6)? */
export function hasFrom(message: Uint8Array): boolean {
  const { text } = decodeOctets(message);
  return /^from[ \t]*:/im.test(text.split(/^\r\n/m, 1)[0] ?? '');
}
