/** A prompt on a terminal for plain mode: what is typed goes into the script, secrets are covered while typed. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ScriptFeed } from '../engine/script/script.ts';
import type { Span } from '../protocols/contract.ts';
import type { Output } from './output.ts';
import { coverEcho } from './prompt-mask.ts';

export type PromptOptions = {
  readonly stdin: NodeJS.ReadStream;
  /** Where the prompt is shown: a terminal. */
  readonly output: Output;
  /** What stands before the cursor. */
  label(): string;
  /** The parts of a line that must not be shown. */
  secrets(line: string): readonly Span[];
  /** Ctrl-C. */
  interrupt(): void;
};

export type Prompt = {
  readonly feed: ScriptFeed;
  /** Runs something that prints, with the prompt out of its way. */
  around(print: () => void): void;
  close(): void;
};

const CLEAR_LINE = '\r\u001b[K';

export function openPrompt({ stdin, output, label, secrets, interrupt }: PromptOptions): Prompt {
  const feed = new ScriptFeed();
  const screen = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      const line = lines.line ?? '';
      output.write(coverEcho(chunk.toString(), line, lines.cursor, secrets(line)));
      done();
    },
  });
  const lines = createInterface({ input: stdin, output: screen, terminal: true, tabSize: 4 });
  let closed = false;
  const ask = (): void => {
    if (closed) return;
    lines.setPrompt(label());
    lines.prompt(true);
  };
  // A line with a secret in it is not to come back with the arrow keys.
  lines.on('history', (history: string[]) => {
    if (history[0] !== undefined && secrets(history[0]).length > 0) history.shift();
  });
  lines.on('line', (line) => {
    feed.push(Buffer.from(`${line}\n`));
    ask();
  });
  lines.on('SIGINT', interrupt);
  lines.on('close', () => {
    closed = true;
    feed.end();
  });
  ask();
  return {
    feed,
    around: (print) => {
      if (!closed) output.write(CLEAR_LINE);
      print();
      ask();
    },
    close: () => {
      if (!closed) output.write(CLEAR_LINE);
      closed = true;
      lines.close();
    },
  };
}
