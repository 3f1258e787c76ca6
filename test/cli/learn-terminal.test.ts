import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Pty } from '../support/pty.ts';
import { newFolder, program } from './support/program.ts';

function onTerminal(args: readonly string[], env: Record<string, string> = {}) {
  const home = newFolder();
  const told = { WIRESPEAK_HOME: home, WIRESPEAK_LANG: 'en', NO_COLOR: '1', ...env };
  return { home, pty: new Pty(process.execPath, [program, ...args], { columns: 100, rows: 50, env: told }) };
}

describe('a lesson at a prompt', () => {
  it('is taken line by line', async () => {
    const { pty } = onTerminal(['learn', 'hello', '--plain']);
    await pty.sees('Enter: begin');
    await pty.sees('hello >');
    pty.type('\r');
    await pty.sees('Step 1 of 5');
    pty.type('EHLO laptop.example.test\r');
    await pty.sees('Enter: next step');
    pty.type('\r');
    await pty.sees('Step 2 of 5');
    // Nothing is wrong with a mistyped command here: it is told, and the lesson goes on.
    pty.type('/fly\r');
    await pty.sees('is no command of wirespeak');
    pty.type('1\r');
    await pty.sees('This step is passed.');
    pty.type('/skip\r');
    await pty.sees('Step 3 of 5');
    pty.type('/quit\r');
    await pty.sees('Left at step 3 of 5.');
    expect(await pty.ended()).toBe(1);
  });

  it('shows the solution at reading speed, and stops when told to', async () => {
    const { pty } = onTerminal(['learn', 'hello', '--plain']);
    await pty.sees('Enter: begin');
    pty.type('\r');
    await pty.sees('Step 1 of 5');
    pty.type('/show\r');
    await pty.sees('One way to do it:');
    pty.type('/show\r');
    pty.type('/hint\r');
    await pty.sees('Hint 1 of 4');
    pty.type('\u0003');
    expect(await pty.ended()).toBe(130);
  });

  it('is what a screen reader gets, and the home menu offers it', async () => {
    const { pty } = onTerminal([], { WIRESPEAK_SCREEN_READER: '1' });
    await pty.sees('1. Lesson: Hello');
    await pty.sees('2. All lessons');
    pty.type('2\r');
    await pty.sees('Which one');
    pty.type('1\r');
    await pty.sees('Enter: begin');
    pty.type('/quit\r');
    await pty.sees('Left at step 1 of 5.');
    pty.type('\r');
    expect(await pty.ended()).toBe(1);
  });
});

it('asks before it forgets everything, and takes no for an answer', async () => {
  const { pty, home } = onTerminal(['learn', 'hello', '--plain']);
  await pty.sees('Enter: begin');
  pty.type('\r');
  await pty.sees('Step 1 of 5');
  pty.type('/quit\r');
  await pty.ended();
  expect(existsSync(join(home, 'progress.jsonl'))).toBe(true);
  for (const [answer, expected] of [
    ['no', false],
    ['yes', true],
  ] as const) {
    const reset = onTerminal(['learn', '--reset'], { WIRESPEAK_HOME: home }).pty;
    await reset.sees('Type yes');
    reset.type(`${answer}\r`);
    if (expected) await reset.sees('Forgotten: Hello');
    expect(await reset.ended()).toBe(0);
    expect(reset.raw.includes('Forgotten: Hello')).toBe(expected);
  }
});
