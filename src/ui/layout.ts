/** Who gets which rows and columns (the conversation gets all that nobody else needs). Pure. */

/** wide: hints in a side bar; medium: in a strip below; narrow: a strip of two rows, no phases; tiny: prompt only. */
export type Shape = 'wide' | 'medium' | 'narrow' | 'tiny';

export type Layout = {
  readonly shape: Shape;
  readonly columns: number;
  readonly rows: number;
  /** Rows of each part, from top to bottom; 0: not shown. */
  readonly status: number;
  /** Rows of the step of a lesson, above the conversation. */
  readonly lesson: number;
  readonly body: number;
  /** Rows of the strip below the transcript; 0 when hints stand in the side bar. */
  readonly strip: number;
  /** Rows of the mailbox between the transcript and the strip; 0: not shown, or in the side bar. */
  readonly mailbox: number;
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
/** Rows of the conversation that a lesson leaves. */
const LEAST_BODY = 3;
/** Rows of the conversation that the mailbox leaves, and those it is worth showing in: a title and two messages. */
const ROOMY_BODY = 7;
const LEAST_MAILBOX = 3;

/**
 * `wantedStrip`: rows the strip would need just now; it may get fewer. `wantedLesson`: those of the step of a lesson; null:
 * no lesson is taken. `wantedMailbox`: those of the mailbox.
 */
export function layoutOf(
  columns: number,
  rows: number,
  wantedStrip: number | null = null,
  wantedLesson: number | null = null,
  wantedMailbox = 0,
): Layout {
  const shape = shapeOf(columns, rows);
  const base = { shape, columns, rows };
  if (shape === 'tiny') {
    const body = Math.max(0, Math.min(1, rows - 1));
    // The goal alone.
    const lesson = wantedLesson && rows > 2 ? 1 : 0;
    return { ...base, status: 0, lesson, body, strip: 0, mailbox: 0, aside: 0, input: 1, footer: 0, sidebar: 0 };
  }
  const status = 1;
  const input = 1;
  const footer = rows >= 12 && shape !== 'narrow' ? 1 : 0;
  const aside = rows >= 10 ? 1 : 0;
  const room = rows - status - input - footer - aside;
  const sidebar = sidebarOf(columns, rows);
  const most = Math.max(2, room - 3);
  const strip =
    shape === 'wide' && wantedStrip === null
      ? 0
      : Math.min(most, wantedStrip ?? usualStrip(shape, rows, wantedLesson !== null));
  const lesson = Math.max(0, Math.min(wantedLesson ?? 0, room - strip - LEAST_BODY));
  const spare = room - strip - lesson - ROOMY_BODY;
  const mailbox = shape !== 'medium' || spare < LEAST_MAILBOX ? 0 : Math.min(wantedMailbox, spare);
  const body = room - strip - lesson - mailbox;
  return { ...base, status, lesson, body, strip, mailbox, aside, input, footer, sidebar };
}

/** Columns of the side bar with its rule; 0: none. */
export function sidebarOf(columns: number, rows: number): number {
  if (shapeOf(columns, rows) !== 'wide') return 0;
  return Math.max(SIDEBAR, Math.min(SIDEBAR_MOST, Math.floor(columns * 0.28))) + 2;
}

function shapeOf(columns: number, rows: number): Shape {
  if (columns < 20 || rows < 6) return 'tiny';
  if (columns < NARROW) return 'narrow';
  return columns >= WIDE ? 'wide' : 'medium';
}

/** A rule with the title, the explanation, and what to type next. */
function usualStrip(shape: Shape, rows: number, lesson: boolean): number {
  // The step above says what to do, so less is needed of what the reply means.
  if (lesson) return rows >= 34 ? 5 : rows >= 20 ? 3 : 2;
  if (shape === 'narrow') return rows >= 20 ? 6 : rows >= 18 ? 4 : 2;
  if (rows >= 30) return 7;
  if (rows >= 20) return 5;
  return rows >= 14 ? 3 : 2;
}
