/** The octets a section of a message stands for. */
import { bodyStart, fieldsOf } from '../message/header.ts';
import { type Part, partAt, partsOf } from '../message/mime.ts';
import { type Decoded, decoded, transferEncodingOf } from '../message/transfer-encoding.ts';
import type { Partial, Section } from './items.ts';

const EMPTY_LINE = Buffer.from('\r\n');

/** Octets as they are in the message; null: it has no such part, or the part no such stretch. */
export function octetsOf(octets: Uint8Array, { numbers, of, fields }: Section): Uint8Array | null {
  if (numbers.length === 0 && of === 'all') return octets;
  const part = numbers.length === 0 ? whole(octets) : partAt(partsOf(octets), numbers);
  if (!part) return null;
  if (of === 'all') return octets.subarray(part.body, part.to);
  if (of === 'MIME') return octets.subarray(part.from, part.body);
  // Behind a part's number these ask for the message in it.
  const message = numbers.length === 0 ? part : part.kind === 'message' ? part.parts[0] : null;
  if (!message) return null;
  if (of === 'HEADER') return octets.subarray(message.from, message.body);
  if (of === 'TEXT') return octets.subarray(message.body, message.to);
  return someFields(octets, message, (name) => fields.has(name) === (of === 'HEADER.FIELDS'));
}

/** The same with the transfer encoding undone (RFC 3516 §4.2). What holds parts has none of its own. */
export function decodedOctetsOf(octets: Uint8Array, { numbers }: Section): Decoded | null {
  const root = partsOf(octets);
  const part = partAt(root, numbers);
  if (!part) return null;
  if (numbers.length === 0) return { kind: 'octets', octets, undone: false };
  const body = octets.subarray(part.body, part.to);
  return part.kind === 'leaf'
    ? decoded(body, transferEncodingOf(octets, part))
    : { kind: 'octets', octets: body, undone: false };
}

/** The stretch a partial asks for; empty behind the end. */
export function cut(octets: Uint8Array, partial: Partial | null): Uint8Array {
  if (!partial) return octets;
  const { from, length } = partial;
  return octets.subarray(Math.min(from, octets.length), length === null ? octets.length : from + length);
}

/** A message without regard to its parts: header and body need no more. */
function whole(octets: Uint8Array): Part {
  return { from: 0, body: bodyStart(octets), to: octets.length, kind: 'leaf', content: null, parts: [] };
}

/** The fields as they stand, and an empty line (RFC 9051 §6.4.5.1). */
function someFields(octets: Uint8Array, part: Part, wanted: (name: string) => boolean): Uint8Array {
  const chosen: Uint8Array[] = [];
  for (const { name, from, to } of fieldsOf(octets, part.from, part.body)) {
    if (wanted(name)) chosen.push(octets.subarray(from, to));
  }
  return Buffer.concat([...chosen, EMPTY_LINE]);
}
