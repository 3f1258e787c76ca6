/** Every command there is, in the order help lists them. */
import type { Command } from './command.ts';
import { auth } from './commands/auth.ts';
import { base64 } from './commands/base64.ts';
import { completionOf } from './commands/completion.ts';
import { connect } from './commands/connect.ts';
import { explain } from './commands/explain.ts';
import { learn } from './commands/learn.ts';
import { lesson } from './commands/lesson.ts';
import { practice } from './commands/practice.ts';
import { replay } from './commands/replay.ts';
import { watch } from './commands/watch.ts';

export const commands: readonly Command[] = [
  learn,
  connect,
  replay,
  watch,
  practice,
  explain,
  auth,
  base64,
  lesson,
  completionOf(() => commands),
];

/** Commands the program is to have and has not: they are answered by saying so. */
export const laterCommands: ReadonlySet<string> = new Set(['probe', 'convert', 'handbook', 'review']);
