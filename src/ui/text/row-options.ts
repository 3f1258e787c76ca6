/** What the rows of the transcript are made with: columns, signs, words. */
import type { Entry, WireEntry } from '../../engine/record/entry.ts';
import type { HintNote, MessageNote, Note } from '../../protocols/contract.ts';
import type { Glyphs } from './glyphs.ts';
import type { Measure } from './width.ts';

/** The sentences of the rows, in the person's language. Values handed in are inert already. */
export type RowWords = {
  /** What happened, for entries that are no bytes; code in backticks. Empty: no row. */
  describe(entry: Exclude<Entry, WireEntry>, notes: readonly Note[]): string;
  /** `7 lines: PIPELINING SIZE…, F5 unfolds`; an empty list is left out. */
  folded(lines: number, list: string): string;
  /** `"Username:"` */
  decoded(text: string): string;
  /** `23 octets` */
  octets(count: number): string;
  /** Beside the line without the dot that was added: who sees it so. */
  meant(side: WireEntry['event']): string;
  /** Beside the line with it: `on the wire: dot added`. */
  readonly stuffed: string;
  /** `678 octets · F6 reads it` */
  message(note: MessageNote): string;
  readonly masked: string;
  /** Typed by wirespeak, not by the person. */
  readonly auto: string;
  /** `wirespeak added a3` */
  added(list: string): string;
  /** A word beside the line for a finding, or null. */
  hint(note: HintNote): string | null;
};

export type RowOptions = {
  /** Columns for text and aside; the gutter has its own. */
  readonly columns: number;
  readonly measure: Measure;
  readonly glyphs: Glyphs;
  readonly charset: string;
  readonly view: 'text' | 'wire';
  readonly words: RowWords;
};
