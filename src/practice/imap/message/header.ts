/**
 * Header fields of a message or a part (RFC 5322 §2.2), read from its octets when asked for. Names without case; a line
 * without a colon counts as a field of that name. Line ends may be CRLF or LF.
 */
import { decodeOctets } from '../../../wire/charset.ts';
import { decodeEncodedWords } from '../../../wire/encoded-word.ts';
import { latin1 } from '../../../wire/octets.ts';

/** A field as offsets: from `from` to `to` with its line ends; what stands behind the colon begins at `value`. */
export type Field = {
  /** Lower case, one character an octet. */
  readonly name: string;
  readonly from: number;
  readonly value: number;
  readonly to: number;
};

const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/** Where the body begins: behind the first empty line; `to` when there is none. */
export function bodyStart(octets: Uint8Array, from = 0, to = octets.length): number {
  for (let line = from; line < to; ) {
    const next = lineAfter(octets, line, to);
    if (isEmptyLine(octets, line, next)) return next;
    line = next;
  }
  return to;
}

/** Where the next line begins; `to` at the end. */
export function lineAfter(octets: Uint8Array, from: number, to: number): number {
  const at = octets.indexOf(LF, from);
  return at < 0 || at >= to ? to : at + 1;
}

function isEmptyLine(octets: Uint8Array, from: number, next: number): boolean {
  if (octets[next - 1] !== LF) return false;
  return next - from === 1 || (next - from === 2 && octets[from] === CR);
}

/** The fields in order, up to the empty line or `to`. */
export function* fieldsOf(octets: Uint8Array, from = 0, to = octets.length): Generator<Field> {
  for (let line = from; line < to; ) {
    let next = lineAfter(octets, line, to);
    if (isEmptyLine(octets, line, next)) return;
    const end = lineEnd(octets, line, next);
    const colon = colonIn(octets, line, end);
    let nameEnd = colon < 0 ? end : colon;
    if (colon >= 0) while (nameEnd > line && isBlank(octets[nameEnd - 1]!)) nameEnd--;
    const value = colon < 0 ? end : colon + 1;
    while (next < to && isBlank(octets[next]!)) next = lineAfter(octets, next, to);
    yield { name: latin1(octets.subarray(line, nameEnd)).toLowerCase(), from: line, value, to: next };
    line = next;
  }
}

/** Looks no further than this line: there may be many without a colon. */
function colonIn(octets: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) if (octets[at] === COLON) return at;
  return -1;
}

/** Where the text of a line ends, without CRLF or LF. */
function lineEnd(octets: Uint8Array, from: number, next: number): number {
  let end = next;
  if (end > from && octets[end - 1] === LF) end--;
  if (end < next && end > from && octets[end - 1] === CR) end--;
  return end;
}

function isBlank(octet: number): boolean {
  return octet === 0x20 || octet === 0x09;
}

/** What stands behind the colon, unfolded (RFC 5322 §2.2.3), from the first character that is no blank on. One character an octet. */
export function fieldValue(octets: Uint8Array, field: Field): string {
  return latin1(octets.subarray(field.value, field.to))
    .replace(/\r?\n/g, '')
    .replace(/^[ \t]+/, '');
}

/** Unfolded values by name, in the order they stand; only of the fields named (lower case), if any are. One pass. */
export function valuesByName(
  octets: Uint8Array,
  names?: ReadonlySet<string>,
  from = 0,
  to = octets.length,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const field of fieldsOf(octets, from, to)) {
    if (names && !names.has(field.name)) continue;
    const known = values.get(field.name);
    if (known) known.push(fieldValue(octets, field));
    else values.set(field.name, [fieldValue(octets, field)]);
  }
  return values;
}

/** A value as a person reads it: 8-bit octets as UTF-8 or GB18030, encoded words decoded (RFC 2047). */
export function readable(value: string): string {
  const { text } = decodeOctets(Buffer.from(value, 'latin1'));
  return decodeEncodedWords(text) ?? text;
}
