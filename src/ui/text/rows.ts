/**
 * The visible rows of a transcript. Given where the window ends and how high it is, only the entries in it are
 * looked at, however long the record is.
 */
import type { Transcript } from '../../engine/record/transcript.ts';
import { entryRows, type Gutter, isWire, type Tone, type TranscriptRow, toneOf } from './entry-rows.ts';
import { continuesLine, ReplyFinder } from './reply-lines.ts';
import type { RowOptions } from './row-options.ts';
import { isStuffed } from './stuffed.ts';

export type { TranscriptRow } from './entry-rows.ts';
export type { RowWords } from './row-options.ts';

/** A reply of more lines than this shows its first line only. */
const FOLD_OVER = 6;

/** A row by its entry and its place within the rows of that entry. */
export type RowPosition = { readonly index: number; readonly part: number };

export type WindowOptions = RowOptions & {
  readonly height: number;
  /** Replies shown in full, by the entry of their first line (`row.index`), or all of them. */
  readonly unfolded: ReadonlySet<number> | 'all';
};

export type RowWindow = {
  readonly rows: readonly TranscriptRow[];
  /** The last row shown; null: there is nothing. */
  readonly bottom: RowPosition | null;
  readonly atStart: boolean;
  readonly atEnd: boolean;
};

/** Entries `first … last` that are shown together. */
type Block = { readonly first: number; readonly last: number; readonly rows: readonly TranscriptRow[] };

/** The rows whose last one is `bottom` (null: the newest). Near the start the window fills from the top instead. */
export function rows(transcript: Transcript, options: WindowOptions, bottom: RowPosition | null): RowWindow {
  const walker = new Walker(transcript, options);
  const height = Math.max(0, options.height);
  const end = walker.at(bottom);
  if (!end || height === 0) return { rows: [], bottom: null, atStart: true, atEnd: true };
  const shown = [end];
  let above = walker.before(end);
  for (; above && shown.length < height; above = walker.before(above)) shown.push(above);
  shown.reverse();
  let below = walker.after(end);
  for (; below && shown.length < height; below = walker.after(below)) shown.push(below);
  const last = shown.at(-1)!;
  return {
    rows: shown.map((row, at) => (at === 0 && row.gutter === ' ' ? { ...row, gutter: row.from } : row)),
    bottom: { index: last.index, part: last.part },
    atStart: above === null,
    atEnd: below === null,
  };
}

/**
 * Where the window ends after scrolling by so many rows (negative: towards the start). null: at the newest row,
 * following what comes.
 */
export function scroll(
  transcript: Transcript,
  options: WindowOptions,
  bottom: RowPosition | null,
  by: number,
): RowPosition | null {
  const walker = new Walker(transcript, options);
  const start = rows(transcript, options, bottom).bottom;
  let row = start && walker.at(start);
  if (!row) return null;
  for (let left = Math.abs(by); left > 0; left--) {
    const next: TranscriptRow | null = by < 0 ? walker.before(row) : walker.after(row);
    if (!next) break;
    row = next;
  }
  const moved = rows(transcript, options, { index: row.index, part: row.part });
  return moved.atEnd ? null : moved.bottom;
}

/** Where the window ends so that a row stands in its middle; null: at the newest row. */
export function around(transcript: Transcript, options: WindowOptions, position: RowPosition): RowPosition | null {
  const walker = new Walker(transcript, options);
  let row = walker.at(position);
  for (let left = Math.floor(options.height / 2); row && left > 0; left--) {
    const next = walker.after(row);
    if (!next) break;
    row = next;
  }
  const window = rows(transcript, options, row && { index: row.index, part: row.part });
  return window.atEnd ? null : window.bottom;
}

/** Steps from row to row, keeping the block at hand. */
class Walker {
  readonly #transcript: Transcript;
  readonly #options: WindowOptions;
  readonly #finder: ReplyFinder;
  #block: Block | null = null;

  constructor(transcript: Transcript, options: WindowOptions) {
    this.#transcript = transcript;
    this.#options = options;
    this.#finder = new ReplyFinder(transcript);
  }

  /** The row at a position, or the nearest before it, or after it when there is none before. */
  at(position: RowPosition | null): TranscriptRow | null {
    const newest = this.#transcript.length - 1;
    const index = Math.max(0, Math.min(position?.index ?? newest, newest));
    const block = this.#blockAt(index);
    if (!block) return null;
    const { rows } = block;
    const part = position === null || index !== position.index ? rows.length - 1 : position.part;
    const row = rows[Math.max(0, Math.min(part, rows.length - 1))];
    return row ?? this.#lastBefore(block.first) ?? this.#firstAfter(block.last);
  }

  before(row: TranscriptRow): TranscriptRow | null {
    const block = this.#blockAt(row.index)!;
    return block.rows[row.part - 1] ?? this.#lastBefore(block.first);
  }

  after(row: TranscriptRow): TranscriptRow | null {
    const block = this.#blockAt(row.index)!;
    return block.rows[row.part + 1] ?? this.#firstAfter(block.last);
  }

  #lastBefore(first: number): TranscriptRow | null {
    for (let block = this.#blockAt(first - 1); block; block = this.#blockAt(block.first - 1)) {
      const row = block.rows.at(-1);
      if (row) return row;
    }
    return null;
  }

  #firstAfter(last: number): TranscriptRow | null {
    for (let block = this.#blockAt(last + 1); block; block = this.#blockAt(block.last + 1)) {
      const row = block.rows[0];
      if (row) return row;
    }
    return null;
  }

  #blockAt(index: number): Block | null {
    if (this.#block && index >= this.#block.first && index <= this.#block.last) return this.#block;
    const entry = this.#transcript.entry(index);
    if (!entry) return null;
    const reply = entry.event === 'server' ? this.#finder.find(index) : null;
    const folds = reply !== null && this.#folds(reply.first, reply.lines);
    const first = folds ? reply.first : index;
    const last = folds ? reply.last : index;
    const shown = first === index ? entry : this.#transcript.entry(first)!;
    const continues = continuesLine(shown, this.#transcript.entry(first - 1));
    const gutter: Gutter =
      continues || (reply !== null && first > reply.first) ? ' ' : shown.event === 'server' ? 'S' : 'C';
    const tone: Tone = shown.event === 'client' ? 'client' : toneOf(reply?.class);
    const hidden = folds ? { lines: reply.lines, heads: reply.heads } : null;
    const stuffed = this.#options.view === 'wire' && isWire(shown) && isStuffed(this.#transcript, first, shown);
    const place = { index: first, gutter, tone, hidden, stuffed };
    this.#block = { first, last, rows: entryRows(shown, this.#transcript.notes(first), place, this.#options) };
    return this.#block;
  }

  /** In the wire view every octet is wanted, so nothing folds. */
  #folds(first: number, lines: number): boolean {
    const { unfolded, view } = this.#options;
    return view === 'text' && lines > FOLD_OVER && unfolded !== 'all' && !unfolded.has(first);
  }
}
