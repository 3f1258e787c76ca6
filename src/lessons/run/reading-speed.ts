/** How fast a demonstration goes: a line can be read, and its answer, before the next. */
const A_LINE = 1200;
const A_CHARACTER = 25;
const LONGEST = 4000;

/** Milliseconds before a line goes. */
export function readingPause(line: string): number {
  return Math.min(LONGEST, A_LINE + A_CHARACTER * [...line].length);
}
