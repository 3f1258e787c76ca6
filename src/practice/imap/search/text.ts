/** What of a message SEARCH looks into: decoded headers and bodies, folded for comparing. */
import { decodeOctets, decodeUtf8, isCharset } from '../../../wire/charset.ts';
import { parameter } from '../message/content.ts';
import { fieldsOf, fieldValue, readable } from '../message/header.ts';
import { type Part, partsOf } from '../message/mime.ts';
import { decoded, transferEncodingOf } from '../message/transfer-encoding.ts';
import { folded } from './keys.ts';

/** Is the text in a header field of this name (lower case)? Empty text: is there such a field? */
export function headerHolds(octets: Uint8Array, name: string, text: string): boolean {
  for (const field of fieldsOf(octets)) {
    if (field.name === name && folded(readable(fieldValue(octets, field))).includes(text)) return true;
  }
  return false;
}

/** Is the text in the body or, with `headers`, anywhere? Attachments that are no text are not looked into. */
export function textHolds(octets: Uint8Array, text: string, headers: boolean): boolean {
  const waiting: Part[] = [partsOf(octets)];
  while (waiting.length > 0) {
    const part = waiting.pop()!;
    if (headers && partHeaderHolds(octets, part, text)) return true;
    if (part.kind === 'leaf' && isText(part) && folded(bodyText(octets, part)).includes(text)) return true;
    waiting.push(...part.parts);
  }
  return false;
}

function partHeaderHolds(octets: Uint8Array, part: Part, text: string): boolean {
  for (const field of fieldsOf(octets, part.from, part.body)) {
    const name = Buffer.from(octets.subarray(field.from, field.value)).toString('latin1');
    if (folded(`${name} ${readable(fieldValue(octets, field))}`).includes(text)) return true;
  }
  return false;
}

function isText({ content }: Part): boolean {
  return content === null || /^(?:text|message)$/i.test(content.type);
}

/** What cannot be decoded stands as it came. */
function bodyText(octets: Uint8Array, part: Part): string {
  const body = octets.subarray(part.body, part.to);
  const undone = decoded(body, transferEncodingOf(octets, part));
  const charset = part.content ? (parameter(part.content.parameters, 'charset') ?? '') : '';
  const plain = undone.kind === 'octets' ? undone.octets : body;
  return decodeOctets(plain, isGuessed(charset) ? 'auto' : charset).text;
}

/** Without a charset, or with one that cannot hold what may be there, the text is guessed. */
function isGuessed(charset: string): boolean {
  return /^(?:us-)?ascii$|^utf-?8$/i.test(charset) || !knownCharset(charset);
}

/** An encoding of text that can be named in CHARSET, and decoded. */
export function knownCharset(name: string): boolean {
  return name !== '' && !/^(?:base64|hex|binary)$/i.test(name) && isCharset(name);
}

/** The words of a search key in the encoding named; null when they are not in it. */
export function keyText(octets: Uint8Array, charset: string): string | null {
  if (/^utf-?8$|^(?:us-)?ascii$/i.test(charset)) return decodeUtf8(octets);
  return decodeOctets(octets, charset).text;
}
