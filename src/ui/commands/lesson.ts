/** The slash commands of a lesson. They exist only where one is taken. */
import { climb, readLesson, restartLesson, retryStep, showMe, skipStep } from '../actions/lesson.ts';
import { nextStep } from '../actions/lesson-line.ts';
import type { App } from '../app.ts';

export type LessonCommandName = 'hint' | 'show' | 'retry' | 'next' | 'skip' | 'lesson' | 'restart';

type LessonCommand = {
  readonly name: LessonCommandName;
  readonly takes: '';
  readonly label: `slash.${LessonCommandName}`;
  run(app: App): void;
};

/** In the order the help lists them. */
export const lessonCommands: readonly LessonCommand[] = [
  { name: 'hint', takes: '', label: 'slash.hint', run: climb },
  { name: 'show', takes: '', label: 'slash.show', run: showMe },
  { name: 'retry', takes: '', label: 'slash.retry', run: retryStep },
  { name: 'next', takes: '', label: 'slash.next', run: nextStep },
  { name: 'skip', takes: '', label: 'slash.skip', run: skipStep },
  { name: 'lesson', takes: '', label: 'slash.lesson', run: readLesson },
  { name: 'restart', takes: '', label: 'slash.restart', run: restartLesson },
];

/** The command a line is; null: none of these. */
export function lessonCommand(text: string): LessonCommand | null {
  const word = /^\/(\w+)\s*$/.exec(text)?.[1]?.toLowerCase();
  return lessonCommands.find(({ name }) => name === word) ?? null;
}
