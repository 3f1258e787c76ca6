import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cursorCell,
  emptyLine,
  type LineAction,
  type LineState,
  lineText,
  reduceLine,
} from '../../../src/ui/input/line.ts';
import { createMeasure } from '../../../src/ui/text/width.ts';

const measure = createMeasure(1);
const multi = { measure, multiline: true };
const single = { measure, multiline: false };
const act = (state: LineState, ...actions: LineAction[]) =>
  actions.reduce((at, action) => reduceLine(at, action, multi), state);
const typed = (text: string) => act(emptyLine, { type: 'set', text });
const segment = (text: string) => Array.from(new Intl.Segmenter().segment(text), (part) => part.segment);

/** One string and an offset into it: what a text field is, said the simplest way. */
type Naive = { text: string; at: number };

function naive({ text, at }: Naive, action: LineAction): Naive {
  const bounds = [0];
  // No cluster spans a line end, as the lines are kept apart.
  for (const line of text.split(/(\n)/)) for (const part of segment(line)) bounds.push(bounds.at(-1)! + part.length);
  const before = bounds.filter((bound) => bound < at).at(-1) ?? 0;
  const after = bounds.find((bound) => bound > at) ?? text.length;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  switch (action.type) {
    case 'insert': {
      const joined = text.slice(0, at) + action.text + text.slice(at);
      const end = at + action.text.length;
      let bound = 0;
      for (const line of joined.split(/(\n)/)) for (const part of segment(line)) if (bound < end) bound += part.length;
      return { text: joined, at: bound };
    }
    case 'backspace':
      return glue(text.slice(0, before), text.slice(at));
    case 'delete':
      return glue(text.slice(0, at), text.slice(after));
    case 'left':
      return { text, at: before };
    case 'right':
      return { text, at: after };
    case 'home':
      return { text, at: lineStart };
    case 'end':
      return { text, at: lineEnd };
    case 'kill-to-end':
      return { text: text.slice(0, at) + text.slice(lineEnd), at };
    case 'clear':
      return { text: '', at: 0 };
    default:
      throw new Error(action.type);
  }
}

/** The cursor stands where the two meet, or behind the cluster they become. */
function glue(head: string, tail: string): Naive {
  const text = head + tail;
  let bound = 0;
  for (const line of text.split(/(\n)/))
    for (const part of segment(line)) if (bound < head.length) bound += part.length;
  return { text, at: bound };
}

function offset(state: LineState): number {
  const above = state.lines.slice(0, state.row).reduce((sum, line) => sum + line.length + 1, 0);
  return above + segment(state.lines[state.row]!).slice(0, state.column).join('').length;
}

describe('the line', () => {
  it('behaves as one string and an offset do', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '中', '文', '\u0301', '👩', '\u200d', '🚀', '🇨', '🇳', ' ', '\n'),
      maxLength: 6,
    });
    const action = fc.oneof(
      text.map((inserted): LineAction => ({ type: 'insert', text: inserted })),
      fc
        .constantFrom('backspace', 'delete', 'left', 'right', 'home', 'end', 'kill-to-end', 'clear' as const)
        .map((type) => ({ type }) as LineAction),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let state: LineState = emptyLine;
        let model: Naive = { text: '', at: 0 };
        for (const next of actions) {
          state = reduceLine(state, next, multi);
          model = naive(model, next);
          expect(lineText(state)).toBe(model.text);
          expect(offset(state)).toBe(model.at);
        }
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('deletes what a person sees as one character', () => {
    expect(lineText(act(typed('中👨‍👩‍👧‍👦'), { type: 'backspace' }))).toBe('中');
    expect(lineText(act(typed('xe\u0301'), { type: 'backspace' }))).toBe('x');
  });

  it('keeps one line where line ends cannot be typed', () => {
    const state = reduceLine(emptyLine, { type: 'insert', text: 'a\r\nb\rc' }, single);
    expect(state.lines).toEqual(['a b c']);
    expect(act(emptyLine, { type: 'insert', text: 'a\r\nb\rc' }).lines).toEqual(['a', 'b', 'c']);
  });

  it('moves and kills by words', () => {
    const state = typed('MAIL FROM:<中文@example>');
    const left = act(state, { type: 'word-left' }, { type: 'word-left' });
    expect(left.column).toBe('MAIL FROM:<'.length);
    expect(act(left, { type: 'word-right' }).column).toBe('MAIL FROM:<中文'.length);
    expect(lineText(act(left, { type: 'kill-word' }))).toBe('MAIL 中文@example>');
  });

  it('replaces a range and stands behind it', () => {
    const state = act(typed('a中文b'), { type: 'replace-range', start: 1, end: 3, text: 'xyz' });
    expect([lineText(state), state.column]).toEqual(['axyzb', 4]);
  });

  it('keeps the display column over short and wide lines', () => {
    const state = act(typed('abcdef\n中\n中文字符'), { type: 'up' }, { type: 'up' });
    expect([state.row, state.column, state.goal]).toEqual([0, 6, 8]);
    const from = { ...typed('abcdef\n中\n中文字符'), row: 0, column: 5 };
    const down = act(from, { type: 'down' });
    expect([down.row, down.column]).toEqual([1, 1]);
    const further = act(down, { type: 'down' });
    expect([further.row, further.column]).toEqual([2, 2]);
    expect(act(further, { type: 'down' })).toEqual(further);
    expect(act(further, { type: 'left' }).goal).toBeNull();
  });
});

describe('the cursor', () => {
  it('stands behind what is drawn before it, always inside the field', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '中', 'e\u0301', '👩‍🚀', '\u0000', '\u202e'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat({ max: 70 }), fc.integer({ min: 2, max: 30 }), (line, place, width) => {
        const column = Math.min(place, segment(line).length);
        const cell = cursorCell({ lines: [line], row: 0, column, goal: null }, measure, width);
        expect(cell.column).toBeGreaterThanOrEqual(0);
        expect(cell.column).toBeLessThan(width);
        expect(measure.width(cell.text)).toBeLessThanOrEqual(width);
        expect(cell.text).not.toMatch(/[\u0000\u202e]/);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('counts columns, not characters', () => {
    expect(cursorCell(typed('中文a'), measure, 20)).toEqual({ row: 0, column: 5, text: '中文a', start: 0 });
  });

  it('scrolls by half a field', () => {
    const state = typed('abcdefghijkl');
    expect(cursorCell(state, measure, 10)).toEqual({ row: 0, column: 7, text: 'fghijkl', start: 5 });
    expect(cursorCell({ ...state, column: 10 }, measure, 10).start).toBe(5);
    expect(cursorCell({ ...state, column: 9 }, measure, 10).start).toBe(0);
  });

  it('draws what stands for the line', () => {
    expect(cursorCell(typed('中a'), measure, 10, '••')).toEqual({ row: 0, column: 2, text: '••', start: 0 });
  });
});
