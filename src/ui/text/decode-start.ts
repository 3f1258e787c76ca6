/** Decodes no more of a unit than can be seen, and makes it inert. */
import { type Charset, decodeOctets } from '../../wire/charset.ts';
import { visible } from '../../wire/visible.ts';

/** Octets one column may need: a family emoji has 25 for two columns. */
const OCTETS_A_COLUMN = 16;
/** The longest character of any charset we decode, less one. */
const TORN = 3;

/** The start of the octets as inert text; `more`: there are octets behind it. */
export function decodeStart(
  bytes: Uint8Array,
  columns: number,
  charset: Charset,
): { readonly text: string; readonly more: boolean } {
  const limit = columns * OCTETS_A_COLUMN + 64;
  const more = bytes.length > limit;
  const text = more ? decodeCut(bytes, limit, charset) : decodeOctets(bytes, charset).text;
  return { text: visible(text), more };
}

/** A cut may tear a character, and a torn one makes the whole look like another charset: cut where none is torn. */
function decodeCut(bytes: Uint8Array, limit: number, charset: Charset): string {
  const whole = decodeOctets(bytes.subarray(0, utf8Boundary(bytes, limit)), charset);
  if (whole.charset === 'utf-8') return whole.text;
  for (let torn = 0; torn <= TORN; torn++) {
    const cut = decodeOctets(bytes.subarray(0, limit - torn), charset);
    if (cut.charset !== 'octets' && !cut.text.endsWith('\ufffd')) return cut.text;
  }
  return whole.text;
}

/** `at`, or the start of the UTF-8 character that a cut there would tear. */
function utf8Boundary(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > at - TORN && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
