/** Waits for the ordinary end of a program that serves others. */
import type { Context } from './command.ts';

/** Ctrl-C and SIGTERM are the ordinary way to stop; a reader of its output that goes is another. */
export function untilStopped({ stdout }: Pick<Context, 'stdout'>): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
    stdout.onClosed(resolve);
  });
}
