/** Runs a program in a real pseudo-terminal and reads its screen cell by cell. */
import { type IPty, spawn } from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

export type PtyOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The terminal answers nothing that it is asked. */
  readonly mute?: boolean;
};

export type Cell = { readonly text: string; readonly width: number };

/** What would make the program behave as under a test runner. */
const REMOVED = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'NODE_OPTIONS',
  'VITEST',
  'NODE_ENV',
  'NO_COLOR',
  'LANG',
  'LC_ALL',
  'LC_MESSAGES',
];
const PATIENCE = 20_000;

export class Pty {
  readonly terminal: InstanceType<typeof xterm.Terminal>;
  #child: IPty;
  #raw = '';
  #exit: number | null = null;
  #waiters = new Set<() => void>();
  #forbidden: readonly string[] = [];
  #sighted = new Set<string>();

  constructor(
    file: string,
    args: readonly string[],
    { columns = 80, rows = 24, env = {}, mute = false }: PtyOptions = {},
  ) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    this.terminal.loadAddon(new unicode11.Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
    const inherited = Object.entries(process.env).filter(([name]) => !REMOVED.includes(name));
    this.#child = spawn(file, [...args], {
      cols: columns,
      rows,
      name: 'xterm-256color',
      env: { ...Object.fromEntries(inherited), ...env } as Record<string, string>,
    });
    this.#child.onData((data) => {
      this.#raw += data;
      this.terminal.write(data, () => {
        this.#look();
        this.#poke();
      });
    });
    if (!mute) this.terminal.onData((data) => this.#child.write(data));
    this.#child.onExit(({ exitCode, signal }) => {
      this.#exit = signal ? 128 + signal : exitCode;
      this.#poke();
    });
  }

  /** Everything the program has written so far. */
  get raw(): string {
    return this.#raw;
  }

  get pid(): number {
    return this.#child.pid;
  }

  get exit(): number | null {
    return this.#exit;
  }

  /** The text of a screen row, without spaces at its end. */
  row(y: number): string {
    const { active } = this.terminal.buffer;
    return active.getLine(active.viewportY + y)?.translateToString(true) ?? '';
  }

  get screen(): string {
    return Array.from({ length: this.terminal.rows }, (_, y) => this.row(y)).join('\n');
  }

  cell(x: number, y: number): Cell {
    const { active } = this.terminal.buffer;
    const cell = active.getLine(active.viewportY + y)?.getCell(x);
    return { text: cell?.getChars() ?? '', width: cell?.getWidth() ?? 0 };
  }

  get cursor(): { readonly x: number; readonly y: number } {
    const { cursorX: x, cursorY: y } = this.terminal.buffer.active;
    return { x, y };
  }

  get alternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate';
  }

  type(keys: string): void {
    this.#child.write(keys);
  }

  /** These must stand on no frame from now on; `sighted` holds those that did. */
  forbid(texts: readonly string[]): void {
    this.#forbidden = texts;
    this.#look();
  }

  get sighted(): readonly string[] {
    return [...this.#sighted];
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    this.#child.resize(columns, rows);
  }

  kill(signal: string): void {
    if (this.#exit === null) this.#child.kill(signal);
  }

  /** Closes the terminal's side, as when its window is shut. */
  hangUp(): void {
    (this.#child as unknown as { destroy(): void }).destroy();
  }

  /** Waits until the condition holds; fails showing the screen. */
  until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        clearInterval(poll);
        this.#waiters.delete(check);
        finish();
      };
      const check = () => {
        if (holds()) settle(resolve);
      };
      const timer = setTimeout(
        () =>
          settle(() => reject(new Error(`never: ${what}\n${this.screen}\n${JSON.stringify(this.#raw.slice(-400))}`))),
        PATIENCE,
      );
      const poll = setInterval(check, 50);
      this.#waiters.add(check);
      check();
    });
  }

  sees(text: string): Promise<void> {
    return this.until(`the screen shows ${JSON.stringify(text)}`, () => this.screen.includes(text));
  }

  loses(text: string): Promise<void> {
    return this.until(`the screen no longer shows ${JSON.stringify(text)}`, () => !this.screen.includes(text));
  }

  async ended(): Promise<number> {
    await this.until('the program ends', () => this.#exit !== null);
    return this.#exit!;
  }

  #look(): void {
    if (this.#forbidden.length === 0) return;
    const { screen } = this;
    for (const text of this.#forbidden) if (screen.toLowerCase().includes(text.toLowerCase())) this.#sighted.add(text);
  }

  #poke(): void {
    for (const waiter of [...this.#waiters]) waiter();
  }
}
