/** All lessons of a folder, in the order of their tracks. A broken lesson is told of and takes none of the others along. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nearest } from '../../wire/distance.ts';
import type { Course, Lesson, LessonProblem, Track } from './lesson.ts';
import { readYaml } from './located-yaml.ts';
import { lessonProblem } from './problem.ts';
import { readInside, TEXT_CAP, textOf } from './read-file.ts';
import { type ReadLesson, readLesson } from './read-lesson.ts';
import { tracksFile } from './schema.ts';
import { builtInLessons } from './where.ts';

/** `lessons`: each folder as it was read, broken ones too. `problems`: those of the course itself, not of its lessons. */
export type ReadCourse = {
  readonly course: Course;
  readonly lessons: readonly ReadLesson[];
  readonly problems: readonly LessonProblem[];
};

export async function readCourse(folder: string): Promise<ReadCourse> {
  const tracks = await readTracks(folder);
  const names = await foldersOf(folder);
  // One after the other: they are small, and hundreds at once would run out of file handles.
  const read: ReadLesson[] = [];
  for (const name of names) read.push(await readLesson(join(folder, name)));
  const lessons = read.flatMap((each) => (each.ok ? [each] : []));
  const problems = [
    ...tracks.problems,
    ...sameNames(lessons),
    ...samePlaces(lessons),
    ...lostTracks(lessons, tracks.tracks),
  ];
  return { course: { tracks: tracks.tracks, lessons: sorted(lessons, tracks.tracks) }, lessons: read, problems };
}

/** A lesson by its name, or by one it had earlier. */
export function lessonNamed(course: Course, name: string): Lesson | null {
  const { lessons } = course;
  return lessons.find(({ id }) => id === name) ?? lessons.find(({ formerly }) => formerly.includes(name)) ?? null;
}

/** The tracks beside a lesson that lies somewhere of its own: those of its folder's parent, else the built-in ones. */
export async function tracksFor(lessonFolder: string): Promise<readonly Track[]> {
  for (const folder of [dirname(resolve(lessonFolder)), builtInLessons()]) {
    if (folder === null) continue;
    const { tracks } = await readTracks(folder);
    if (tracks.length > 0) return tracks;
  }
  return [];
}

/** `tracks.yaml` of a folder of lessons. */
async function readTracks(
  folder: string,
): Promise<{ readonly tracks: readonly Track[]; readonly problems: readonly LessonProblem[] }> {
  const file = join(folder, 'tracks.yaml');
  const read = await readInside(folder, 'tracks.yaml', TEXT_CAP);
  if (!read.ok) return { tracks: [], problems: [read.problem] };
  const text = textOf(read.value);
  if (text === null) return { tracks: [], problems: [lessonProblem('file.not-utf8', file, null)] };
  const parsed = readYaml(text, file, tracksFile);
  if (!parsed.ok) return { tracks: [], problems: parsed.problems };
  const problems = parsed.value.flatMap(({ id, title }, index, all) => [
    ...(all.findIndex((other) => other.id === id) < index
      ? [lessonProblem('course.same-track', file, parsed.placeOf([index, 'id']), { track: id })]
      : []),
    ...['en', 'zh-CN', 'zh-TW']
      .filter((language) => !Object.hasOwn(title, language))
      .map((language) => lessonProblem('course.no-title', file, parsed.placeOf([index]), { track: id, language })),
  ]);
  return { tracks: parsed.value, problems };
}

/** Says of a lesson whose track nobody knows which one may be meant. */
export function lostTracks(
  lessons: readonly Extract<ReadLesson, { ok: true }>[],
  tracks: readonly Track[],
): readonly LessonProblem[] {
  const known = tracks.map(({ id }) => id);
  return lessons
    .filter(({ lesson }) => !known.includes(lesson.track))
    .map(({ lesson: { track }, source }) =>
      lessonProblem('course.unknown-track', source.yamlFile, source.placeOf(['track']), {
        track,
        suggestion: nearest(track, known) ?? '',
        known: known.join(', '),
      }),
    );
}

/** Folders that hold a lesson, by name; a lesson is called like its folder. */
export async function lessonFolders(folder: string): Promise<readonly string[]> {
  const names = await foldersOf(folder);
  return names.filter((name) => existsSync(join(folder, name, 'lesson.yaml')));
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** A name belongs to one lesson, be it its own or one it had: progress is found by it. */
function sameNames(lessons: readonly Extract<ReadLesson, { ok: true }>[]): LessonProblem[] {
  const owners = new Map(lessons.map(({ lesson }) => [lesson.id, lesson.id]));
  return lessons.flatMap(({ lesson, source: { yamlFile, placeOf } }) =>
    lesson.formerly.flatMap((name, index) => {
      const other = owners.get(name);
      if (other === undefined) owners.set(name, lesson.id);
      if (other === undefined) return [];
      return [lessonProblem('course.same-name', yamlFile, placeOf(['formerly', index]), { name, other })];
    }),
  );
}

/** Two lessons at one place would follow each other by chance. */
function samePlaces(lessons: readonly Extract<ReadLesson, { ok: true }>[]): LessonProblem[] {
  return lessons.flatMap(({ lesson: { track, place }, source }, index) => {
    const other = lessons.slice(0, index).find(({ lesson }) => lesson.track === track && lesson.place === place);
    if (!other) return [];
    const params = { place, other: other.lesson.id };
    return [lessonProblem('course.same-place', source.yamlFile, source.placeOf(['place']), params)];
  });
}

function sorted(lessons: readonly { readonly lesson: Lesson }[], tracks: readonly Track[]): readonly Lesson[] {
  const order = new Map(tracks.map(({ id }, index) => [id, index]));
  const rank = ({ track }: Lesson) => order.get(track) ?? tracks.length;
  return lessons
    .map(({ lesson }) => lesson)
    .sort((one, other) => rank(one) - rank(other) || one.place - other.place || Number(one.id > other.id) - 0.5);
}
