/** The lessons at hand: those that come with the program, or the folder of somebody who writes one. */
import { stat } from 'node:fs/promises';
import { lessonNamed, readCourse, tracksFor } from '../../lessons/model/course.ts';
import type { Course, Lesson } from '../../lessons/model/lesson.ts';
import { readLesson } from '../../lessons/model/read-lesson.ts';
import { builtInLessons } from '../../lessons/model/where.ts';
import { renamedIn } from '../../lessons/progress/fold.ts';
import type { Progress } from '../../lessons/progress/progress.ts';
import type { ProgressLog } from '../../lessons/progress/progress-log.ts';
import { whereToGoOn } from '../../lessons/progress/where.ts';
import type { Problem } from '../../protocols/contract.ts';
import { nearest } from '../../wire/distance.ts';

export type FoundLesson =
  | { readonly ok: true; readonly lesson: Lesson; readonly course: Course }
  | { readonly ok: false; readonly problem: Problem };

/** The lessons that come with the program. A broken one is left out; `lesson check` says why. */
export async function loadCourse(): Promise<Course> {
  const folder = builtInLessons();
  return folder === null ? { tracks: [], lessons: [] } : (await readCourse(folder)).course;
}

/** What has been made of these lessons, under the names they have today. */
export function progressIn(course: Course, log: ProgressLog): Progress {
  return log.progress(renamedIn(course.lessons));
}

/**
 * By a name of today or earlier, or by a folder that holds a `lesson.yaml`; null: the one to go on with. The course comes
 * back with a lesson that lies elsewhere in it.
 */
export async function findLesson(word: string | null, course: Course, log: ProgressLog): Promise<FoundLesson> {
  if (word === null) {
    // When all is finished, it may begin again.
    const lesson = whereToGoOn(course, progressIn(course, log))?.lesson ?? course.lessons[0];
    return lesson ? { ok: true, lesson, course } : { ok: false, problem: unknown('', '') };
  }
  const named = lessonNamed(course, word);
  if (named) return { ok: true, lesson: named, course };
  if (await isFolder(word)) return lessonIn(word, course);
  const known = course.lessons.flatMap(({ id, formerly }) => [id, ...formerly]);
  return { ok: false, problem: unknown(word, nearest(word, known) ?? beginning(word, known)) };
}

async function lessonIn(folder: string, course: Course): Promise<FoundLesson> {
  const read = await readLesson(folder);
  if (!read.ok) return { ok: false, problem: { kind: 'usage.bad-lesson', params: { folder } } };
  const { lesson } = read;
  const tracks = course.tracks.some(({ id }) => id === lesson.track) ? course.tracks : await tracksFor(folder);
  const others = course.lessons.filter(({ id }) => id !== lesson.id);
  return { ok: true, lesson, course: { tracks, lessons: [...others, lesson] } };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** `first` may mean `first-mail`. */
function beginning(word: string, known: readonly string[]): string {
  const lower = word.toLowerCase();
  return lower === '' ? '' : (known.find((name) => name.startsWith(lower)) ?? '');
}

function unknown(lesson: string, suggestion: string): Problem {
  return { kind: 'usage.unknown-lesson', params: { lesson, suggestion } };
}
