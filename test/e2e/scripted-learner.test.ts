/**
 * Nobody gets stuck: a learner that knows nothing but what stands on the screen takes every lesson to its end. README tells
 * what the first mail cost it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { readCourse } from '../../src/lessons/model/course.ts';
import { builtInLessons } from '../../src/lessons/model/where.ts';
import { Pty } from '../support/pty.ts';
import { PROGRAM } from '../support/run-cli.ts';
import { ScreenLearner } from '../support/screen-learner.ts';

const home = mkdtempSync(join(tmpdir(), 'wirespeak-learner-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The two numbers a README gives. */
function told(file: string, words: RegExp): readonly number[] {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
  return (words.exec(readme) ?? []).slice(1).map(Number);
}

const { course } = await readCourse(builtInLessons()!);

it.each(course.lessons.map(({ id }) => id))('%s: the screen says enough', { timeout: 120_000 }, async (id) => {
  const env = { WIRESPEAK_LANG: 'zh-CN', WIRESPEAK_HOME: home, WIRESPEAK_AMBIGUOUS: '1', NO_COLOR: '1' };
  pty = new Pty(process.execPath, [PROGRAM, 'learn', id], { columns: 80, rows: 24, env });
  const learner = new ScreenLearner(pty);
  await learner.learn();
  if (id !== 'first-mail') return;
  expect(told('README.md', /(\d+) keystrokes and (\d+) screens/)).toEqual([learner.keys, learner.screens]);
  expect(told('README.zh-CN.md', /(\d+) 次按键、(\d+) 屏/)).toEqual([learner.keys, learner.screens]);
});
