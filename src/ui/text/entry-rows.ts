/** The rows of one entry of the transcript: its text, what stands beside it, and its octets. */
import type { Entry, InjectedEntry, WireEntry } from '../../engine/record/entry.ts';
import type { Note, ReplyClass } from '../../protocols/contract.ts';
import type { Span } from '../../wire/unit.ts';
import { addedInText } from './added.ts';
import { asideOf, type Beside, GAP } from './beside.ts';
import { plainText } from './code-spans.ts';
import { decodeStart } from './decode-start.ts';
import { hexRows } from './hex.ts';
import type { RowOptions } from './row-options.ts';
import { slice, truncate } from './slice.ts';
import { wrap } from './wrap.ts';

/** Rows that the text of an entry, its octets and a sentence may take. */
const TEXT_ROWS = 3;
const HEX_ROWS = 3;
const SENTENCE_ROWS = 8;

export type Gutter = 'S' | 'C' | '·' | ' ';
export type Tone = 'server' | 'client' | 'own' | 'success' | 'continue' | 'transient' | 'permanent' | 'dim';

/** One row of the screen. Everything in it is inert and fits. */
export type TranscriptRow = {
  readonly gutter: Gutter;
  /** Whose row it is even where the gutter is empty. */
  readonly from: Exclude<Gutter, ' '>;
  readonly text: string;
  /** To be set flush right behind `⇢`; empty: none. */
  readonly aside: string;
  readonly tone: Tone;
  /** The entry, and the row within it. */
  readonly index: number;
  readonly part: number;
  readonly kind: 'text' | 'hex' | 'aside' | 'sentence' | 'meant';
  /** Where the octets of a hex row begin; null: no such row, or unknown because something is masked. */
  readonly offset: number | null;
  /** Lines hidden behind this row, itself included; 0: none. */
  readonly folded: number;
  /** Spans of the text that wirespeak added to what was typed; left out: none. */
  readonly added?: readonly Span[];
};

type Place = Beside & { readonly index: number; readonly gutter: Gutter; readonly tone: Tone };
type Draft = Omit<TranscriptRow, 'index' | 'part'>;

/** The colour word of a reply. */
export function toneOf(replyClass: ReplyClass | undefined): Tone {
  return replyClass === undefined || replyClass === 'unknown' ? 'server' : replyClass;
}

/** Rows of one entry, and what is said of the lines hidden behind it. */
export function entryRows(entry: Entry, notes: readonly Note[], place: Place, options: RowOptions): TranscriptRow[] {
  const drafts = isWire(entry) ? wireRows(entry, notes, place, options) : sentenceRows(entry, notes, options);
  return drafts.map((draft, part) => ({ ...draft, index: place.index, part }));
}

/** Is it octets of a side? */
export function isWire(entry: Entry): entry is WireEntry {
  return entry.event === 'server' || entry.event === 'client';
}

function wireRows(entry: WireEntry, notes: readonly Note[], place: Place, options: RowOptions): Draft[] {
  const from = entry.event === 'server' ? 'S' : 'C';
  const shown = options.view === 'wire' ? entry.bytes : withoutUsualEnd(entry);
  const rows: Draft[] = textRows(shown, options).map((text, at) => ({
    gutter: at === 0 ? place.gutter : ' ',
    from,
    text,
    aside: '',
    tone: place.tone,
    kind: 'text',
    offset: null,
    folded: at === 0 ? (place.hidden?.lines ?? 0) : 0,
  }));
  markAdded(rows, entry);
  addAside(rows, asideOf(entry, notes, place, measureOf(rows, options), options), options);
  if (options.view !== 'wire') return rows;
  const meant = place.stuffed ? meantRows(entry, from, place, options) : [];
  return [...meant, ...rows, ...octetRows(entry.bytes, entry.masked, from, options)];
}

/** Which part of each row was added. */
function markAdded(rows: Draft[], { bytes, added = [] }: WireEntry): void {
  let from = 0;
  for (const [at, row] of rows.entries()) {
    const to = from + row.text.length;
    const here = addedInText(bytes, added).flatMap(({ start, end }) =>
      start < to && end > from ? [{ start: Math.max(start, from) - from, end: Math.min(end, to) - from }] : [],
    );
    if (here.length > 0) rows[at] = { ...row, added: here };
    from = to;
  }
}

/** The line as it was typed, or as it stands in the message: without the dot that was added. */
function meantRows(entry: WireEntry, from: Draft['from'], place: Place, options: RowOptions): Draft[] {
  const [text = ''] = textRows(withoutUsualEnd(entry).subarray(1), options);
  const row: Draft = {
    gutter: place.gutter,
    from,
    text,
    aside: '',
    tone: place.tone,
    kind: 'meant',
    offset: null,
    folded: 0,
  };
  const rows = [row];
  addAside(rows, options.words.meant(entry.event), options);
  return rows;
}

function measureOf(rows: readonly Draft[], { measure }: RowOptions): number {
  return measure.width(rows.at(-1)!.text);
}

/** CRLF is the rule and goes unsaid; a bare LF is shown. */
function withoutUsualEnd(entry: WireEntry): Uint8Array {
  return entry.end === 'crlf' ? entry.bytes.subarray(0, -2) : entry.bytes;
}

/** The start of the octets in at most three rows, broken anywhere: bytes are not prose. */
function textRows(bytes: Uint8Array, options: RowOptions): string[] {
  const { columns, measure, glyphs } = options;
  const start = decodeStart(bytes, columns * TEXT_ROWS, options.charset);
  const text = start.more ? start.text + glyphs.more : start.text;
  const rows: string[] = [];
  let at = 0;
  do {
    const last = rows.length === TEXT_ROWS - 1;
    const row = last
      ? truncate(text.slice(at), columns, measure, glyphs.more)
      : slice(text.slice(at), columns, measure);
    rows.push(row);
    if (last || row === '') return rows;
    at += row.length;
  } while (at < text.length);
  return rows;
}

/** Beside the last row if there is room, else on a row of its own: the bytes never give way. */
function addAside(rows: Draft[], aside: string, options: RowOptions): void {
  if (aside === '') return;
  const { columns, measure, glyphs } = options;
  const arrow = measure.width(`${glyphs.aside} `);
  const fitted = truncate(aside, Math.max(0, columns - arrow), measure, glyphs.more);
  const last = rows.at(-1)!;
  const needed = measure.width(last.text) + GAP + arrow + measure.width(fitted);
  if (needed <= columns || last.text === '') rows[rows.length - 1] = { ...last, aside: fitted };
  else rows.push({ ...last, gutter: ' ', text: '', aside: fitted, kind: 'aside', offset: null, folded: 0 });
}

function octetRows(
  bytes: Uint8Array,
  masked: WireEntry['masked'],
  from: Draft['from'],
  { columns, glyphs }: RowOptions,
): Draft[] {
  return hexRows(bytes, columns, HEX_ROWS, { masked, more: glyphs.more }).map(({ text, start }) => ({
    gutter: ' ',
    from,
    text,
    aside: '',
    tone: 'dim',
    kind: 'hex',
    offset: start,
    folded: 0,
  }));
}

function sentenceRows(entry: Exclude<Entry, WireEntry>, notes: readonly Note[], options: RowOptions): Draft[] {
  const { columns, measure, glyphs, words } = options;
  const sentence = words.describe(entry, notes);
  if (sentence === '') return [];
  const marks = { open: glyphs.codeOpen, close: glyphs.codeClose };
  const tone: Tone = entry.event === 'error' || entry.event === 'injected' ? 'permanent' : 'own';
  const rows: Draft[] = wrap(sentence, columns, measure, { marks, lines: SENTENCE_ROWS }).map((line, at) => ({
    gutter: at === 0 ? '·' : ' ',
    from: '·',
    text: plainText(line),
    aside: '',
    tone,
    kind: 'sentence',
    offset: null,
    folded: 0,
  }));
  return entry.event === 'injected' ? [...rows, ...droppedRows(entry, options)] : rows;
}

/** Octets dropped before TLS are lost to the session, not to the person. */
function droppedRows(entry: InjectedEntry, options: RowOptions): Draft[] {
  const rows: Draft[] = textRows(entry.bytes, options).map((text) => ({
    gutter: ' ',
    from: '·',
    text,
    aside: '',
    tone: 'dim',
    kind: 'text',
    offset: null,
    folded: 0,
  }));
  return options.view === 'wire' ? [...rows, ...octetRows(entry.bytes, [], '·', options)] : rows;
}
