/** The response to a FETCH for one message (RFC 9051 §7.5.2). */
import type { Message } from '../../mailbox.ts';
import { flagList } from '../lines.ts';
import { internalDate } from '../message/date.ts';
import { envelopeOf } from '../message/envelope.ts';
import { bodyStart } from '../message/header.ts';
import { imapString } from '../message/imap-string.ts';
import { structureOf } from '../message/structure.ts';
import type { Line } from '../state.ts';
import type { Item, PlainItem } from './items.ts';
import { cut, decodedOctetsOf, octetsOf } from './octets-of.ts';
import { previewOf } from './preview.ts';

/** A message and what this session tells of it beyond its octets. */
export type Told = { readonly number: number; readonly message: Message; readonly recent: boolean };

/** Why a message cannot be told: the words of the tagged NO. */
export type Refused = { readonly refusal: string };

type Words = string | Uint8Array;

/** A line without `* ` and line end, of at most `most` octets; or why there is none. Octets are put together once. */
export function fetchResponse(told: Told, items: readonly Item[], most: number): Line | Refused {
  const chunks: Words[] = [`${told.number} FETCH (`];
  let length = 0;
  for (const [index, item] of items.entries()) {
    const words = item.kind === 'plain' ? plain(told, item.name) : stretch(told.message.octets, item);
    if ('refusal' in words) return words;
    chunks.push(index === 0 ? '' : ' ', ...words);
    for (const word of words) length += word.length;
    if (length > most) return { refusal: 'NO [LIMIT] Too much is asked for at once' };
  }
  chunks.push(')');
  return joined(chunks);
}

function joined(chunks: readonly Words[]): Line {
  if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('');
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk)));
}

function plain({ message, recent }: Told, name: PlainItem): readonly Words[] {
  const { octets } = message;
  switch (name) {
    case 'UID':
      return [`UID ${message.uid}`];
    case 'FLAGS':
      return [`FLAGS ${flagList(message.flags, recent)}`];
    case 'INTERNALDATE':
      return [`INTERNALDATE "${internalDate(message.receivedAt)}"`];
    case 'RFC822.SIZE':
      return [`RFC822.SIZE ${message.told ?? octets.length}`];
    case 'MODSEQ':
      return [`MODSEQ (${message.modseq})`];
    case 'PREVIEW':
      return [`PREVIEW ${imapString(Buffer.from(previewOf(octets)).toString('latin1'))}`];
    case 'ENVELOPE':
      return [`ENVELOPE ${envelopeOf(octets, 0, bodyStart(octets))}`];
    case 'BODY':
    case 'BODYSTRUCTURE':
      return [`${name} ${structureOf(octets, name === 'BODYSTRUCTURE')}`];
    case 'RFC822':
      return [`${name} `, ...literal(octets)];
    case 'RFC822.HEADER':
      return [`${name} `, ...literal(octets.subarray(0, bodyStart(octets)))];
    case 'RFC822.TEXT':
      return [`${name} `, ...literal(octets.subarray(bodyStart(octets)))];
  }
}

type Stretch = Exclude<Item, { kind: 'plain' }>;

function stretch(octets: Uint8Array, { kind, label, section, partial }: Stretch): readonly Words[] | Refused {
  if (kind === 'body') {
    const found = octetsOf(octets, section);
    return found ? [`${label} `, ...literal(cut(found, partial))] : [`${label} NIL`];
  }
  const found = decodedOctetsOf(octets, section);
  if (!found) return [kind === 'size' ? `${label} 0` : `${label} NIL`];
  if (found.kind === 'unknown') return { refusal: 'NO [UNKNOWN-CTE] Unknown Content-Transfer-Encoding' };
  if (found.kind === 'broken') return { refusal: 'NO [PARSE] Invalid data in MIME part' };
  if (kind === 'size') return [`${label} ${found.octets.length}`];
  const wanted = cut(found.octets, partial);
  const plain = !found.undone && !wanted.includes(0);
  return [`${label} ${plain ? '' : '~'}{${wanted.length}}\r\n`, wanted];
}

/** A literal may not hold NUL (RFC 9051 §4.3.1): it goes as 0x80, so that the count is right. */
function literal(octets: Uint8Array): readonly Words[] {
  const free = octets.includes(0) ? octets.map((octet) => (octet === 0 ? 0x80 : octet)) : octets;
  return [`{${free.length}}\r\n`, free];
}
