/** Asks for values at the terminal, or takes them line by line from a pipe. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Context } from './command.ts';

export type Asker = {
  /** Ctrl-C was pressed at a question. */
  readonly interrupted: boolean;
  /** null: nothing came, or the person does not want to say. `unseen`: it is not shown while typed. */
  ask(label: string, unseen?: boolean): Promise<string | null>;
  close(): void;
};

/** The questions stand on stderr: stdout is for the answer to them all. */
export function openAsker({ stdin, stderr }: Pick<Context, 'stdin' | 'stderr'>): Asker {
  let silent = false;
  const screen = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      if (!silent) stderr.write(chunk);
      done();
    },
  });
  const terminal = stdin.isTTY === true;
  const lines = createInterface({ input: stdin, output: screen, terminal, historySize: 0 });
  const waiting: string[] = [];
  let taker: ((line: string | null) => void) | null = null;
  let over = false;
  let interrupted = false;
  const take = (line: string | null): void => {
    const taken = taker;
    taker = null;
    taken?.(line);
  };
  lines.on('line', (line) => (taker ? take(line) : waiting.push(line)));
  lines.on('SIGINT', () => {
    interrupted = true;
    lines.close();
  });
  lines.on('close', () => {
    over = true;
    take(null);
  });
  return {
    get interrupted() {
      return interrupted;
    },
    async ask(question, unseen = false) {
      const before = waiting.shift();
      if (before !== undefined) return before;
      if (over) return null;
      if (terminal) stderr.write(question);
      silent = unseen;
      const line = await new Promise<string | null>((resolve) => {
        taker = resolve;
      });
      silent = false;
      if (terminal && (unseen || line === null)) stderr.write('\n');
      return line;
    },
    close: () => lines.close(),
  };
}
