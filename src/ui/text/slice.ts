/**
 * Cuts text by columns. The work depends on the columns asked for, never on the length of the text, and a wide
 * character or a cluster is never split.
 */
import { isPlain, type Measure } from './width.ts';

/** UTF-16 units segmented at a time, and at most for one cluster. */
const CHUNK = 48;
const LONGEST_CLUSTER = 1024;
/** UTF-16 units one column may take; text that needs more has characters without width piled upon each other. */
const UNITS_A_COLUMN = 32;

/** The clusters of the text from a cluster boundary on, segmented piece by piece as they are asked for. */
export function* clusters(text: string, measure: Measure, from = 0): Generator<string> {
  let start = from;
  let size = CHUNK;
  while (start < text.length) {
    const end = boundary(text, start + size);
    const parts = measure.graphemes(text.slice(start, end));
    // The last one may go on behind the cut.
    if (end < text.length && parts.length === 1 && size < LONGEST_CLUSTER) {
      size *= 4;
      continue;
    }
    if (end < text.length && parts.length > 1) parts.pop();
    for (const part of parts) {
      start += part.length;
      yield part;
    }
    size = CHUNK;
  }
}

/** The first part of the text that fits into the columns. */
export function slice(text: string, columns: number, measure: Measure): string {
  return text.slice(0, cut(text, columns, measure).units);
}

/** Does the text fit into the columns? */
export function fits(text: string, columns: number, measure: Measure): boolean {
  return cut(text, columns, measure).units === text.length;
}

/** The text, or its first part and an ellipsis when it does not fit. */
export function truncate(text: string, columns: number, measure: Measure, ellipsis = ellipsisOf(measure)): string {
  if (fits(text, columns, measure)) return text;
  const room = columns - measure.width(ellipsis);
  return room < 0 ? slice(ellipsis, columns, measure) : slice(text, room, measure) + ellipsis;
}

/** The text in exactly so many columns: cut with an ellipsis, or filled with spaces at its end or start. */
export function pad(text: string, columns: number, measure: Measure, at: 'end' | 'start' = 'end'): string {
  const shown = truncate(text, columns, measure);
  const blank = ' '.repeat(Math.max(0, columns - measure.width(shown)));
  return at === 'end' ? shown + blank : blank + shown;
}

/**
 * The columns `startColumn … startColumn + columns`, for scrolling sideways. A wide character cut by the left edge
 * leaves a space for its visible half. Costs as much as the columns up to the right edge.
 */
export function sliceFrom(text: string, startColumn: number, columns: number, measure: Measure): string {
  const right = startColumn + columns;
  if (isPlain(text.slice(0, right + 1))) return text.slice(startColumn, right);
  const before = cut(text, startColumn, measure);
  let { units, width } = before;
  let result = '';
  if (width < startColumn && units < text.length) {
    const next = clusters(text, measure, units).next().value;
    if (next === undefined) return '';
    units += next.length;
    width += measure.width(next);
    if (width < startColumn) return '';
    result = ' '.repeat(Math.min(columns, width - startColumn));
  }
  return result + text.slice(units, units + cut(text, right - width, measure, units).units);
}

/** The ellipsis that is as wide as we think. */
export function ellipsisOf(measure: Measure): string {
  return measure.ambiguous === 1 ? '…' : '...';
}

/** How many UTF-16 units from `from` on fit, and the columns they take. */
function cut(text: string, columns: number, measure: Measure, from = 0): { units: number; width: number } {
  const head = text.slice(from, from + columns + 1);
  if (isPlain(head)) {
    const units = Math.max(0, Math.min(columns, head.length));
    return { units, width: units };
  }
  let units = 0;
  let width = 0;
  // Characters without width never fill a column: an endless run of them must end somewhere.
  const most = columns * UNITS_A_COLUMN + LONGEST_CLUSTER;
  for (const cluster of clusters(text, measure, from)) {
    const columnsOf = measure.width(cluster);
    if (width + columnsOf > columns || units > most) break;
    width += columnsOf;
    units += cluster.length;
  }
  return { units, width };
}

/** `at`, or one less where it would split a surrogate pair. */
function boundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}
