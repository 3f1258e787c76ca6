/** Message text as it grows line by line: unchanging to look at, cheap to add to, and never above its limit. */
import { unstuff } from '../../wire/dot-stuffing.ts';

type Block = { readonly bytes: Uint8Array; readonly before: Block | null };

/** `octets` counts on beyond the limit, where nothing more is kept. `lineOpen`: the last piece had no CRLF. */
export type Text = { readonly octets: number; readonly lineOpen: boolean; readonly last: Block | null };

export const noText: Text = { octets: 0, lineOpen: false, last: null };

/** Small pieces are joined up to this size, so that a million short lines are no million objects. */
const BLOCK = 512;

/** The text with one more piece as cut from the wire; a leading dot of a line is dropped (RFC 5321 §4.5.2). */
export function extend(text: Text, piece: Uint8Array, closesLine: boolean, limit: number): Text {
  const bytes = text.lineOpen ? piece : unstuff(piece);
  return append(text, bytes, closesLine, limit);
}

/** The text with more octets, taken as they are (RFC 3030 §2). */
export function append(text: Text, bytes: Uint8Array, closesLine: boolean, limit: number): Text {
  const octets = text.octets + bytes.length;
  const grown = { octets, lineOpen: !closesLine };
  if (octets > limit) return { ...grown, last: null };
  const { last } = text;
  if (last === null || last.bytes.length + bytes.length > BLOCK) {
    return { ...grown, last: { bytes: Uint8Array.from(bytes), before: last } };
  }
  const joined = new Uint8Array(last.bytes.length + bytes.length);
  joined.set(last.bytes);
  joined.set(bytes, last.bytes.length);
  return { ...grown, last: { bytes: joined, before: last.before } };
}

/** All octets of a text within its limit. */
export function collect(text: Text): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let block = text.last; block; block = block.before) blocks.push(block.bytes);
  return Buffer.concat(blocks.reverse());
}
