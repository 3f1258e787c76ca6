/**
 * A learner that knows nothing but what stands on the screen: it presses Enter where the screen says so, asks for hints
 * until one says what to type, and types that. It takes *first mail* to its end. README tells what it cost.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { Pty } from '../support/pty.ts';
import { PROGRAM } from '../support/run-cli.ts';

const F2 = '\x1bOQ';
const ENTER = '\r';
const home = mkdtempSync(join(tmpdir(), 'wirespeak-learner-'));
let pty: Pty | null = null;
afterEach(() => pty?.kill('SIGKILL'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Without colours code stands between these marks, so that it can be told from the words around it. */
const CODE = '‹([^›]*)›';

class Learner {
  readonly #screen: Pty;
  keys = 0;
  screens = 0;

  constructor(screen: Pty) {
    this.#screen = screen;
  }

  /** Looks at a screen until it shows one of these. */
  async #look(what: string, shows: () => boolean): Promise<void> {
    await this.#screen.until(what, () => shows() && !this.#text.includes('请稍等'));
    this.screens++;
  }

  #press(keys: string, count = 1): void {
    this.#screen.type(keys);
    this.keys += count;
  }

  get #text(): string {
    return this.#screen.screen;
  }

  /** Where the screen says one is: its first row. */
  get #place(): string {
    return /第 \d+ 步/.exec(this.#screen.row(0))?.[0] ?? '';
  }

  get #told(): string | null {
    return /按回车(?:开始|继续|学下一课)/.exec(this.#text)?.[0] ?? null;
  }

  /** Goes on until the screen offers the next lesson. */
  async learn(): Promise<void> {
    await this.#look('a beginning', () => this.#told !== null);
    while (this.#told !== '按回车学下一课') {
      if (this.#told !== null) await this.#goOn();
      else await this.#step();
    }
  }

  async #goOn(): Promise<void> {
    const before = this.#told;
    const place = this.#place;
    this.#press(ENTER);
    await this.#look('what comes next', () => this.#told !== before || this.#place !== place);
  }

  async #step(): Promise<void> {
    const place = this.#place;
    for (let rung = 1; rung <= 4; rung++) {
      this.#press(F2);
      await this.#look(`hint ${rung}`, () => this.#text.includes(`F2 提示（${rung}/4）`));
    }
    for (const line of linesOf(this.#answer)) {
      this.#press(line, [...line].length);
      this.#press(ENTER);
    }
    await this.#look('the step is done', () => this.#told !== null || this.#place !== place);
  }

  /** The fourth hint, put together from its rows. */
  get #answer(): string {
    const rows = this.#text.split('\n').map((row) => row.trimEnd());
    const first = rows.findIndex((row) => row.startsWith(' 4 答案'));
    const last = rows.findIndex((row, at) => at > first && row.startsWith(' 目标：'));
    expect(first).toBeGreaterThan(0);
    const [start, ...more] = rows.slice(first, last).map((row) => row.trim());
    // A row is broken at a blank between Latin words, and anywhere between Chinese characters.
    return more.reduce((text, row) => text + (/[!-~]$/.test(text) && /^[!-~]/.test(row) ? ' ' : '') + row, start!);
  }
}

/** What the first sentence of an answer tells one to type; an empty line where it only says Enter. */
function linesOf(answer: string): readonly string[] {
  const sentence = new RegExp(`^(?:${CODE}|[^‹。])*`).exec(answer)![0];
  const lines: string[] = [];
  let typed = false;
  for (const [said, code] of sentence.matchAll(new RegExp(`${CODE}|按(?:一次)?回车`, 'g'))) {
    if (code !== undefined) lines.push(code);
    else if (!typed) lines.push('');
    typed = code !== undefined && said !== '';
  }
  return lines;
}

/** The two numbers a README gives. */
function told(file: string, words: RegExp): readonly number[] {
  const readme = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
  return (words.exec(readme) ?? []).slice(1).map(Number);
}

it('finishes the first mail with nothing but what the screen says', { timeout: 120_000 }, async () => {
  const env = { WIRESPEAK_LANG: 'zh-CN', WIRESPEAK_HOME: home, WIRESPEAK_AMBIGUOUS: '1', NO_COLOR: '1' };
  pty = new Pty(process.execPath, [PROGRAM, 'learn', 'first-mail'], { columns: 80, rows: 24, env });
  const learner = new Learner(pty);
  await learner.learn();
  expect(pty.screen).toContain('第一封邮件');
  expect(told('README.md', /(\d+) keystrokes and (\d+) screens/)).toEqual([learner.keys, learner.screens]);
  expect(told('README.zh-CN.md', /(\d+) 次按键、(\d+) 屏/)).toEqual([learner.keys, learner.screens]);
});
