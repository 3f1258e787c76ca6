/** What stands on the screen before the UI is loaded. Needs no language and imports nothing (design §6). */

const ENTER_SCREEN = '\u001b[?1049h\u001b[H\u001b[2J';
/** The mouse, the ordinary screen and the cursor are given back. */
const LEAVE_SCREEN = '\u001b[?1006l\u001b[?1000l\u001b[?1049l\u001b[?25h';

/** Does this command line lead to the screen? Asked before anything is parsed; a wrong yes is taken back later. */
export function wantsScreen(argv: readonly string[]): boolean {
  const plain = ['--plain', '--json', '--help', '--version', '--list', '--reset', '--solve'];
  if (argv.some((word) => plain.includes(word))) return false;
  const words = argv.filter((word, at) => !word.startsWith('-') && argv[at - 1] !== '--lang');
  if (words.length === 0) return true;
  return words[0] === 'learn' || (words.length > 1 && (words[0] === 'connect' || words[0] === 'replay'));
}

/** Alternate screen with the title row; the UI draws over it. */
export function firstFrame(version: string): string {
  return `${ENTER_SCREEN} wirespeak ${version}`;
}

export const leaveFrame = LEAVE_SCREEN;
