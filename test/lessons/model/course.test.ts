import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lessonNamed, readCourse, tracksFor } from '../../../src/lessons/model/course.ts';
import { builtIn, change, copyOfHello, headed } from '../support/folder.ts';

/** A folder of lessons: *hello* and copies of it. */
function several(...names: string[]): string {
  const hello = copyOfHello();
  const home = dirname(hello);
  for (const name of names) {
    cpSync(hello, join(home, name), { recursive: true });
    change(join(home, name), 'lesson.yaml', 'id: hello', `id: ${name}`);
  }
  return home;
}

it('reads the built-in course', async () => {
  const { course, lessons, problems } = await readCourse(builtIn);
  expect(problems).toEqual([]);
  expect(lessons.filter(({ ok }) => !ok)).toEqual([]);
  expect(course.tracks.map(({ id }) => id)).toEqual(['send', 'fetch']);
  expect(course.lessons[0]?.id).toBe('hello');
});

it('puts tracks and lessons in order', async () => {
  const home = several('a', 'b');
  change(join(home, 'hello'), 'lesson.yaml', 'track: send', 'track: fetch');
  change(join(home, 'a'), 'lesson.yaml', 'place: 10', 'place: 10.5');
  expect((await readCourse(home)).course.lessons.map(({ id }) => id)).toEqual(['b', 'a', 'hello']);
});

it('loses no other lesson to a broken one', async () => {
  const home = several('a');
  mkdirSync(join(home, 'empty'));
  writeFileSync(join(home, 'a', 'lesson.yaml'), '[');
  const { course, lessons } = await readCourse(home);
  expect(course.lessons.map(({ id }) => id)).toEqual(['hello']);
  expect(lessons.filter(({ ok }) => !ok)).toHaveLength(2);
});

it('knows lessons by their earlier names, and whom a name belongs to', async () => {
  const home = several('a');
  change(join(home, 'a'), 'lesson.yaml', 'track:', 'formerly: [old, hello]\ntrack:');
  const { course, problems } = await readCourse(home);
  expect(lessonNamed(course, 'old')?.id).toBe('a');
  expect(lessonNamed(course, 'hello')?.id).toBe('hello');
  expect(lessonNamed(course, 'nothing')).toBe(null);
  expect(problems.map(headed)).toContain('lesson.yaml:3:17 course.same-name');
  expect(problems.map(headed)).toContain('lesson.yaml:4:8 course.same-place');
});

it('says which track was meant', async () => {
  const home = several();
  change(join(home, 'hello'), 'lesson.yaml', 'track: send', 'track: sedn');
  const { course, problems } = await readCourse(home);
  expect(problems.map(headed)).toEqual(['lesson.yaml:3:8 course.unknown-track']);
  expect(problems[0]?.params.suggestion).toBe('send');
  expect(course.lessons).toHaveLength(1);
});

it('says what is wrong with the tracks', async () => {
  const home = several();
  writeFileSync(join(home, 'tracks.yaml'), '- { id: send, title: { en: Send } }\n- { id: send, title: {} }\n');
  const { problems } = await readCourse(home);
  expect(problems.map(headed)).toContain('tracks.yaml:2:9 course.same-track');
  expect(problems.filter(({ id }) => id === 'course.no-title')).toHaveLength(5);
});

it('finds the tracks of a lesson that lies alone', async () => {
  const alone = copyOfHello();
  expect((await tracksFor(alone)).map(({ id }) => id)).toEqual(['send', 'fetch']);
  writeFileSync(join(alone, '../tracks.yaml'), '- { id: mine, title: { en: Mine, zh-CN: 我的, zh-TW: 我的 } }\n');
  expect((await tracksFor(alone)).map(({ id }) => id)).toEqual(['mine']);
});

it('is empty where there is nothing', async () => {
  expect((await readCourse('/nowhere/at/all')).course).toEqual({ tracks: [], lessons: [] });
});
