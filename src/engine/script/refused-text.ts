/** How many lines of a script were meant to follow a command that was refused. Pure. */
import { readSlash } from './slash.ts';

const LINE_END = 2;

/**
 * Lines that hold so many octets and the rest of the command's line behind them, which may announce octets again
 * (`announces`). null: it goes on behind the last of these lines.
 */
export function countedLines(
  lines: readonly Uint8Array[],
  octets: number,
  announces: (rest: Uint8Array) => number | null,
): number | null {
  let left = octets;
  for (const [index, line] of lines.entries()) {
    const read = readSlash(line);
    if (read.kind !== 'text') {
      // Of these nobody knows how long they are: a file fills what was announced, a secret ends its line as well.
      if (read.kind === 'slash' && read.slash.name === 'secret') return index + 1;
      left = 0;
      continue;
    }
    const { length } = read.octets;
    if (left >= length + LINE_END) {
      left -= length + LINE_END;
      continue;
    }
    const more = announces(read.octets.subarray(Math.min(left, length)));
    if (more === null) return index + 1;
    left = more;
  }
  return null;
}
