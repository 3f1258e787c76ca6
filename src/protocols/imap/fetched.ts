/** What the items of a FETCH tell of a message (RFC 9051 §7.5.2). */
import { decodeEncodedWords } from '../../wire/encoded-word.ts';
import { readable } from '../typed.ts';
import type { KnownMessage } from './known-message.ts';
import { someFlags } from './mailbox.ts';
import { sectionOf } from './section.ts';
import { type PartFacts, type Parts, partsOf } from './structure.ts';
import { type Literal, textOf, type Value } from './tokens.ts';

type Told = { -readonly [Key in keyof KnownMessage]?: KnownMessage[Key] };

/** Characters of a subject, an address or a date that are remembered. */
const LONGEST = 120;

/** All that the values behind `FETCH` say, as far as it is remembered. */
export function fetchedOf(values: readonly Value[]): Told {
  const told: Told = {};
  const [list] = values;
  const items = list?.kind === 'list' ? list.items : [];
  for (let index = 0; index + 1 < items.length; index += 2) {
    const name = textOf(items[index]);
    if (name !== null) take(told, name, items[index + 1]!);
  }
  return told;
}

function take(told: Told, name: string, value: Value): void {
  const text = textOf(value) ?? '';
  switch (name.toUpperCase()) {
    case 'UID':
      if (/^\d{1,10}$/.test(text)) told.uid = Number(text);
      return;
    case 'FLAGS':
      if (value.kind === 'list') told.flags = someFlags(value.items.flatMap((flag) => textOf(flag) ?? []));
      return;
    case 'RFC822.SIZE':
      if (/^\d{1,15}$/.test(text)) told.size = Number(text);
      return;
    case 'MODSEQ': {
      const digits = value.kind === 'list' ? (textOf(value.items[0]) ?? '') : text;
      if (/^\d{1,20}$/.test(digits)) told.modSeq = digits;
      return;
    }
    case 'ENVELOPE':
      if (value.kind === 'list') takeEnvelope(told, value.items);
      return;
    case 'BODY':
    case 'BODYSTRUCTURE':
      if (value.kind === 'list') told.parts = merged(told.parts, partsOf(value));
      return;
    default:
      if (value.kind === 'literal') takeSection(told, name, value);
  }
}

/** `date subject from …`: what people look for first. */
function takeEnvelope(told: Told, [date, subject, from]: readonly Value[]): void {
  keep(told, 'date', stringOf(date));
  keep(told, 'subject', stringOf(subject));
  const sender = from?.kind === 'list' ? from.items[0] : undefined;
  if (sender?.kind !== 'list') return;
  const [name, , local, host] = sender.items.map(stringOf);
  keep(told, 'from', name || (local ? `${local}${host ? `@${host}` : ''}` : null));
}

/** null for NIL. */
function stringOf(value: Value | undefined): string | null {
  return value?.kind === 'atom' && value.text.toUpperCase() === 'NIL' ? null : textOf(value);
}

function keep(told: Told, as: 'subject' | 'from' | 'date', text: string | null): void {
  if (text === null) return;
  // Cut before it is decoded as well: a literal may be long.
  const plain = readable(text.slice(0, 8 * LONGEST));
  told[as] = (decodeEncodedWords(plain) ?? plain).slice(0, LONGEST);
}

/** A header that came as a literal tells of the message, or of one of its parts. */
function takeSection(told: Told, name: string, literal: Literal): void {
  const section = sectionOf(name);
  if (!section || (section.offset ?? 0) > 0 || section.what === 'text' || section.what === 'part') return;
  const fields = fieldsIn(literal);
  const at = /^((?:\d+\.)*\d+)\./.exec(section.section)?.[1] ?? '';
  const type = fields.get('content-type');
  const encoding = fields.get('content-transfer-encoding');
  if (type !== undefined || encoding !== undefined) {
    const facts = factsFrom(type ?? '', encoding ?? null);
    const whole = section.what !== 'mime';
    const isMulti = facts.type?.startsWith('multipart/') ?? false;
    const places = whole ? [joined(at, 'TEXT'), ...(isMulti ? [] : [joined(at, '1')])] : [at];
    told.parts = merged(new Map(places.map((place) => [place, facts])), told.parts);
  }
  if (at !== '' || section.what === 'mime') return;
  for (const field of ['subject', 'from', 'date'] as const) {
    const value = fields.get(field) ?? null;
    if (told[field] === undefined) keep(told, field, field === 'from' && value !== null ? nameIn(value) : value);
  }
}

/** `Teacher <teacher@x.test>`: the name, as ENVELOPE has it apart; else all of it. */
function nameIn(from: string): string {
  const [, name = ''] = /^[ \t]*"?([^"<>]{1,1000})"?[ \t]*<[^<>]{0,1000}>[ \t]*$/.exec(from) ?? [];
  return name.trim() || from;
}

function joined(at: string, section: string): string {
  return at === '' ? section : `${at}.${section}`;
}

/** Fields of what was kept of it, unfolded; names in lower case. A line that was cut is left out. */
function fieldsIn({ text, octets }: Literal): ReadonlyMap<string, string> {
  const [head = '', body] = text.split(/\r?\n\r?\n/, 2);
  const all = head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/);
  const lines = body === undefined && octets > text.length ? all.slice(0, -1) : all;
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** `text/plain; charset="GBK"` and `base64` */
function factsFrom(type: string, encoding: string | null): PartFacts {
  const [, kind = ''] = /^\s*([^\s;/]+\/[^\s;]+)/.exec(type) ?? [];
  const parameter = (name: string): string | null => {
    const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]*))`, 'i').exec(type) ?? [];
    return (quoted ?? bare)?.slice(0, LONGEST) || null;
  };
  return {
    type: kind.toLowerCase().slice(0, LONGEST) || 'text/plain',
    charset: parameter('charset'),
    encoding: encoding?.toLowerCase().slice(0, LONGEST) || null,
    boundary: parameter('boundary'),
    filename: parameter('name'),
    told: 'header',
  };
}

/** Both; `over` holds where both say something. */
export function merged(parts: Parts | undefined, over: Parts | undefined): Parts {
  return new Map([...(parts ?? []), ...(over ?? [])]);
}
