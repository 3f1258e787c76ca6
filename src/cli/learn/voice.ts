/** What a lesson says where there is no screen. */
import type { RunView } from '../../lessons/run/lesson-run.ts';
import type { CliKey } from '../../locale/en/cli.ts';
import type { Params } from '../../protocols/contract.ts';

export type LessonVoice = {
  /** Something has changed since it was called last. */
  changed(view: RunView): void;
  /** Why the step is not passed yet. */
  missing(view: RunView): void;
  /** The text of the step once more. */
  again(view: RunView): void;
  /** A remark of the program's own. */
  say(key: CliKey, params?: Params): void;
  /** Sentences, one a line. */
  lines(lines: readonly string[]): void;
};
