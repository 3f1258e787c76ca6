/** Between what a person types and octets: line ends, places, and arguments as they are read. */
import { encodeText } from '../wire/charset.ts';
import type { Draft, Span } from './contract.ts';

const ENDINGS: Readonly<Record<Draft['ending'], Uint8Array>> = {
  crlf: Uint8Array.of(0x0d, 0x0a),
  lf: Uint8Array.of(0x0a),
  none: new Uint8Array(0),
};

/** The octets with the line end that was asked for. */
export function withEnding(octets: Uint8Array, ending: Draft['ending']): Uint8Array {
  const end = ENDINGS[ending];
  const bytes = new Uint8Array(octets.length + end.length);
  bytes.set(octets);
  bytes.set(end, octets.length);
  return bytes;
}

/** Spans of octets of a typed line as UTF-16 spans of its text. `octets`: how many the line has. */
export function typedSpans(text: string, octets: number, spans: readonly Span[]): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: unitsAt(text, octets, start), end: unitsAt(text, octets, end) }));
}

/** UTF-16 index for an octet index: equal for ASCII, else found by encoding prefixes from the whole. */
function unitsAt(text: string, octets: number, octet: number): number {
  if (text.length === octets) return octet;
  if (octet >= octets) return text.length;
  let units = 0;
  for (let counted = 0; units < text.length && counted < octet; units++) counted += encodeText(text[units]!).length;
  return units;
}

/** Arguments as a person reads them: UTF-8 where they are that, else one character an octet. */
export function readable(latin: string): string {
  const utf8 = Buffer.from(latin, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? latin : utf8;
}

/** Full-width characters an input method leaves on, and the ASCII that was meant. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ':',
  '＜': '<',
  '＞': '>',
  '《': '<',
  '》': '>',
  '＠': '@',
  '。': '.',
  '．': '.',
  '　': ' ',
  '，': ',',
};

/** The first full-width character that stands for an ASCII one, with it. */
export function fullWidth(text: string): { readonly character: string; readonly ascii: string } | null {
  for (const character of text) {
    const ascii = FULL_WIDTH[character] ?? fullWidthLetter(character);
    if (ascii !== undefined) return { character, ascii };
  }
  return null;
}

/** `Ａ` → `A`: full-width forms stand 0xFEE0 above their ASCII. */
function fullWidthLetter(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : undefined;
}
