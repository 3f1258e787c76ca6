/** Content-Transfer-Encoding undone (RFC 2045 §6). */
import { latin1 } from '../../../wire/octets.ts';
import { FieldReader } from './field-reader.ts';
import { fieldsOf, fieldValue } from './header.ts';
import type { Part } from './mime.ts';

/** The encoding a part names, in lower case; `7bit` when it names none. */
export function transferEncodingOf(octets: Uint8Array, part: Part): string {
  for (const field of fieldsOf(octets, part.from, part.body)) {
    if (field.name !== 'content-transfer-encoding') continue;
    return new FieldReader(fieldValue(octets, field)).token()?.toLowerCase() ?? '7bit';
  }
  return '7bit';
}

/** `undone`: the octets are not those of the message. */
export type Decoded =
  | { readonly kind: 'octets'; readonly octets: Uint8Array; readonly undone: boolean }
  /** Nobody knows this encoding; or what is there is not in it. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken' };

/** The octets an encoded body stands for. */
export function decoded(body: Uint8Array, encoding: string): Decoded {
  switch (encoding) {
    case '7bit':
    case '8bit':
    case 'binary':
      return { kind: 'octets', octets: body, undone: false };
    case 'base64':
      return base64(body);
    case 'quoted-printable':
      return { kind: 'octets', octets: quotedPrintable(body), undone: true };
    default:
      return { kind: 'unknown' };
  }
}

/** What the first `most` octets of an encoded body stand for, as far as they are whole. */
export function decodedStart(body: Uint8Array, encoding: string, most: number): Decoded {
  if (body.length <= most) return decoded(body, encoding);
  const start = body.subarray(0, most);
  if (encoding !== 'base64') return decoded(start.subarray(0, start.lastIndexOf(0x0a) + 1), encoding);
  const text = latin1(start).replace(/\s+/g, '');
  return decoded(Buffer.from(text.slice(0, text.length - (text.length % 4)), 'latin1'), encoding);
}

/** Blanks are passed over; behind the padding nothing counts. */
function base64(body: Uint8Array): Decoded {
  const text = latin1(body).replace(/\s+/g, '');
  const data = /^[A-Za-z0-9+/]*/.exec(text)![0].length;
  const rest = text.slice(data, data + 2);
  const whole = data % 4 === 0 || (data % 4 === 2 && rest === '==') || (data % 4 === 3 && rest[0] === '=');
  if (!whole || (rest !== '' && rest[0] !== '=')) return { kind: 'broken' };
  return { kind: 'octets', octets: Buffer.from(text.slice(0, data), 'base64'), undone: true };
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** `=XX` and soft line breaks undone, blanks at line ends dropped (RFC 2045 §6.7); what fits nothing stays. */
function quotedPrintable(body: Uint8Array): Uint8Array {
  const octets = Buffer.alloc(body.length);
  let length = 0;
  // Up to here blanks are part of the text, though they end a line.
  let kept = 0;
  for (let at = 0; at < body.length; at++) {
    const octet = body[at]!;
    if (octet === LF) {
      const end = octets[length - 1] === CR && length > kept ? 1 : 0;
      length -= end;
      while (length > kept && (octets[length - 1] === 0x20 || octets[length - 1] === 0x09)) length--;
      if (end) octets[length++] = CR;
    }
    if (octet !== EQUALS) {
      octets[length++] = octet;
      if (octet === LF) kept = length;
      continue;
    }
    const soft = softBreak(body, at + 1);
    const code = hex(body[at + 1]) * 16 + hex(body[at + 2]);
    if (soft > 0) at += soft;
    else if (code >= 0) at += 2;
    if (soft === 0) octets[length++] = code >= 0 ? code : EQUALS;
    kept = length;
  }
  return octets.subarray(0, length);
}

/** How many octets from here on are blanks and a line end, or blanks and the end; 0: something else stands here. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from;
  while (body[at] === 0x20 || body[at] === 0x09) at++;
  if (body[at] === CR && body[at + 1] === LF) return at + 2 - from;
  if (body[at] === LF) return at + 1 - from;
  return at >= body.length ? Math.max(1, at - from) : 0;
}

/** A hexadecimal digit's number, far below zero for anything else. */
function hex(octet = 0): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const letter = octet & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1000;
}
