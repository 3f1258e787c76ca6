/** BODY and BODYSTRUCTURE (RFC 9051 §7.5.2): the tree of a message's parts as lists. */
import { dispositionOf, type Parameters, parameter, wordsOf } from './content.ts';
import { envelopeOf } from './envelope.ts';
import { FieldReader } from './field-reader.ts';
import { valuesByName } from './header.ts';
import { imapString, nstring } from './imap-string.ts';
import { LineCount } from './line-count.ts';
import { type Part, partsOf } from './mime.ts';

const NAMES = new Set([
  'content-id',
  'content-description',
  'content-transfer-encoding',
  'content-md5',
  'content-disposition',
  'content-language',
  'content-location',
]);

/** What stands in a multipart without parts, which the grammar does not allow. */
const EMPTY = '"text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0';

/** The structure of a message, one character an octet. `extended`: with what only BODYSTRUCTURE tells. */
export function structureOf(octets: Uint8Array, extended: boolean): string {
  const words: string[] = [];
  write({ octets, extended, words, lines: new LineCount(octets) }, partsOf(octets));
  return words.join('');
}

type Writing = {
  readonly octets: Uint8Array;
  readonly extended: boolean;
  readonly words: string[];
  readonly lines: LineCount;
};
type Values = ReadonlyMap<string, readonly string[]>;

/** The tree is as deep as the bound of `partsOf`, so that this may call itself. */
function write(writing: Writing, part: Part): void {
  const { octets, extended, words } = writing;
  const values = valuesByName(octets, NAMES, part.from, part.body);
  words.push('(');
  if (part.kind === 'multipart') {
    for (const inner of part.parts) write(writing, inner);
    if (part.parts.length === 0) words.push(extended ? `(${EMPTY} NIL NIL NIL NIL)` : `(${EMPTY})`);
    words.push(` ${imapString(part.content?.subtype ?? 'x-unknown')}`);
    if (extended) words.push(` ${list(part.content?.parameters ?? [])}`);
  } else {
    basic(writing, part, values);
    if (extended) words.push(` ${nstring(first(values, 'content-md5'))}`);
  }
  if (extended) words.push(` ${extension(values)}`);
  words.push(')');
}

function basic(writing: Writing, part: Part, values: Values): void {
  const { octets, words, lines } = writing;
  const [type, subtype] = typeOf(part);
  const text = type.toLowerCase() === 'text';
  const told = part.content?.parameters ?? [];
  const charset: Parameters = text && parameter(told, 'charset') === null ? [['charset', 'us-ascii']] : [];
  const encoding = new FieldReader(first(values, 'content-transfer-encoding') ?? '').token();
  words.push(
    `${imapString(type)} ${imapString(subtype)} ${list([...told, ...charset])}`,
    ` ${nstring(first(values, 'content-id'))} ${nstring(first(values, 'content-description'))}`,
    ` ${imapString(encoding ?? '7bit')} ${part.to - part.body}`,
  );
  if (part.kind === 'message') {
    const inner = part.parts[0]!;
    words.push(` ${envelopeOf(octets, inner.from, inner.body)} `);
    write(writing, inner);
  }
  if (text || part.kind === 'message') words.push(` ${lines.between(part.body, part.to)}`);
}

/** A message or multipart that was left unread, being too deep, is octets: the grammar wants its parts otherwise. */
function typeOf({ kind, content }: Part): readonly [type: string, subtype: string] {
  if (kind === 'message') return ['message', 'rfc822'];
  if (!content) return ['text', 'plain'];
  const { type, subtype } = content;
  const closed = /^(?:multipart\/.*|message\/rfc822)$/i.test(`${type}/${subtype}`);
  return closed ? ['application', 'octet-stream'] : [type, subtype];
}

/** Disposition, language, location. */
function extension(values: Values): string {
  const disposition = dispositionOf(first(values, 'content-disposition') ?? '');
  const languages = wordsOf(first(values, 'content-language') ?? '');
  return [
    disposition ? `(${imapString(disposition.word)} ${list(disposition.parameters)})` : 'NIL',
    languages.length > 0 ? `(${languages.map(imapString).join(' ')})` : 'NIL',
    nstring(first(values, 'content-location')),
  ].join(' ');
}

function first(values: Values, name: string): string | null {
  return values.get(name)?.[0] ?? null;
}

function list(parameters: Parameters): string {
  return parameters.length === 0 ? 'NIL' : `(${parameters.flat().map(imapString).join(' ')})`;
}
