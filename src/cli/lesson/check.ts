/** `lesson check`: what can be read off a lesson, then the lesson played both ways on practice servers. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkStatic } from '../../lessons/check/check-static.ts';
import type { Surroundings } from '../../lessons/check/surroundings.ts';
import { checkTwoWay } from '../../lessons/check/two-way.ts';
import { lessonFolders, lostTracks, type ReadCourse, readCourse, tracksFor } from '../../lessons/model/course.ts';
import type { LessonProblem } from '../../lessons/model/lesson.ts';
import { inOrder } from '../../lessons/model/problem.ts';
import { type ReadLesson, readLesson } from '../../lessons/model/read-lesson.ts';
import { builtInLessons } from '../../lessons/model/where.ts';
import type { Stage } from '../../lessons/stage.ts';
import { personaIds, practiceProtocols } from '../../practice/protocols.ts';
import { visible } from '../../wire/visible.ts';
import type { Context } from '../command.ts';
import { jsonLine } from '../json-line.ts';
import { createPracticeStage } from '../lesson-stage.ts';

/** A lesson, or the tracks of a course, with what is wrong. */
type Checked = { readonly id: string; readonly problems: readonly LessonProblem[]; readonly lesson: boolean };

/** Without folders the built-in lessons. A folder is a lesson, or holds lessons beside their `tracks.yaml`. */
export async function checkLessons(folders: readonly string[], json: boolean, context: Context): Promise<number> {
  const builtIn = builtInLessons();
  const asked = folders.length > 0 ? folders.map((word) => folderOf(word, builtIn)) : builtIn === null ? [] : [builtIn];
  if (asked.length === 0) {
    return context.complain({ kind: 'local.unreadable', params: { file: 'lessons', reason: 'ENOENT' } });
  }
  const stage = createPracticeStage();
  let [lessons, problems] = [0, 0];
  try {
    for (const folder of asked) {
      for await (const checked of isCourse(folder) ? courseAt(folder, stage) : oneAt(folder, stage)) {
        tell(checked, json, context);
        lessons += Number(checked.lesson);
        problems += checked.problems.length;
      }
    }
  } finally {
    await stage.close();
  }
  if (!json) context.stdout.write(`${context.speaker.cli('lesson.checked', { lessons, problems })}\n`);
  return problems > 0 ? 1 : 0;
}

/** A folder; that of a file in it; that of a built-in lesson by its name. */
function folderOf(word: string, builtIn: string | null): string {
  const found = statSync(word, { throwIfNoEntry: false });
  if (found?.isFile()) return dirname(word);
  const named = builtIn !== null && /^[a-z0-9-]+$/.test(word) ? join(builtIn, word) : null;
  return !found && named !== null && existsSync(named) ? named : word;
}

function isCourse(folder: string): boolean {
  return existsSync(join(folder, 'tracks.yaml')) && !existsSync(join(folder, 'lesson.yaml'));
}

async function* courseAt(folder: string, stage: Stage): AsyncGenerator<Checked> {
  const { lessons, problems }: ReadCourse = await readCourse(folder);
  const names = await neighbours(folder);
  let left = problems;
  for (const read of lessons) {
    const own = left.filter(({ file }) => read.ok && file === read.source.yamlFile);
    left = left.filter((problem) => !own.includes(problem));
    yield check(read, own, names, stage);
  }
  if (left.length > 0) yield { id: 'tracks', problems: left, lesson: false };
}

async function* oneAt(folder: string, stage: Stage): AsyncGenerator<Checked> {
  const read = await readLesson(folder);
  yield check(read, read.ok ? await besides(read, folder) : [], await neighbours(resolve(folder, '..')), stage);
}

/** What is wrong with a lesson because of its neighbours, whichever of the two it is told of. */
async function besides(read: Extract<ReadLesson, { ok: true }>, folder: string): Promise<readonly LessonProblem[]> {
  const home = resolve(folder, '..');
  if (!isCourse(home)) return lostTracks([read], await tracksFor(folder));
  const { problems } = await readCourse(home);
  const own = resolve(read.source.yamlFile);
  return problems
    .filter(({ file, params }) => resolve(file) === own || params.other === read.lesson.id)
    .map((problem) => (resolve(problem.file) === own ? { ...problem, file: read.source.yamlFile } : problem));
}

async function check(
  read: ReadLesson,
  found: readonly LessonProblem[],
  lessons: readonly string[],
  stage: Stage,
): Promise<Checked> {
  const problems = [...found, ...checkStatic(read, surroundingsWith(lessons))];
  // A lesson whose machine part is wrong would be played wrong.
  if (!read.ok || problems.some(({ file }) => file === read.source.yamlFile)) {
    return { id: idOf(read), problems: inOrder(problems), lesson: true };
  }
  const played = await checkTwoWay(read.lesson, stage, { source: read.source });
  return { id: idOf(read), problems: inOrder([...problems, ...played]), lesson: true };
}

function idOf(read: ReadLesson): string {
  return read.ok ? read.lesson.id : basename(resolve(read.folder));
}

/** Where links may lead: the lessons beside it, and the built-in ones. */
async function neighbours(folder: string): Promise<readonly string[]> {
  const builtIn = builtInLessons();
  return [...new Set([...(await lessonFolders(folder)), ...(builtIn === null ? [] : await lessonFolders(builtIn))])];
}

function surroundingsWith(lessons: readonly string[]): Surroundings {
  return {
    lessons,
    personas: personaIds,
    users: ({ protocol, persona }) =>
      practiceProtocols[protocol].personas.find(({ id }) => id === persona)?.accounts.map(({ user }) => user) ?? [],
  };
}

function tell({ id, problems }: Checked, json: boolean, { speaker, stdout }: Context): void {
  const told = problems.map(({ file, line, column, ...problem }) => {
    return { file: shown(file), line, column, message: speaker.lessonProblem(problem) };
  });
  if (json) stdout.write(jsonLine({ id, ok: told.length === 0, problems: told }));
  else {
    for (const { file, line, column, message } of told) {
      const place = [file, line, column].filter((part) => part !== null).join(':');
      stdout.write(`${visible(`${place}: ${message}`)}\n`);
    }
  }
}

/** As one would type it from here. */
function shown(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}
