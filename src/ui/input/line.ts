/**
 * The input line as a pure reducer. A column counts what a person takes for characters, so the cursor never stands
 * inside one (design §7).
 */
import { visible } from '../../wire/visible.ts';
import { sliceFrom } from '../text/slice.ts';
import { graphemes, type Measure } from '../text/width.ts';
import { nextWord, previousWord } from './word.ts';

export type LineState = {
  /** Never empty. One line unless line ends may be typed. */
  readonly lines: readonly string[];
  readonly row: number;
  /** Grapheme clusters before the cursor. */
  readonly column: number;
  /** The display column that up and down try to keep; null: wherever the cursor is. */
  readonly goal: number | null;
};

export type LineAction =
  /** Line ends in the text split the line where `multiline`, and become spaces elsewhere. */
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'set'; readonly text: string }
  /** Puts text in place of the columns `start … end` of the line at hand. */
  | { readonly type: 'replace-range'; readonly start: number; readonly end: number; readonly text: string }
  | {
      readonly type:
        | 'backspace'
        | 'delete'
        | 'left'
        | 'right'
        | 'word-left'
        | 'word-right'
        | 'home'
        | 'end'
        | 'up'
        | 'down'
        | 'kill-to-end'
        | 'kill-word'
        | 'clear';
    };

type LineContext = { readonly measure: Measure; readonly multiline: boolean };

/** An empty line. */
export const emptyLine: LineState = { lines: [''], row: 0, column: 0, goal: null };

/** The whole draft; line ends are LF. */
export function lineText(state: LineState): string {
  return state.lines.join('\n');
}

/** The state after an action. */
export function reduceLine(state: LineState, action: LineAction, context: LineContext): LineState {
  const line = state.lines[state.row]!;
  switch (action.type) {
    case 'insert':
      return splice(state, state.column, state.column, action.text, context);
    case 'replace-range':
      return splice(state, action.start, action.end, action.text, context);
    case 'set':
      return splice(emptyLine, 0, 0, action.text, context);
    case 'clear':
      return emptyLine;
    case 'backspace':
      return state.column > 0 ? splice(state, state.column - 1, state.column, '', context) : join(state, state.row - 1);
    case 'delete':
      return state.column < length(line)
        ? splice(state, state.column, state.column + 1, '', context)
        : join(state, state.row);
    case 'kill-to-end':
      return splice(state, state.column, length(line), '', context);
    case 'kill-word':
      return splice(state, previousWord(graphemes(line), state.column), state.column, '', context);
    case 'left':
      return step(state, -1);
    case 'right':
      return step(state, 1);
    case 'word-left':
      return { ...state, column: previousWord(graphemes(line), state.column), goal: null };
    case 'word-right':
      return { ...state, column: nextWord(graphemes(line), state.column), goal: null };
    case 'home':
      return { ...state, column: 0, goal: null };
    case 'end':
      return { ...state, column: length(line), goal: null };
    case 'up':
      return vertical(state, -1, context.measure);
    case 'down':
      return vertical(state, 1, context.measure);
  }
}

/** What of a line is shown and where the cursor stands in it. */
export type CursorCell = {
  readonly row: number;
  /** Display column of the cursor within the shown part. */
  readonly column: number;
  /** Inert, no wider than asked for. */
  readonly text: string;
  /** Display column of the line at which the shown part begins. */
  readonly start: number;
};

/**
 * The part of the cursor's line that a field of `width` columns shows. It scrolls by half a field, so the text
 * stands still while the cursor moves within it. `shown` is what stands for the line, such as a masked one.
 */
export function cursorCell(
  state: LineState,
  measure: Measure,
  width: number,
  shown: string = state.lines[state.row]!,
): CursorCell {
  const field = Math.max(1, width);
  const cursor = columnsBefore(shown, state.column, measure);
  const half = Math.max(1, Math.floor(field / 2));
  const start = cursor < field ? 0 : Math.ceil((cursor - field + 1) / half) * half;
  return {
    row: state.row,
    column: cursor - start,
    text: sliceFrom(visible(shown), start, field, measure),
    start,
  };
}

/** Replaces columns of the line at hand. The cursor goes behind what was put in. */
function splice(state: LineState, start: number, end: number, text: string, context: LineContext): LineState {
  const parts = graphemes(state.lines[state.row]!);
  const put = text.replace(/\r\n?/g, '\n').split('\n');
  const inserted = context.multiline ? put : [put.join(' ')];
  const head = parts.slice(0, start).join('');
  const tail = parts.slice(Math.max(start, end)).join('');
  const last = inserted.length - 1;
  const lines = inserted.map((part, at) => (at === 0 ? head : '') + part + (at === last ? tail : ''));
  const before = (last === 0 ? head : '') + inserted[last]!;
  return {
    lines: [...state.lines.slice(0, state.row), ...lines, ...state.lines.slice(state.row + 1)],
    row: state.row + last,
    column: columnAt(lines[last]!, before.length),
    goal: null,
  };
}

/** Joins a line with the next one; the cursor stands where they meet. */
function join(state: LineState, row: number): LineState {
  const upper = state.lines[row];
  const lower = state.lines[row + 1];
  if (upper === undefined || lower === undefined) return { ...state, goal: null };
  const lines = [...state.lines.slice(0, row), upper + lower, ...state.lines.slice(row + 2)];
  return { lines, row, column: columnAt(upper + lower, upper.length), goal: null };
}

function step(state: LineState, by: 1 | -1): LineState {
  const column = state.column + by;
  if (column < 0) {
    const above = state.lines[state.row - 1];
    return above === undefined
      ? { ...state, goal: null }
      : { ...state, row: state.row - 1, column: length(above), goal: null };
  }
  if (column > length(state.lines[state.row]!)) {
    const more = state.row + 1 < state.lines.length;
    return more ? { ...state, row: state.row + 1, column: 0, goal: null } : { ...state, goal: null };
  }
  return { ...state, column, goal: null };
}

function vertical(state: LineState, by: 1 | -1, measure: Measure): LineState {
  const target = state.lines[state.row + by];
  if (target === undefined) return state;
  const goal = state.goal ?? columnsBefore(state.lines[state.row]!, state.column, measure);
  let column = 0;
  let width = 0;
  for (const cluster of graphemes(target)) {
    width += measure.width(visible(cluster));
    if (width > goal) break;
    column++;
  }
  return { ...state, row: state.row + by, column, goal };
}

function length(line: string): number {
  return graphemes(line).length;
}

function columnsBefore(line: string, column: number, measure: Measure): number {
  return graphemes(line)
    .slice(0, column)
    .reduce((sum, cluster) => sum + measure.width(visible(cluster)), 0);
}

/** The column at a UTF-16 offset; behind the cluster when the offset lies inside one. */
function columnAt(line: string, offset: number): number {
  let column = 0;
  let units = 0;
  for (const cluster of graphemes(line)) {
    if (units >= offset) break;
    units += cluster.length;
    column++;
  }
  return column;
}
