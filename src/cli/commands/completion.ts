/** `completion`: a script that teaches the shell this command line. */
import { basename } from 'node:path';
import type { Arguments, Command, Context } from '../command.ts';

export const completion: Command = {
  name: 'completion',
  words: '[bash|zsh|fish]',
  describe: 'command.completion',
  options: [],
  run: runCompletion,
};

/** Without a name the shell is the one of $SHELL, if it is one of the three; else bash. */
async function runCompletion({ words }: Arguments, context: Context): Promise<number> {
  const { bashScript } = await import('../completion/bash.ts');
  const { fishScript } = await import('../completion/fish.ts');
  const { completionTable } = await import('../completion/table.ts');
  const { zshScript } = await import('../completion/zsh.ts');
  const { commands } = await import('../commands.ts');
  const scripts = new Map([
    ['bash', bashScript],
    ['zsh', zshScript],
    ['fish', fishScript],
  ]);
  const [asked] = words;
  if (asked !== undefined && !scripts.has(asked)) {
    return context.complain({ kind: 'usage.bad-value', params: { option: 'completion', value: asked } });
  }
  const script = scripts.get(asked ?? basename(context.env.SHELL ?? '')) ?? bashScript;
  context.stdout.write(script(completionTable(commands, context.speaker)));
  return 0;
}
