/** Reads a message: fields and structure by our own eyes, text and file names by postal-mime. */
import { isUtf8 } from 'node:buffer';
import PostalMime from 'postal-mime';
import { bodyStart, fieldsOf } from './header.ts';
import { textOfHtml } from './html-text.ts';
import type { Mail, MailPart } from './mail.ts';
import { type PartPlace, structureOf } from './structure.ts';

/** Octets read for their text; a longer message is large for what is attached to it. */
const TEXT_LIMIT = 1024 * 1024;

/** Reads the octets of a message, dot-stuffing undone. Never throws: what cannot be decoded stays as it is. */
export async function readMail(octets: Uint8Array): Promise<Mail> {
  const places = structureOf(octets);
  const parts = await Promise.all(places.map((place, index) => partOf(octets, place, places[index + 1])));
  const read = beginning(octets);
  return {
    fields: fieldsOf(octets.subarray(0, bodyStart(octets, 0, octets.length))),
    parts,
    ...(await textOf(read, parts)),
    readUpTo: read.length < octets.length ? read.length : null,
  };
}

/** Cut between lines, so that no character is cut in two. */
function beginning(octets: Uint8Array): Uint8Array {
  if (octets.length <= TEXT_LIMIT) return octets;
  return octets.subarray(0, octets.lastIndexOf(0x0a, TEXT_LIMIT - 1) + 1 || TEXT_LIMIT);
}

async function textOf(
  octets: Uint8Array,
  parts: readonly MailPart[],
): Promise<Pick<Mail, 'text' | 'textFrom' | 'asItStands'>> {
  const { text, html } = await parse(octets);
  const asItStands = standsInTheOctets(octets, parts);
  const plain = text === undefined ? null : withoutLastEnd(text);
  if (plain !== null && (plain !== '' || !html)) return { text: plain, textFrom: 'plain', asItStands };
  if (html) return { text: textOfHtml(html), textFrom: 'html', asItStands: false };
  return { text: '', textFrom: null, asItStands };
}

function standsInTheOctets(octets: Uint8Array, [only, ...others]: readonly MailPart[]): boolean {
  if (!only || others.length > 0 || only.type !== 'text/plain') return false;
  return (only.encoding === null || /^(7bit|8bit)$/.test(only.encoding)) && isUtf8(octets);
}

async function partOf(octets: Uint8Array, place: PartPlace, next: PartPlace | undefined): Promise<MailPart> {
  const { depth, type, charset, encoding, disposition, headerStart, bodyStart: body, end } = place;
  const isLeaf = next === undefined || next.depth <= depth;
  const filename = isLeaf ? await filenameOf(octets.subarray(headerStart, body)) : null;
  return { depth, type, charset, encoding, disposition, filename, octets: end - body };
}

/** File names hide in two fields and three encodings (RFC 2183 §2.3, RFC 2231, RFC 2047): asked of the library. */
async function filenameOf(header: Uint8Array): Promise<string | null> {
  if (!/name/i.test(Buffer.from(header).toString('latin1'))) return null;
  const only = Buffer.concat([Buffer.from('Content-Disposition: attachment\r\n'), header, Buffer.from('\r\n')]);
  const named = await parse(header);
  return named.attachments[0]?.filename ?? (await parse(only)).attachments[0]?.filename ?? null;
}

async function parse(octets: Uint8Array) {
  try {
    return await PostalMime.parse(octets, { maxNestingDepth: 50 });
  } catch {
    // Too deep or too long a header: nothing is decoded, the octets stand in the transcript.
    return { text: undefined, html: undefined, attachments: [] };
  }
}

function withoutLastEnd(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/\n$/, '');
}
