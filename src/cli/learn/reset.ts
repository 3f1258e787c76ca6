/** `learn --reset`: what was passed is forgotten. The log keeps it; what was forgotten is one more thing that happened. */
import { lessonNamed } from '../../lessons/model/course.ts';
import type { Course, Lesson } from '../../lessons/model/lesson.ts';
import { EVERY_LESSON } from '../../lessons/progress/event.ts';
import type { ProgressLog } from '../../lessons/progress/progress-log.ts';
import { standingOf } from '../../lessons/progress/where.ts';
import { titleOf } from '../../lessons/words.ts';
import { visible } from '../../wire/visible.ts';
import { openAsker } from '../ask.ts';
import type { Context } from '../command.ts';
import { findLesson, progressIn } from './course.ts';

/** `word` null: all of it; a person is asked before, a script is not. Names that no lesson bears any more may be given too. */
export async function resetProgress(
  word: string | null,
  course: Course,
  log: ProgressLog,
  context: Context,
): Promise<number> {
  const { speaker, stdout } = context;
  const progress = progressIn(course, log);
  const id = word === null ? null : (lessonNamed(course, word)?.id ?? word);
  const found = id === null || progress[id] ? null : await findLesson(id, course, log);
  if (found && !found.ok) return context.complain(found.problem);
  const forgotten = Object.keys(progress).filter((each) => id === null || each === (found?.lesson.id ?? id));
  if (forgotten.length > 0 && id === null && !(await agreed(context))) return 0;
  if (forgotten.length > 0) log.note({ lesson: id === null ? EVERY_LESSON : forgotten[0]!, event: 'reset' });
  const code = log.trouble ? context.complain(log.trouble) : 0;
  if (log.trouble?.kind === 'local.progress-unwritten') return code;
  for (const each of forgotten) {
    const lesson = course.lessons.find((one) => one.id === each);
    const title = lesson ? titleOf(lesson, speaker.lang).replaceAll('`', '') : each;
    const passed = lesson ? standingOf(lesson, progress).passed : passedIn(each);
    stdout.write(`${visible(speaker.cli('lesson.forgotten', { title, passed }))}\n`);
  }
  if (forgotten.length === 0) stdout.write(`${speaker.cli('lesson.none-forgotten')}\n`);
  return 0;

  function passedIn(lesson: Lesson['id']): number {
    return Object.values(progress[lesson]?.steps ?? {}).filter((step) => step.passed).length;
  }
}

async function agreed(context: Context): Promise<boolean> {
  if (!context.terminal) return true;
  const asker = openAsker(context);
  const answer = await asker.ask(context.speaker.cli('lesson.ask-reset'));
  asker.close();
  return answer?.trim().toLowerCase() === 'yes';
}
