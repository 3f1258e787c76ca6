/** What panes are made of: rows of spans. A span has a tone, not a colour, so that NO_COLOR is one decision. */
import type { ReplyClass } from '../protocols/contract.ts';
import { truncate } from './text/slice.ts';
import type { Measure } from './text/width.ts';

export type Tone = 'plain' | 'dim' | 'strong' | 'code' | 'server' | 'client' | 'own' | 'warn' | 'chosen' | ReplyClass;

export type Span = { readonly text: string; readonly tone: Tone };

/** One row of the screen. Its text holds nothing a terminal would obey, and is no wider than its pane. */
export type Row = readonly Span[];

export const EMPTY: Row = [];

export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

export function rowWidth(row: Row, measure: Measure): number {
  return row.reduce((sum, { text }) => sum + measure.width(text), 0);
}

/** The row cut to the columns; what is cut off leaves an ellipsis. */
export function fitRow(row: Row, columns: number, measure: Measure): Row {
  const fitted: Span[] = [];
  let left = columns;
  for (const { text, tone } of row) {
    if (left <= 0) break;
    const width = measure.width(text);
    if (width <= left) {
      fitted.push({ text, tone });
      left -= width;
      continue;
    }
    fitted.push({ text: truncate(text, left, measure), tone });
    break;
  }
  return fitted;
}

/** The row in exactly so many columns. */
export function padRow(row: Row, columns: number, measure: Measure): Row {
  const fitted = fitRow(row, columns, measure);
  const missing = columns - rowWidth(fitted, measure);
  return missing > 0 ? [...fitted, span(' '.repeat(missing))] : fitted;
}

/** `left` at the start and `right` at the end of the columns; without room for both, `right` goes. */
export function spread(left: Row, right: Row, columns: number, measure: Measure): Row {
  const room = columns - rowWidth(left, measure) - rowWidth(right, measure);
  if (rowWidth(right, measure) === 0 || room < 1) return fitRow(left, columns, measure);
  return [...left, span(' '.repeat(room)), ...right];
}

/** Exactly `height` rows: cut at the end, or filled with empty ones. */
export function fillRows(rows: readonly Row[], height: number): readonly Row[] {
  if (rows.length >= height) return rows.slice(0, height);
  return [...rows, ...Array.from({ length: height - rows.length }, () => EMPTY)];
}
