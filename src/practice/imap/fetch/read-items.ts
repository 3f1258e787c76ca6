/** The items of a FETCH as commands write them (RFC 9051 §9, `fetch`), and its modifiers (RFC 7162 §3.1.4). */
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { BRIEF, type Item, MACROS, type PlainItem } from './items.ts';
import { endOfSection, readPartial, readSection, type SectionKind } from './read-section.ts';

/** What is asked for, in the order it is told. `sees`: it sets \Seen. */
export type Asked = {
  readonly items: readonly Item[];
  readonly sees: boolean;
  /** Only messages changed since this mod-sequence. */
  readonly changedSince: number | null;
};

/** Which extensions are offered; what belongs to another is unknown. */
export type Offered = (capability: 'BINARY' | 'CONDSTORE' | 'PREVIEW') => boolean;

const PLAIN: ReadonlySet<string> = new Set<PlainItem>([
  ...BRIEF,
  'ENVELOPE',
  'BODY',
  'BODYSTRUCTURE',
  'RFC822',
  'RFC822.HEADER',
  'RFC822.TEXT',
]);

/** One word of an item, up to what no item has in its name. */
const NAME = /[^\x00-\x20()[\]<>{}"\\%*\x7f-\xff]/;

/** Reads all behind the set of numbers. */
export function readAsked(reader: CommandReader, offered: Offered): Asked {
  const asked = reader.peek() === '(' ? readList(reader, offered) : readAlone(reader, offered);
  let changedSince: number | null = null;
  if (!reader.atEnd()) {
    if (reader.peek() === ' ') reader.space();
    if (reader.peek() !== '(') throw new Unreadable('Invalid arguments');
    for (const since of reader.list(() => readModifier(reader, offered))) changedSince = since;
    reader.end();
  }
  const modseq = changedSince === null ? [] : [plain('MODSEQ')];
  const items = ordered([...asked, ...modseq]);
  return { items, sees: items.some(setsSeen), changedSince };
}

type Read = Item & { readonly sees?: true };

function plain(name: PlainItem): Read {
  return { kind: 'plain', name };
}

function readAlone(reader: CommandReader, offered: Offered): readonly Read[] {
  if (!NAME.test(reader.peek() ?? '')) throw new Unreadable('Invalid arguments');
  const name = reader.run(NAME, 'an item').toUpperCase();
  const macro = Object.hasOwn(MACROS, name) ? MACROS[name]! : null;
  return macro?.map(plain) ?? [readItem(reader, name, offered)];
}

function readList(reader: CommandReader, offered: Offered): readonly Read[] {
  const items = reader.list(() => {
    if (!NAME.test(reader.peek() ?? '')) throw new Unreadable('FETCH list contains non-atoms');
    return readItem(reader, reader.run(NAME, 'an item').toUpperCase(), offered);
  });
  if (items.length === 0) throw new Unreadable('FETCH list is empty');
  return items;
}

/** An item whose name has been read. */
function readItem(reader: CommandReader, name: string, offered: Offered): Read {
  if ((name === 'BODY' && reader.peek() === '[') || name.startsWith('BODY.')) return readStretch(reader, name, 'BODY');
  if (/^BINARY(?:\.|$)/.test(name) && offered('BINARY')) return readStretch(reader, name, 'BINARY');
  if (name.startsWith('RFC822.') && !PLAIN.has(name)) throw new Unreadable(`Unknown parameter ${name}`);
  const absent = (name === 'MODSEQ' && !offered('CONDSTORE')) || (name === 'PREVIEW' && !offered('PREVIEW'));
  if (!PLAIN.has(name) || absent) throw new Unreadable(`Unknown parameter: ${name}`);
  if (name === 'PREVIEW' && reader.skip(' (')) readLazy(reader);
  return plain(name as PlainItem);
}

function readStretch(reader: CommandReader, name: string, kind: SectionKind): Read {
  const size = name === 'BINARY.SIZE';
  const peek = name === `${kind}.PEEK`;
  if (name !== kind && !peek && !size) throw new Unreadable(`Invalid ${kind}[..] parameter: Missing '['`);
  const { section, shown } = readSection(reader, kind);
  const partial = size ? null : readPartial(reader, kind);
  endOfSection(reader, kind, partial);
  const label = `${size ? name : kind}[${shown}]${partial ? `<${partial.from}>` : ''}`;
  const item = { kind: size ? 'size' : kind === 'BODY' ? 'body' : 'binary', label, section, partial } as const;
  return peek || size ? item : { ...item, sees: true };
}

/** `LAZY` of `PREVIEW (LAZY)` (RFC 8970 §3.1): a preview is never costly here. */
function readLazy(reader: CommandReader): void {
  if (!reader.skip('LAZY)')) throw new Unreadable('Unsupported PREVIEW modifier');
}

function readModifier(reader: CommandReader, offered: Offered): number {
  const name = NAME.test(reader.peek() ?? '') ? reader.run(NAME, 'a modifier').toUpperCase() : '';
  if (name === '') throw new Unreadable('FETCH modifiers contain non-atoms');
  if (name !== 'CHANGEDSINCE' || !offered('CONDSTORE')) throw new Unreadable('Unknown FETCH modifier');
  if (reader.peek() === ' ') reader.space();
  const digits = /\d/.test(reader.peek() ?? '') ? reader.run(/\d/, 'a number') : '';
  if (digits === '' || digits.length > 19) throw new Unreadable('Invalid CHANGEDSINCE modseq');
  return Number(digits);
}

/** Each plain item once, the brief ones first. */
function ordered(items: readonly Read[]): readonly Read[] {
  const names = new Set<string>();
  const once = items.filter((item) => item.kind !== 'plain' || (!names.has(item.name) && names.add(item.name)));
  const brief = (item: Read) => item.kind === 'plain' && BRIEF.has(item.name);
  return [...once.filter(brief), ...once.filter((item) => !brief(item))];
}

function setsSeen(item: Read): boolean {
  if (item.kind === 'plain') return item.name === 'RFC822' || item.name === 'RFC822.TEXT';
  return item.sees === true;
}
