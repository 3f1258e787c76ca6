/** A person at the keyboard: opens a session in a terminal and types into it. */
import { Pty, type PtyOptions } from './pty.ts';
import { PROGRAM } from './run-cli.ts';
import { CTRL_O } from './scenes.ts';

const ENTER = '\r';

export type Sitting = Pick<PtyOptions, 'columns' | 'rows'> & { readonly lang: string; readonly home: string };

/** The sizes and languages that a way through the program is walked in. */
export const SITTINGS = [
  { lang: 'zh-CN', columns: 80, rows: 24 },
  { lang: 'en', columns: 120, rows: 40 },
] as const;

/** `wirespeak connect …` in a terminal. */
export function sitDown(args: readonly string[], { lang, home, columns = 80, rows = 24 }: Sitting): Pty {
  const env = { WIRESPEAK_LANG: lang, WIRESPEAK_HOME: home, WIRESPEAK_AMBIGUOUS: '1' };
  return new Pty(process.execPath, [PROGRAM, 'connect', ...args], { columns, rows, env });
}

/** Types a line and waits until the screen shows what the server said to it. */
export async function say(screen: Pty, line: string, until: string): Promise<void> {
  typeLine(screen, line);
  await screen.sees(until);
}

export function typeLine(screen: Pty, line: string): void {
  screen.type(line);
  screen.type(ENTER);
}

/** Types words, makes them into what AUTH or APOP wants, and sends that. */
export async function sayEncoded(screen: Pty, words: string, encoded: string, until: string): Promise<void> {
  screen.type(words);
  screen.type(CTRL_O);
  await screen.sees(encoded);
  await say(screen, '', until);
}

/** MAIL, RCPT, DATA, the letter and its final dot, to the server that has greeted and been told who we are. */
export async function typeMail(
  screen: Pty,
  recipient: string,
  letter: readonly string[],
  taken: string,
): Promise<void> {
  await say(screen, 'MAIL FROM:<alice@example.test> BODY=8BITMIME', '250 2.1.0');
  await say(screen, `RCPT TO:<${recipient}>`, '250 2.1.5');
  await say(screen, 'DATA', '354 ');
  for (const line of letter) typeLine(screen, line);
  await say(screen, '.', taken);
}
