/** The one content rule a learner meets: a message that says nothing but "test". */
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
