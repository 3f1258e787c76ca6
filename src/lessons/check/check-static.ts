/** Everything about a lesson that can be said without playing it. */
import type { LessonProblem } from '../model/lesson.ts';
import { inOrder } from '../model/problem.ts';
import type { ReadLesson } from '../model/read-lesson.ts';
import { checkProse, compareSections } from './check-prose.ts';
import { checkMailboxes, checkServers } from './check-servers.ts';
import { checkSteps } from './check-steps.ts';
import type { Surroundings } from './surroundings.ts';

/** What was found while reading included, in the order of files and lines. */
export function checkStatic(read: ReadLesson, surroundings: Surroundings): readonly LessonProblem[] {
  const readable = read.ok ? read : read.draft;
  if (!readable) return inOrder(read.problems);
  // What makes a language unusable is told below, section by section.
  const found = read.problems.filter(({ id }) => id !== 'language.unusable');
  const { lesson, source } = readable;
  const machine = [
    ...found.filter(({ file }) => file === source.yamlFile),
    ...checkServers(lesson, source, surroundings),
    ...checkMailboxes(lesson, source, surroundings),
    ...checkSteps(lesson, source, surroundings),
  ];
  // What the texts are compared with has to be right first.
  if (machine.length > 0) return inOrder(machine);
  const derived = source.written.some(({ lang }) => lang === 'zh-CN') ? 'zh-TW' : null;
  const written = source.written.filter(({ lang }) => lang !== derived);
  const own = source.written.find(({ lang }) => lang === derived)?.file;
  return inOrder([
    ...found.filter(({ file }) => file !== own),
    ...written.flatMap((each) => checkProse(lesson, each, surroundings)),
    ...compareSections(lesson, source),
  ]);
}
