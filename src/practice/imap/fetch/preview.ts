/** The beginning of a message's text, for a list of messages (RFC 8970). */
import { decodeOctets, isCharset } from '../../../wire/charset.ts';
import { parameter } from '../message/content.ts';
import { type Part, partsOf } from '../message/mime.ts';
import { decodedStart, transferEncodingOf } from '../message/transfer-encoding.ts';

/** RFC 8970 §3.2. */
const CHARACTERS = 200;
/** More octets than these are not looked at. */
const OCTETS = 16_384;

/** At most 200 characters on one line; '' when there is no text. */
export function previewOf(octets: Uint8Array): string {
  const part = find(partsOf(octets));
  if (!part) return '';
  const body = octets.subarray(part.body, part.to);
  const plain = decodedStart(body, transferEncodingOf(octets, part), OCTETS);
  if (plain.kind !== 'octets') return '';
  const charset = parameter(part.content?.parameters ?? [], 'charset') ?? 'auto';
  const { text } = decodeOctets(plain.octets, isCharset(charset) ? charset : 'auto');
  const shown = part.content?.subtype.toLowerCase() === 'html' ? text.replace(/<[^<>]*>/g, ' ') : text;
  return [...shown.replace(/[\s\0]+/g, ' ').trim()].slice(0, CHARACTERS).join('');
}

/** The first text that belongs to the message itself; of alternatives the plain one. */
function find(part: Part): Part | null {
  if (part.kind === 'message') return null;
  if (part.kind === 'leaf') return isText(part) ? part : null;
  const plain = part.parts.find((inner) => inner.kind === 'leaf' && isText(inner, 'plain'));
  if (plain && part.content?.subtype.toLowerCase() === 'alternative') return plain;
  for (const inner of part.parts) {
    const found = find(inner);
    if (found) return found;
  }
  return null;
}

function isText({ content }: Part, wanted?: string): boolean {
  const { type, subtype } = content ?? { type: 'text', subtype: 'plain' };
  return type.toLowerCase() === 'text' && (wanted === undefined || subtype.toLowerCase() === wanted);
}
