/** Makes problems of lessons, their ids checked by the table. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import type { LessonProblem } from './lesson.ts';

/** Where something stands in a file, counted from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Where in the YAML: keys and indices from the root. */
export type Path = readonly PropertyKey[];

/** The place of a value, or of its key; of what holds it, where there is no such value. */
export type PlaceOf = (path: Path, part?: 'key' | 'value') => Place;

/** A problem of `file`; without a place it concerns the whole file. */
export function lessonProblem(
  id: LessonProblemId,
  file: string,
  place: Place | null,
  params: LessonProblem['params'] = {},
): LessonProblem {
  return { file, line: place?.line ?? null, column: place?.column ?? null, id, params };
}

/** As a compiler lists them: by file, then by place. */
export function inOrder(problems: readonly LessonProblem[]): readonly LessonProblem[] {
  return [...problems].sort(
    (one, other) =>
      Number(one.file > other.file) - Number(one.file < other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}
