/** What a command is, and what it is given to work with. */
import type { CliKey } from '../locale/en/cli.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import type { Given, Option, ValueKind } from './option.ts';
import type { Output } from './output.ts';

export type Frame = {
  /** Gives the terminal back; does nothing when there is no frame. */
  leave(): void;
  /** The UI has given it back. */
  left(): void;
};

/** Everything of the outside world a command may use. */
export type Context = {
  readonly speaker: Speaker;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: NodeJS.ProcessEnv;
  /** Terminal on stdin and stdout, and somebody who looks at it. */
  readonly terminal: boolean;
  /** A screen reader reads what is printed. */
  readonly readsAlong: boolean;
  /** The first frame, if the launcher has put it up. */
  readonly frame: Frame;
  /** Says on stderr what is wrong; returns its exit code. */
  complain(problem: Problem): number;
};

export type Arguments = {
  readonly words: readonly string[];
  readonly options: Given;
};

export type Command = {
  readonly name: string;
  /** What follows the name in the usage line, in the manner of yargs: `[target] [port]`. */
  readonly words: string;
  readonly describe: CliKey;
  /** What its words may be, for completion; alternatives in `words` (`[a|b]`) speak for themselves. */
  readonly values?: ValueKind;
  /** Arguments that are text: they are taken as they stand, dashes included. */
  readonly verbatim?: true;
  readonly options: readonly Option[];
  /** Returns the exit code of design §3. */
  run(given: Arguments, context: Context): Promise<number>;
};
