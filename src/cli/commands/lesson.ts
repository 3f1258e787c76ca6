/** `lesson`: for authors; looks for mistakes in lessons, or writes one to begin with. */

import { nearest } from '../../wire/distance.ts';
import type { Arguments, Command, Context } from '../command.ts';
import { has } from '../option.ts';

export const lesson: Command = {
  name: 'lesson',
  words: '[check|new] [folder..]',
  describe: 'command.lesson',
  options: [{ name: 'json', takes: 'nothing', describe: 'option.json-lines' }],
  run: runLesson,
};

async function runLesson({ words, options }: Arguments, context: Context): Promise<number> {
  const [action, ...folders] = words;
  switch (action) {
    case 'check': {
      const { checkLessons } = await import('../lesson/check.ts');
      return checkLessons(folders, has(options, 'json'), context);
    }
    case 'new': {
      const [folder, another] = folders;
      if (folder === undefined)
        return context.complain({ kind: 'usage.missing-argument', params: { argument: 'folder' } });
      if (another !== undefined) {
        return context.complain({ kind: 'usage.bad-value', params: { option: 'lesson new', value: another } });
      }
      const { startLesson } = await import('../lesson/new.ts');
      return startLesson(folder, context);
    }
    case undefined:
      return context.complain({ kind: 'usage.missing-argument', params: { argument: 'check|new' } });
    default:
      return context.complain({
        kind: 'usage.unknown-command',
        params: { command: `lesson ${action}`, suggestion: meant(action) },
      });
  }
}

function meant(action: string): string {
  const near = nearest(action, ['check', 'new']);
  return near === null ? '' : `lesson ${near}`;
}
