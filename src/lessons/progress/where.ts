/** Where to go on, how much is done, what was hard: a course seen with the progress made in it. Pure. */
import type { Course, Lesson, Track } from '../model/lesson.ts';
import type { LessonProgress, Progress } from './progress.ts';

/** How a lesson stands. */
export type LessonStanding = {
  readonly begun: boolean;
  readonly finished: boolean;
  /** Of the steps it has today. */
  readonly passed: number;
  /** The step to go on at, counted from 0. */
  readonly step: number;
};

export type GoOn = { readonly lesson: Lesson; readonly step: number; readonly begun: boolean };

/** A step that took hints, retries or a demonstration. */
export type HardStep = {
  readonly lesson: Lesson;
  readonly step: string;
  readonly hints: number;
  readonly retries: number;
  readonly shown: boolean;
};

/** How far this lesson has come. Steps it no longer has count for nothing. */
export function standingOf(lesson: Lesson, progress: Progress): LessonStanding {
  const made = progress[lesson.id];
  if (!made) return { begun: false, finished: false, passed: 0, step: 0 };
  const passed = lesson.steps.filter(({ id }) => made.steps[id]?.passed).length;
  return { begun: true, finished: made.finished, passed, step: resumeAt(lesson, made) };
}

/**
 * The step it was left at; the one after it if that was passed; the first not passed if there is no such step. A lesson that
 * was finished begins from its beginning.
 */
function resumeAt(lesson: Lesson, made: LessonProgress): number {
  if (made.finished) return 0;
  const isOpen = ({ id }: { readonly id: string }): boolean => made.steps[id]?.passed !== true;
  const left = lesson.steps.findIndex(({ id }) => id === made.at);
  if (left !== -1 && isOpen(lesson.steps[left]!)) return left;
  const later = lesson.steps.findIndex((step, at) => at > left && isOpen(step));
  return later !== -1 ? later : Math.max(0, left, lesson.steps.findIndex(isOpen));
}

/**
 * The lesson touched last, if it is unfinished; else the first unfinished one of its track, then of the tracks after it,
 * then of those before. null: everything is finished.
 */
export function whereToGoOn(course: Course, progress: Progress): GoOn | null {
  const last = lastTouched(course, progress);
  const lesson = last && !progress[last.id]?.finished ? last : nextLesson(course, progress, last);
  if (!lesson) return null;
  const { step, begun } = standingOf(lesson, progress);
  return { lesson, step, begun };
}

/** What comes after a lesson: the unfinished ones behind it in its track, then those before it, then the next tracks. */
export function nextLesson(course: Course, progress: Progress, after: Lesson | null): Lesson | null {
  const at = course.tracks.findIndex(({ id }) => id === after?.track);
  const first = Math.max(0, at);
  const tracks = [...course.tracks.slice(first), ...course.tracks.slice(0, first)];
  for (const { id } of tracks) {
    const lessons = lessonsOf(course, id);
    const from = lessons.findIndex((lesson) => lesson.id === after?.id) + 1;
    const ordered = [...lessons.slice(from), ...lessons.slice(0, from)];
    const found = ordered.find((lesson) => lesson.id !== after?.id && !progress[lesson.id]?.finished);
    if (found) return found;
  }
  return null;
}

/** The lessons of a track, in their order. */
export function lessonsOf(course: Course, track: string): readonly Lesson[] {
  return course.lessons.filter((lesson) => lesson.track === track);
}

/** How many lessons of each track are finished. */
export function trackTotals(
  course: Course,
  progress: Progress,
): readonly { readonly track: Track; readonly lessons: number; readonly finished: number }[] {
  return course.tracks.map((track) => {
    const lessons = lessonsOf(course, track.id);
    return { track, lessons: lessons.length, finished: lessons.filter(({ id }) => progress[id]?.finished).length };
  });
}

/** What was hard in these lessons, hardest first. */
export function hardIn(lessons: readonly Lesson[], progress: Progress): readonly HardStep[] {
  const hard = lessons.flatMap((lesson) =>
    lesson.steps.flatMap(({ id: step }): HardStep[] => {
      const made = progress[lesson.id]?.steps[step];
      if (!made || weight(made) === 0) return [];
      const { hints, retries, shown } = made;
      return [{ lesson, step, hints, retries, shown }];
    }),
  );
  return hard.sort((a, b) => weight(b) - weight(a));
}

/** In hints. To be shown the solution weighs as much as the whole ladder. */
function weight({ hints, retries, shown }: Pick<HardStep, 'hints' | 'retries' | 'shown'>): number {
  return hints + 2 * retries + (shown ? 4 : 0);
}

function lastTouched({ lessons }: Course, progress: Progress): Lesson | null {
  let last: Lesson | null = null;
  for (const lesson of lessons) {
    const touched = progress[lesson.id]?.touched;
    if (touched !== undefined && Date.parse(touched) >= Date.parse(last ? progress[last.id]!.touched : touched))
      last = lesson;
  }
  return last;
}
