/** `completion`: a script that teaches the shell this command line. */
import { basename } from 'node:path';
import type { Arguments, Command, Context } from '../command.ts';

/** `commands`: all of them, this one too. */
export function completionOf(commands: () => readonly Command[]): Command {
  return {
    name: 'completion',
    words: '[shell]',
    describe: 'command.completion',
    values: 'shell',
    options: [],
    run: (given, context) => runCompletion(given, context, commands()),
  };
}

/** Without a name the shell is the one of $SHELL, if it is one of the three; else bash. */
async function runCompletion({ words }: Arguments, context: Context, commands: readonly Command[]): Promise<number> {
  const { completionTable } = await import('../completion/table.ts');
  const { scripts, shellNamed } = await import('../completion/shells.ts');
  const [asked] = words;
  const shell = shellNamed(asked ?? basename(context.env.SHELL ?? ''));
  if (asked !== undefined && shell === null) {
    return context.complain({ kind: 'usage.bad-value', params: { option: 'completion', value: asked } });
  }
  context.stdout.write(scripts[shell ?? 'bash'](completionTable(commands, context.speaker)));
  return 0;
}
