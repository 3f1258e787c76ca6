/** Renders the screen with Ink into a headless terminal, and reads it cell by cell. */
import './force-color.ts';
import { PassThrough, Writable } from 'node:stream';
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import { render } from 'ink';
import type { Lang } from '../../src/locale/catalog.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { createTypist } from '../../src/ui/actions/typist.ts';
import type { App } from '../../src/ui/app.ts';
import { rememberMails } from '../../src/ui/mails.ts';
import type { Services, Start } from '../../src/ui/options.ts';
import { Screen } from '../../src/ui/screen.tsx';
import { initialState } from '../../src/ui/start.tsx';
import { Store } from '../../src/ui/store.ts';
import { glyphs } from '../../src/ui/text/glyphs.ts';
import { type Ambiguous, createMeasure } from '../../src/ui/text/width.ts';
import type { Theme } from '../../src/ui/tones.ts';
import { createVigils } from '../../src/ui/vigils.ts';
import { StagedSession } from './staged-session.ts';

export type ScreenOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly lang?: Lang;
  readonly color?: boolean;
  readonly theme?: Theme;
  readonly ambiguous?: Ambiguous | null;
  readonly services?: Partial<Services>;
};

const PATIENCE = 8000;

export class TestScreen {
  readonly terminal: InstanceType<typeof xterm.Terminal>;
  readonly app: App;
  /** Everything written to the terminal. */
  raw = '';
  exit: number | null = null;
  #stdin: PassThrough;
  #stdout: Writable & { columns: number; rows: number; isTTY: boolean };
  #stop: () => void;

  constructor(start: Start, speaker: Awaited<ReturnType<typeof loadSpeaker>>, options: ScreenOptions) {
    const { columns = 80, rows = 24, color = true, ambiguous = 1 } = options;
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.terminal.loadAddon(new unicode11.Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
    this.#stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {}, ref() {}, unref() {} });
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        // A real terminal's line discipline turns LF into CRLF.
        const text = chunk.toString().replace(/\r?\n/g, '\r\n');
        this.raw += text;
        this.terminal.write(text, done);
      },
    });
    this.#stdout = Object.assign(sink, { columns, rows, isTTY: true });
    const services = { ...NO_SERVICES, ...options.services };
    const store = new Store(
      initialState({ speaker, theme: options.theme ?? (color ? 'dark' : 'none'), start, charset: 'auto', services }),
    );
    this.app = {
      store,
      services,
      measure: createMeasure(ambiguous ?? 2),
      version: '0.0.0',
      mails: rememberMails(() => store.update({})),
      typist: createTypist(store),
      vigils: createVigils(),
      redraw: () => store.update({}),
      frame: null,
      leave: (code) => {
        this.exit = code;
      },
    };
    const ink = render(<Screen app={this.app} glyphs={glyphs(ambiguous)} />, {
      stdin: this.#stdin as unknown as NodeJS.ReadStream,
      stdout: this.#stdout as unknown as NodeJS.WriteStream,
      interactive: true,
      alternateScreen: true,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 120,
    });
    this.#stop = () => {
      ink.unmount();
      this.app.typist.stopAll();
      this.app.vigils.stopAll();
      store.stop();
    };
  }

  static async of(start: Start, options: ScreenOptions = {}): Promise<TestScreen> {
    const screen = new TestScreen(start, await loadSpeaker(options.lang ?? 'en'), options);
    await screen.until('something is drawn', () => screen.text.trim() !== '');
    return screen;
  }

  row(y: number): string {
    return this.terminal.buffer.active.getLine(y)?.translateToString(true) ?? '';
  }

  get lines(): string[] {
    return Array.from({ length: this.terminal.rows }, (_, y) => this.row(y));
  }

  get text(): string {
    return this.lines.join('\n');
  }

  get cursor(): { readonly x: number; readonly y: number } {
    const { cursorX: x, cursorY: y } = this.terminal.buffer.active;
    return { x, y };
  }

  type(keys: string): void {
    this.#stdin.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    Object.assign(this.#stdout, { columns, rows });
    this.#stdout.emit('resize');
  }

  async until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never: ${what}\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  sees(text: string): Promise<void> {
    return this.until(`the screen shows ${JSON.stringify(text)}`, () => this.text.includes(text));
  }

  loses(text: string): Promise<void> {
    return this.until(`the screen no longer shows ${JSON.stringify(text)}`, () => !this.text.includes(text));
  }

  stop(): void {
    this.#stop();
  }
}

/** A screen in the middle of a session. */
export async function sessionScreen(
  session: StagedSession = new StagedSession(),
  options: ScreenOptions = {},
): Promise<TestScreen> {
  return TestScreen.of(
    { kind: 'session', conversation: session, recording: null, target: 'mail.example.test 25' },
    options,
  );
}

const refuse = async () =>
  ({ ok: false, problem: { kind: 'connect.refused', params: { host: 'nowhere.test', port: 1 } } }) as const;

const NO_SERVICES: Services = {
  openSession: refuse,
  practices: () => [],
  startPractice: refuse,
  listRecordings: async () => [],
  openRecording: refuse,
  startRecording: refuse,
  loadSpeaker,
  recentTargets: async () => [],
  targets: () => [],
  lessons: async () => ({ course: { tracks: [], lessons: [] }, progress: {} }),
  startLesson: refuse,
};
