/** What stands beside the octets of an entry: what is folded away, counts, decoded values, findings. */
import type { WireEntry } from '../../engine/record/entry.ts';
import type { Note } from '../../protocols/contract.ts';
import { visible } from '../../wire/visible.ts';
import { addedWords } from './added.ts';
import type { Glyphs } from './glyphs.ts';
import type { RowOptions } from './row-options.ts';
import { tellsOfDot } from './stuffed.ts';

/** Decoded values shown beside one line. */
const VALUES = 3;
/** Columns between text and aside. */
export const GAP = 2;

export type Beside = {
  /** What is folded away behind the entry. */
  readonly hidden: { readonly lines: number; readonly heads: readonly string[] } | null;
  /** Its first dot was added for the wire. */
  readonly stuffed: boolean;
};

/** What is said beside an entry whose text leaves its last row so wide. */
export function asideOf(
  entry: WireEntry,
  notes: readonly Note[],
  { hidden, stuffed }: Beside,
  width: number,
  options: RowOptions,
): string {
  const { words, glyphs, view, columns } = options;
  const said: string[] = [];
  if (hidden) said.push(foldedWord(hidden, width, options));
  if (entry.masked.length > 0) said.push(words.masked);
  else if (view === 'wire') said.push(words.octets(entry.bytes.length));
  if (stuffed) said.push(words.stuffed);
  for (const note of notes) {
    if (said.length > VALUES) break;
    // No more than can be seen: a value may be as long as the line it came in.
    if (note.kind === 'decoded') said.push(words.decoded(visible(note.text.slice(0, columns * 4))));
    if (note.kind === 'hint' && !(stuffed && tellsOfDot(note))) said.push(words.hint(note) ?? '');
    if (note.kind === 'message') said.push(words.message(note));
  }
  if (entry.added) said.push(words.added(addedWords(entry.bytes, entry.added).join(' ')));
  if (entry.auto) said.push(words.auto);
  return visible([...new Set(said)].filter((word) => word !== '').join(` ${glyphs.dot} `));
}

/** What a fold hides, as far as there is room beside a text of that width. */
function foldedWord(
  { lines, heads }: NonNullable<Beside['hidden']>,
  width: number,
  { words, glyphs, measure, columns }: RowOptions,
): string {
  const room = columns - width - GAP - measure.width(`${glyphs.aside} `);
  let list = '';
  for (const head of heads) {
    const longer = list === '' ? visible(head) : `${list} ${visible(head)}`;
    if (measure.width(words.folded(lines, longer + glyphs.more)) > room)
      return words.folded(lines, cutOff(list, glyphs));
    list = longer;
  }
  return words.folded(lines, heads.length < lines - 1 ? cutOff(list, glyphs) : list);
}

function cutOff(list: string, { more }: Glyphs): string {
  return list === '' ? '' : list + more;
}
