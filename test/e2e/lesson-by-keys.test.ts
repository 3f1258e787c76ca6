/** Lessons taken by a person's keys alone, in Chinese, in a real terminal of 80×24; one of them killed and taken up again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { Pty } from '../support/pty.ts';
import { PROGRAM } from '../support/run-cli.ts';
import { ScreenLearner } from '../support/screen-learner.ts';
import { say } from '../support/typist.ts';

const F2 = '\x1bOQ';
const home = mkdtempSync(join(tmpdir(), 'wirespeak-lessons-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function open(...args: readonly string[]): Pty {
  const env = { NO_COLOR: '1', WIRESPEAK_LANG: 'zh-CN', WIRESPEAK_HOME: home, WIRESPEAK_AMBIGUOUS: '1' };
  pty = new Pty(process.execPath, [PROGRAM, ...args], { columns: 80, rows: 24, env });
  return pty;
}

/** The step on the screen is that one, and it is the learner's turn. */
async function at(screen: Pty, number: number, prompt: string): Promise<void> {
  await screen.until(
    `step ${number}`,
    () => screen.row(0).includes(`第 ${number} 步`) && screen.row(22).includes(prompt),
  );
  await screen.loses('请稍等…');
}

async function goOn(screen: Pty, number: number, prompt: string): Promise<void> {
  await say(screen, '', `第 ${number} 步`);
  await at(screen, number, prompt);
}

it('from an empty home to the end of the first lesson, hints and a wrong turn on the way', async () => {
  const screen = open();
  await screen.sees('▸ 开始学  从这里开始');
  await say(screen, '', '按回车开始');
  await goOn(screen, 1, '招呼 ▸');
  await say(screen, 'hello', '还没到：');
  screen.type(F2);
  await screen.sees('F2 提示（1/4）');
  await say(screen, 'ehlo [127.0.0.1]', '按回车继续');
  await goOn(screen, 2, '招呼 ▸');
  await say(screen, '2', '✗ 2');
  await say(screen, '1', '按回车继续');
  await goOn(screen, 3, '招呼 ▸');
  await say(screen, '2', '▸ 2');
  await say(screen, 'HELO laptop.example.test', '按回车继续');
  await goOn(screen, 4, '招呼 ▸');
  await say(screen, 'HELO', '501 ');
  await screen.sees('按回车继续');
  await goOn(screen, 5, '招呼 ▸');
  await say(screen, 'QUIT', '按回车继续');
  await say(screen, '', '费了些功夫的：');
  await screen.sees('按回车学下一课');
  screen.type('\x1b');
  await screen.sees('▸ 接着学');
  expect(screen.screen).toMatch(/发信 +1\//);
});

it('left in the middle by kill -9, and taken up at the step; a connection lost there leads back to it', async () => {
  const first = open('learn', 'first-mail');
  await first.sees('按回车开始');
  await goOn(first, 1, '招呼 ▸');
  await say(first, 'HELO laptop.example.test', '按回车继续');
  await goOn(first, 2, '招呼 ▸');
  await say(first, 'MAIL FROM:<alice@example.test>', '按回车继续');
  await goOn(first, 3, '发件 ▸');
  first.kill('SIGKILL');
  await first.ended();
  const again = open();
  await again.sees('第 3 步，共');
  expect(again.screen).toMatch(/▸ 接着学 .*第一封邮件，第 3 步/);
  await say(again, '', '由 wirespeak 输入');
  await at(again, 3, '发件 ▸');
  await say(again, 'QUIT', '221 ');
  await again.sees('按回车回到这一步开始的地方');
  again.type('\r');
  await at(again, 3, '发件 ▸');
  await say(again, 'RCPT TO:<alice@example.test>', '250 2.1.5');
  await again.sees('按回车继续');
  // The next line goes on as Enter does.
  await say(again, 'DATA', '354 ');
  await again.until('the header is next', () => again.row(0).includes('第 5 步'));
  await new ScreenLearner(again).learn();
  expect(again.screen).toContain('按回车学下一课');
});
