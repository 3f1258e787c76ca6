import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from './support/program.ts';

const text = (octets: Buffer): string => octets.toString('utf8');

describe('learn --list', () => {
  it.each([
    ['en', 'Hello'],
    ['zh-CN', '打招呼'],
    ['zh-TW', '打招呼'],
  ])('is an object a line as JSON (%s)', async (lang, title) => {
    const { code, stdout, stderr } = await run(['learn', '--list', '--json', '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lessons = text(stdout)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lessons.find(({ id }) => id === 'hello')).toEqual({
      id: 'hello',
      track: 'send',
      title,
      minutes: 5,
      languages: expect.arrayContaining(['en', 'zh-CN']),
      steps: 5,
      step: null,
      done: false,
    });
    for (const lesson of lessons) expect(Object.keys(lesson)).toEqual(Object.keys(lessons[0]!));
  });

  it.each(['en', 'zh-CN', 'zh-TW'])('tells tracks, lessons and where to go on in %s', async (lang) => {
    const { code, stdout } = await run(['learn', '--list', '--lang', lang]);
    expect(code).toBe(0);
    expect(text(stdout)).toContain('`wirespeak learn hello`');
    expect(text(stdout)).not.toMatch(/[{}]|undefined/);
  });

  it('is what `learn` says where nobody can type', async () => {
    expect(text((await run(['learn'])).stdout)).toBe(text((await run(['learn', '--list'])).stdout));
  });
});

describe('learn --reset', () => {
  it('forgets one lesson, or all, and says what', async () => {
    const env = { WIRESPEAK_HOME: newFolder() };
    const begin = () => run(['learn', 'hello'], { stdin: '\nEHLO laptop.example.test\n', env });
    const reset = async (...words: string[]) => text((await run(['learn', ...words, '--reset'], { env })).stdout);
    expect(await reset()).toBe('There was no progress to forget.\n');
    await begin();
    expect(await reset('hello')).toBe('Forgotten: Hello (1 step passed).\n');
    expect(await reset('hello')).toBe('There was no progress to forget.\n');
    await begin();
    expect(await reset()).toBe('Forgotten: Hello (1 step passed).\n');
    expect(text((await run(['learn', '--list'], { env })).stdout)).toContain('To begin:');
  });
});

describe('a lesson nobody knows', () => {
  it.each([
    [['helo'], /`helo`.*`hello`/],
    [['HELLO'], /`hello`/],
    [['xyzzy-plugh'], /`xyzzy-plugh`.*--list/],
    [['no/such/folder'], /no\/such\/folder/],
    [['xyzzy-plugh', '--reset'], /xyzzy-plugh/],
    [['hello', '--list', '--reset'], /--list.*--reset/],
    [['hello', 'again'], /again/],
  ])('%j ends with 2 and one sentence', async (args, expected) => {
    const { code, stdout, stderr } = await run(['learn', ...args]);
    expect({ code, stdout: text(stdout) }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/^wirespeak: .+\n$/);
  });

  it('may be a folder without a lesson, or with a broken one', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'lesson.yaml'), 'id: [');
    for (const path of [folder, join(folder, 'broken')]) {
      const { code, stderr } = await run(['learn', path]);
      expect(code).toBe(2);
      expect(stderr).toContain('lesson check');
    }
  });
});

it('finds a lesson by the folder it lies in', async () => {
  const { code, stdout } = await run(['learn', './lessons/hello', '--solve']);
  expect(code).toBe(0);
  expect(text(stdout)).toContain('== Hello');
});
