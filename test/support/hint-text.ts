/** Reads the hint of a screen: the side bar, or the strip below the transcript. */
import type { Pty } from './pty.ts';

/** Title and text without blanks, so that a sentence is found however it was broken into rows. */
function hintText(screen: Pty): string {
  const rows = screen.screen.split('\n');
  const beside = rows.filter((row) => row.includes('│')).map((row) => row.slice(row.lastIndexOf('│') + 1));
  const below = rows.slice(rows.findLastIndex((row) => row.startsWith('── ')));
  return withoutBlanks((beside.length > 0 ? beside : below).join(''));
}

/** Waits until the hint says these words. */
export async function understand(screen: Pty, ...words: readonly string[]): Promise<void> {
  for (const each of words)
    await screen.until(`the hint says ${each}`, () => hintText(screen).includes(withoutBlanks(each)));
}

const withoutBlanks = (text: string): string => text.replace(/[\s‹›]/g, '');
