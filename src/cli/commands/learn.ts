/** `learn`: guided lessons, on the screen or without one. */
import type { Arguments, Command, Context } from '../command.ts';
import { has } from '../option.ts';

export const learn: Command = {
  name: 'learn',
  words: '[lesson]',
  describe: 'command.learn',
  values: 'lesson',
  options: [
    { name: 'list', takes: 'nothing', describe: 'option.list' },
    { name: 'reset', takes: 'nothing', describe: 'option.reset' },
    { name: 'solve', takes: 'nothing', describe: 'option.solve' },
    { name: 'plain', takes: 'nothing', describe: 'option.plain' },
    { name: 'json', takes: 'nothing', describe: 'option.json' },
  ],
  run: runLearn,
};

/** What excludes each other. */
const WAYS = ['list', 'reset', 'solve'] as const;

async function runLearn({ words, options }: Arguments, context: Context): Promise<number> {
  const [one, other] = WAYS.filter((name) => has(options, name));
  if (other !== undefined) {
    return context.complain({ kind: 'usage.conflict', params: { one: `--${one}`, other: `--${other}` } });
  }
  const json = has(options, 'json');
  const [word] = words;
  const wantsScreen = context.terminal && !json && !has(options, 'plain') && one === undefined;
  if (wantsScreen && word === undefined) return openScreen(null, context);
  const { loadCourse, findLesson } = await import('../learn/course.ts');
  const course = await loadCourse();
  const home = new (await import('../user-files.ts')).UserFiles(context.env).folder;
  const { openProgress } = await import('../../lessons/progress/progress-log.ts');
  const log = openProgress(home);
  if (one === 'reset') {
    const { resetProgress } = await import('../learn/reset.ts');
    return resetProgress(word ?? null, course, log, context);
  }
  if (one === 'list' || (word === undefined && one === undefined && !context.stdin.isTTY)) {
    const { listLessons } = await import('../learn/list.ts');
    return listLessons(course, log, { json }, context);
  }
  const found = await findLesson(word ?? null, course, log);
  if (!found.ok) return context.complain(found.problem);
  if (wantsScreen) return openScreen(word ?? null, context);
  const { stdinProblem } = await import('../stdin.ts');
  const unreadable = one === 'solve' ? null : stdinProblem();
  if (unreadable) return context.complain(unreadable);
  const { runPlainLesson } = await import('../learn/plain-lesson.ts');
  return runPlainLesson({ lesson: found.lesson, course, log, json, solve: one === 'solve' }, context);
}

async function openScreen(id: string | null, context: Context): Promise<number> {
  const { runScreen } = await import('../screen.ts');
  return runScreen({ kind: 'lesson', id }, context);
}
