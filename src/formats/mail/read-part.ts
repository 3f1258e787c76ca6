/** Reads a part of a message that was fetched by itself: by what was told of it, else by a careful guess. */
import { isUtf8 } from 'node:buffer';
import type { MessagePart } from '../../protocols/contract.ts';
import { decodeOctets, isCharset } from '../../wire/charset.ts';
import { escapeHeader } from './header.ts';
import type { Mail, ReadPart } from './mail.ts';
import { readMail } from './read-mail.ts';

/** Octets looked at to guess by. */
const LOOKED_AT = 65_536;
/** Octets of a part without parts that are read; so much text nobody reads, and a picture has none. */
const READ = 1024 * 1024 - 4096;
/** A line of base64, as long as they come (RFC 2045 §6.8 has 76). */
const BASE64_LINES = /^(?:[A-Za-z0-9+/]{4,}\r?\n)*[A-Za-z0-9+/]{4,}={0,2}\s*$/;
const ESCAPES = /=(?:[0-9A-F]{2}|\r?\n)/g;

/** The octets of a part, decoded as far as that can be done. Never throws. */
export async function readPart(octets: Uint8Array, part: MessagePart): Promise<Mail> {
  if (part.what === 'message' && !part.offset) return { ...(await readMail(octets)), part: as(part, null) };
  if (part.what === 'header' || part.what === 'fields' || part.what === 'mime') {
    if (part.offset) return asItStands(octets, part);
    const mail = await readMail(octets);
    return { ...mail, parts: [], text: '', textFrom: null, asItStands: false, part: as(part, null) };
  }
  return part.offset ? asItStands(octets, part) : decoded(octets, part);
}

function as(part: MessagePart, guessed: ReadPart['guessed'], undecoded = false): ReadPart {
  return { ...part, guessed, undecoded };
}

/** A piece from the middle: where its code begins nobody knows, so it is shown as it came. */
async function asItStands(octets: Uint8Array, part: MessagePart): Promise<Mail> {
  const isCoded = !part.decoded && /^(?:base64|quoted-printable)$/.test(part.encoding ?? '');
  const charset = isCoded || !part.charset || !isCharset(part.charset) ? 'auto' : part.charset;
  const { text } = decodeOctets(octets.subarray(0, LOOKED_AT), charset);
  return {
    fields: [],
    parts: [],
    text: text.replace(/\r\n/g, '\n').replace(/\n$/, ''),
    textFrom: 'plain',
    asItStands: true,
    readUpTo: octets.length > LOOKED_AT ? LOOKED_AT : null,
    part: as(part, null, isCoded),
  };
}

/** The part made a message of its own, so that it is read as any other. */
async function decoded(octets: Uint8Array, part: MessagePart): Promise<Mail> {
  const guess = guessOf(octets, part);
  const type = part.type ?? guess.type;
  const encoding = part.decoded ? null : (part.encoding ?? guess.encoding);
  // Any kind of text is read as text, even where a mail program would offer to save it.
  const read = /^text\/(?!html)/.test(type) ? 'text/plain' : type;
  const parameters = [
    ['charset', part.charset ?? guess.charset],
    ['boundary', part.boundary],
  ].flatMap(([name, value]) => (value ? [`; ${name}="${escapeHeader(value)}"`] : []));
  const header = [
    `Content-Type: ${escapeHeader(read)}${parameters.join('')}`,
    ...(encoding ? [`Content-Transfer-Encoding: ${escapeHeader(encoding)}`] : []),
    '',
    '',
  ].join('\r\n');
  const container = /^(?:multipart\/|message\/)/.test(type);
  const beginning = container ? octets : octets.subarray(0, READ);
  const isCut = part.offset === 0 || beginning.length < octets.length;
  const cut = isCut && encoding === 'base64' ? wholeGroups(beginning) : beginning;
  const mail = await readMail(Buffer.concat([Buffer.from(header), cut]));
  const guessed = part.told === null ? { type, charset: guess.charset, encoding: guess.encoding } : null;
  // What a single part is has been said of it already.
  const parts = mail.parts.length > 1 ? mail.parts : [];
  // Half a character where it was cut.
  const text = isCut ? mail.text.replace(/\ufffd+$/, '') : mail.text;
  const readUpTo = beginning.length < octets.length ? beginning.length : mail.readUpTo;
  return { ...mail, fields: [], parts, text, readUpTo, part: as(part, guessed) };
}

type Guess = { readonly type: string; readonly charset: string | null; readonly encoding: string | null };

/** What was told is never guessed. */
function guessOf(octets: Uint8Array, { told, what, decoded: isDecoded }: MessagePart): Guess {
  if (told !== null)
    return { type: what === 'text' ? 'text/plain' : 'application/octet-stream', charset: null, encoding: null };
  const head = Buffer.from(lookedAt(octets));
  const text = head.toString('latin1');
  const encoding = isDecoded ? null : encodingOf(text);
  const plain = encoding === 'base64' ? Buffer.from(text, 'base64') : encoding ? unquoted(text) : head;
  const isText = !plain.includes(0);
  const isHtml = /^\s*<(?:!doctype html|html|head|body)\b/i.test(plain.toString('latin1', 0, 200));
  return {
    type: !isText ? 'application/octet-stream' : isHtml ? 'text/html' : 'text/plain',
    charset: isText ? charsetOf(plain) : null,
    encoding,
  };
}

/** Its beginning, cut between lines. */
function lookedAt(octets: Uint8Array): Uint8Array {
  if (octets.length <= LOOKED_AT) return octets;
  return octets.subarray(0, octets.lastIndexOf(0x0a, LOOKED_AT - 1) + 1 || LOOKED_AT);
}

/** One line of base64 may as well be a word, so it must be long or have its padding. */
function encodingOf(text: string): string | null {
  const body = text.trimEnd();
  if (BASE64_LINES.test(body) && body.replace(/\s/g, '').length % 4 === 0 && (body.length >= 24 || body.endsWith('=')))
    return 'base64';
  const escapes = text.match(ESCAPES)?.length ?? 0;
  return escapes >= 2 && !/[\x80-\xff]/.test(text) ? 'quoted-printable' : null;
}

function unquoted(text: string): Buffer {
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** null: ASCII, or nothing that can be told. */
function charsetOf(octets: Buffer): string | null {
  if (octets.every((octet) => octet < 0x80)) return null;
  if (isUtf8(octets)) return 'utf-8';
  const { charset } = decodeOctets(octets);
  return charset === 'octets' ? null : charset;
}

/** Without the characters of a group that was cut. */
function wholeGroups(octets: Uint8Array): Uint8Array {
  let count = 0;
  let end = 0;
  for (let at = 0; at < octets.length; at++) {
    if (octets[at]! <= 0x20) continue;
    if (++count % 4 === 0) end = at + 1;
  }
  return octets.subarray(0, end);
}
