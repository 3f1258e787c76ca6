/**
 * A learner that knows nothing but what stands on the screen (zh-CN, without colours): it presses Enter where the screen
 * says so, asks for hints until one says what to type, and types that.
 */
import { expect } from 'vitest';
import type { Pty } from './pty.ts';

const F2 = '\x1bOQ';
const ENTER = '\r';
const CTRL_T = '\x14';
const ESCAPE = '\x1b';
/** Milliseconds. */
const STILL = 150;

/** Without colours code stands between these marks, so that it can be told from the words around it. */
const CODE = '‹([^›]*)›';

export class ScreenLearner {
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

  /** Waits, as a reader does, until nothing moves any more. */
  async #still(): Promise<void> {
    let before = '';
    while (before !== this.#text) {
      before = this.#text;
      await new Promise((resolve) => setTimeout(resolve, STILL));
    }
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
    return /按回车(?:开始|继续|学下一课)|课都学完了/.exec(this.#text)?.[0] ?? null;
  }

  /** Goes on until the screen offers the next lesson, or says that there is none left. */
  async learn(): Promise<void> {
    await this.#look('a beginning', () => this.#told !== null || this.#place !== '');
    while (this.#told !== '按回车学下一课' && this.#told !== '课都学完了') {
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
    // Free play has no answer; the screen says how to go on.
    if (this.#text.includes('/next 继续')) {
      this.#press('/next', 5);
      return this.#goOn();
    }
    for (let rung = 1; rung <= 4; rung++) {
      this.#press(F2);
      await this.#look(`hint ${rung}`, () => this.#text.includes(`F2 提示（${rung}/4）`));
    }
    for (const line of linesOf(await this.#wholeAnswer())) {
      this.#press(line, [...line].length);
      this.#press(ENTER);
      await this.#still();
    }
    await this.#look('the step is done', () => this.#told !== null || this.#place !== place);
  }

  /** What is cut off is read in full, as the screen says. */
  async #wholeAnswer(): Promise<string> {
    await this.#still();
    if (!/^──.*Ctrl-T 看全文/m.test(this.#text)) return this.#answer;
    this.#press(CTRL_T);
    await this.#look('all of the step', () => this.#text.includes('Esc 返回'));
    const answer = this.#answer;
    this.#press(ESCAPE);
    await this.#look('the conversation again', () => !this.#text.includes('Esc 返回'));
    return answer;
  }

  /** The fourth hint, put together from its rows. */
  get #answer(): string {
    const rows = this.#text.split('\n').map((row) => row.trimEnd());
    const first = rows.findIndex((row) => row.startsWith(' 4 答案'));
    const last = rows.findIndex((row, at) => at > first && /^(?: 目标：|──|$)/.test(row));
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
