/** Who gets which rows and columns (the conversation gets all that nobody else needs). Pure. */

/** wide: hints in a side bar; medium: in a strip below; narrow: a strip of two rows, no phases; tiny: prompt only. */
export type Shape = 'wide' | 'medium' | 'narrow' | 'tiny';

export type Layout = {
  readonly shape: Shape;
  readonly columns: number;
  readonly rows: number;
  /** Rows of each part, from top to bottom; 0: not shown. */
  readonly status: number;
  readonly body: number;
  /** Rows of the strip below the transcript; 0 when hints stand in the side bar. */
  readonly strip: number;
  readonly aside: number;
  readonly input: number;
  readonly footer: number;
  /** Columns of the side bar with its rule; 0: none. */
  readonly sidebar: number;
};

const WIDE = 110;
const NARROW = 60;
/** Text columns of the side bar: 18 Chinese characters, more where there is plenty of room. */
const SIDEBAR = 36;
const SIDEBAR_MOST = 56;

/** `wantedStrip`: rows the strip would need just now; it may get fewer. */
export function layoutOf(columns: number, rows: number, wantedStrip: number | null = null): Layout {
  const shape = shapeOf(columns, rows);
  const base = { shape, columns, rows };
  if (shape === 'tiny') {
    const body = Math.max(0, Math.min(1, rows - 1));
    return { ...base, status: 0, body, strip: 0, aside: 0, input: 1, footer: 0, sidebar: 0 };
  }
  const status = 1;
  const input = 1;
  const footer = rows >= 12 && shape !== 'narrow' ? 1 : 0;
  const aside = rows >= 10 ? 1 : 0;
  const room = rows - status - input - footer - aside;
  const sidebar = shape === 'wide' ? Math.max(SIDEBAR, Math.min(SIDEBAR_MOST, Math.floor(columns * 0.28))) + 2 : 0;
  const most = Math.max(2, room - 3);
  const strip = shape === 'wide' && wantedStrip === null ? 0 : Math.min(most, wantedStrip ?? usualStrip(shape, rows));
  return { ...base, status, body: room - strip, strip, aside, input, footer, sidebar };
}

function shapeOf(columns: number, rows: number): Shape {
  if (columns < 20 || rows < 6) return 'tiny';
  if (columns < NARROW) return 'narrow';
  return columns >= WIDE ? 'wide' : 'medium';
}

/** A rule with the title, the explanation, and what to type next. */
function usualStrip(shape: Shape, rows: number): number {
  if (shape === 'narrow') return rows >= 20 ? 6 : rows >= 18 ? 4 : 2;
  if (rows >= 30) return 7;
  if (rows >= 20) return 5;
  return rows >= 14 ? 3 : 2;
}
