/** Wraps prose to a width: Chinese between characters, Latin at spaces, code never inside (language.md "Width"). */
import { visible } from '../../wire/visible.ts';
import { type CodeMarks, parseCodeSpans, type StyledSpan } from './code-spans.ts';
import { isNeverFirst, isNeverLast, mayBreakBetween } from './line-breaking.ts';
import { ellipsisOf } from './slice.ts';
import type { Measure } from './width.ts';

/** A line without its end, no wider than asked for. */
export type WrappedLine = readonly StyledSpan[];

type WrapOptions = {
  /** Put around code, for a screen without colour. */
  readonly marks?: CodeMarks;
  /** At most this many lines; the last one then ends with an ellipsis. */
  readonly lines?: number;
};

/** One cluster of the text with its style. `inside`: goes on the code that the cluster before it belongs to. */
type Cell = { readonly text: string; readonly width: number; readonly code: boolean; readonly inside: boolean };

/** Lines of the text, each no wider than `columns` (taken as at least 2). A line end starts a new paragraph. */
export function wrap(text: string, columns: number, measure: Measure, options: WrapOptions = {}): WrappedLine[] {
  const room = Math.max(2, columns);
  const limit = options.lines ?? Number.POSITIVE_INFINITY;
  const lines: Cell[][] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    for (const line of fill(cellsOf(visible(paragraph), measure, options.marks), room)) {
      if (lines.length === limit) {
        lines.push(shorten(lines.pop()!, room, measure));
        return lines.map(spansOf);
      }
      lines.push(line);
    }
  }
  return lines.map(spansOf);
}

function cellsOf(paragraph: string, measure: Measure, marks: CodeMarks | undefined): Cell[] {
  const cells: Cell[] = [];
  for (const { text, code } of parseCodeSpans(paragraph)) {
    const shown = code && marks ? marks.open + text + marks.close : text;
    for (const [at, cluster] of measure.graphemes(shown).entries()) {
      cells.push({ text: cluster, width: measure.width(cluster), code, inside: code && at > 0 });
    }
  }
  return cells;
}

/** Greedy filling. Yields at least one line, so that an empty paragraph shows. */
function* fill(cells: readonly Cell[], columns: number): Generator<Cell[]> {
  let start = 0;
  do {
    const end = lineEnd(cells, start, columns);
    yield trimEnd(cells.slice(start, end));
    start = end;
    while (isSpace(cells[start])) start++;
  } while (start < cells.length);
}

/** Where the line that begins at `start` ends: after the last break that fits, else where it must. */
function lineEnd(cells: readonly Cell[], start: number, columns: number): number {
  let width = 0;
  let end = start;
  let best = start;
  while (end < cells.length && (width + cells[end]!.width <= columns || isSpace(cells[end]))) {
    // Spaces at the end of a line take no room.
    width += cells[end]!.width;
    end++;
    if (end < cells.length && mayBreakAt(cells, end)) best = end;
    if (width > columns && best > start) return best;
  }
  if (end >= cells.length) return end;
  return best > start ? best : forcedEnd(cells, start, Math.max(end, start + 1));
}

/** Something longer than the line: broken beside code, else at a space inside it, else where punctuation allows. */
function forcedEnd(cells: readonly Cell[], start: number, end: number): number {
  const choices = [besideCode, (_: Cell, before: Cell) => isBlank(before), () => true];
  for (const choice of choices) {
    for (let at = end; at > start; at--) {
      if (choice(cells[at]!, cells[at - 1]!) && isUsable(cells, at)) return at;
    }
  }
  return end;
}

function besideCode(after: Cell, before: Cell): boolean {
  return (after.code || before.code) && !after.inside;
}

function isUsable(cells: readonly Cell[], at: number): boolean {
  return !isNeverFirst(cells[at]?.text ?? '') && !isNeverLast(cells[at - 1]!.text);
}

function mayBreakAt(cells: readonly Cell[], at: number): boolean {
  const after = cells[at]!;
  if (after.inside || isSpace(after)) return false;
  let before = at - 1;
  while (before >= 0 && isSpace(cells[before])) before--;
  if (before < 0) return false;
  const left = cells[before]!.text;
  if (before < at - 1) return !isNeverFirst(after.text) && !isNeverLast(left);
  return mayBreakBetween(left, after.text);
}

function isSpace(cell: Cell | undefined): boolean {
  return cell?.text === ' ' && !cell.code;
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.text === ' ';
}

function trimEnd(line: Cell[]): Cell[] {
  let end = line.length;
  while (end > 0 && isSpace(line[end - 1])) end--;
  return line.slice(0, end);
}

function shorten(line: Cell[], columns: number, measure: Measure): Cell[] {
  const text = ellipsisOf(measure);
  const width = measure.width(text);
  let used = line.reduce((sum, cell) => sum + cell.width, 0);
  const kept = [...line];
  while (kept.length > 0 && used + width > columns) used -= kept.pop()!.width;
  return width > columns ? kept : [...trimEnd(kept), { text, width, code: false, inside: false }];
}

function spansOf(line: readonly Cell[]): WrappedLine {
  const spans: { text: string; code: boolean }[] = [];
  for (const cell of line) {
    const last = spans.at(-1);
    if (last && last.code === cell.code && (!cell.code || cell.inside)) last.text += cell.text;
    else spans.push({ text: cell.text, code: cell.code });
  }
  return spans;
}
