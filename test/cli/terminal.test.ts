import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstFrame, leaveFrame, wantsScreen } from '../../src/cli/first-frame.ts';
import { newFolder, type Practice, program, startPractice } from './support/program.ts';

describe('who gets a screen', () => {
  it.each<[string, boolean]>([
    ['', true],
    ['--lang zh-CN', true],
    ['connect h 25', true],
    ['--lang en connect h 25', true],
    ['replay f', true],
    ['connect', false],
    ['connect h 25 --plain', false],
    ['connect h 25 --json', false],
    ['--help', false],
    ['--version', false],
    ['base64 encode a', false],
    ['practice smtp', false],
    ['learn', true],
    ['learn hello --lang en', true],
    ['learn --list', false],
    ['learn hello --reset', false],
    ['learn hello --solve', false],
    ['probe h', false],
  ])('%j: %j', (line, expected) => {
    expect(wantsScreen(line.split(' ').filter((word) => word !== ''))).toBe(expected);
  });
});

/** The program on a terminal; `all` is everything it has written. */
function onTerminal(args: readonly string[]) {
  const { CI: _, NO_COLOR: __, ...inherited } = process.env;
  const env = { ...inherited, WIRESPEAK_HOME: newFolder(), WIRESPEAK_LANG: 'en', WIRESPEAK_AMBIGUOUS: '1' };
  const child = spawn(process.execPath, [program, ...args], { cols: 80, rows: 24, name: 'xterm-256color', env });
  let all = '';
  let ended: { exitCode: number; signal?: number } | null = null;
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const check of [...waiting]) check();
  };
  child.onData((data) => {
    all += data;
    tell();
  });
  child.onExit((exit) => {
    ended = exit;
    tell();
  });
  const until = <T>(found: () => T | null | false) =>
    new Promise<T>((resolve) => {
      const check = () => {
        const value = found();
        if (!value) return;
        waiting.delete(check);
        resolve(value);
      };
      waiting.add(check);
      check();
    });
  return {
    child,
    all: () => all,
    until,
    sees: (text: string) => until(() => all.includes(text)),
    exit: () => until(() => ended),
  };
}

describe('on a terminal', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice(['smtp']);
  });
  afterAll(() => practice.stop());

  it('covers a password typed at the prompt of plain mode, also when the line is redrawn', async () => {
    const { child, all, sees, until, exit } = onTerminal([
      'connect',
      `smtp://127.0.0.1:${practice.ports[0]}`,
      '--plain',
    ]);
    const coded = Buffer.from('wonderland').toString('base64');
    await sees('220 mail.example.test');
    child.write('EHLO a\r');
    await sees('250 HELP');
    child.write('AUTH LOGIN\r');
    await sees('334 VXNlcm5hbWU6');
    child.write('YWxpY2U=\r');
    await sees('334 UGFzc3dvcmQ6');
    child.write(coded.slice(0, 8));
    await sees('********');
    // The space in the middle makes readline draw the whole line again. One key at a time, as fingers do.
    for (const key of ['\u001b[D', ' ', '\u007f', '\u001b[C']) {
      const before = all().length;
      child.write(key);
      await until(() => all().length > before);
    }
    child.write(`${coded.slice(8)}\r`);
    await sees('235 2.7.0');
    // Back in the history: what was secret is not there.
    child.write('\u001b[A\u001b[A\r');
    await sees('503 5.5.1');
    child.write('QUIT\r');
    await sees('221 2.0.0');
    expect((await exit()).exitCode).toBe(0);
    expect(all()).not.toContain(coded.slice(0, 6));
    expect(all()).not.toContain(coded.slice(8));
  });

  it('puts up the first frame before anything else, and takes it back for a problem', async () => {
    const { all, exit } = onTerminal(['connect', 'localhost']);
    expect((await exit()).exitCode).toBe(2);
    expect(all().startsWith(firstFrame('').slice(0, -1))).toBe(true);
    expect(all().indexOf('wirespeak: ')).toBeGreaterThan(all().indexOf(leaveFrame));
  });

  it('gives the terminal back when it is told to end while still loading', async () => {
    const { child, all, sees, exit } = onTerminal([]);
    await sees('wirespeak');
    child.kill('SIGTERM');
    await exit();
    expect(all()).toContain('\u001b[?1049l');
  });
});
