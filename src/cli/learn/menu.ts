/** Lessons as choices of the home menu. */
import { openProgress } from '../../lessons/progress/progress-log.ts';
import { whereToGoOn } from '../../lessons/progress/where.ts';
import { titleOf } from '../../lessons/words.ts';
import type { Context } from '../command.ts';
import { UserFiles } from '../user-files.ts';
import { loadCourse, progressIn } from './course.ts';
import { lessonTitle } from './list.ts';

type LessonChoice = { readonly id: string; readonly title: string };

/** `goOn`: the lesson to go on with, if any is unfinished. */
export async function lessonChoices({
  env,
  speaker,
}: Context): Promise<{ readonly all: readonly LessonChoice[]; readonly goOn: LessonChoice | null }> {
  const course = await loadCourse();
  const progress = progressIn(course, openProgress(new UserFiles(env).folder));
  const next = whereToGoOn(course, progress)?.lesson;
  return {
    all: course.lessons.map((lesson) => ({ id: lesson.id, title: lessonTitle(lesson, progress, speaker) })),
    goOn: next ? { id: next.id, title: titleOf(next, speaker.lang).replaceAll('`', '') } : null,
  };
}
