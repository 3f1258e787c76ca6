/** Text for the faults that put strange octets into replies. One character an octet; never a line end. */
import { decodesToText } from '../wire/base64.ts';

/** ESC and OSC sequences, BEL, BS, NUL, DEL, C1 and bidi controls, as UTF-8. */
export const HOSTILE_UTF8 = utf8Octets(
  '\x1b[2J\x1b[31m\x1b]0;seized\x07\x1b]52;c;c2VpemVk\x07\b\0\x7f\u009b1m\u202egnihton\u2066\u200f done',
);
/** C1 controls as single octets, which are no UTF-8. */
export const HOSTILE_C1 = '\x9b31m\x9d0;seized\x9c raw C1';

/** What was typed, as typed and, where its last word is base64 of text, with that decoded. */
export function echoOf(typed: string): readonly string[] {
  const decoded = decodesToText(typed.split(' ').at(-1) ?? '');
  const inLine = (text: string) => text.replace(/[\0\r\n]/g, ' ');
  return [`You typed: ${inLine(typed)}`, ...(decoded === null ? [] : [`That is: ${inLine(utf8Octets(decoded))}`])];
}

/** Text as the octets of its UTF-8, one character an octet. */
function utf8Octets(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
