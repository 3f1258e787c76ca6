/** A lesson without a server: the test says how the run stands, and sees what was asked of it. */

import type { Session } from '../../src/engine/session/session.ts';
import type { Lesson, LessonProse, StepProse } from '../../src/lessons/model/lesson.ts';
import { lessonFile } from '../../src/lessons/model/schema.ts';
import type { LessonRun, RunView } from '../../src/lessons/run/lesson-run.ts';

const steps = [
  { id: 'name', kind: 'do', goal: { phase: 'hello' }, solution: 'EHLO laptop' },
  { id: 'last', kind: 'choose', options: ['hyphen', 'length', 'silence'], answer: 'hyphen' },
  { id: 'older', kind: 'predict', options: ['one', 'same'], answer: 'one', goal: { reply: { code: 250 } } },
  { id: 'play', kind: 'free' },
];

const words = (text: string) => [{ kind: 'text', text } as const];

function step(
  title: string,
  text: string,
  goal: string,
  hints: readonly string[],
  more: Partial<StepProse> = {},
): StepProse {
  return { title, text: words(text), goal, hints, options: {}, after: words(`${title}: after`), ...more };
}

const ladder = ['Look at the first line.', 'The host is named.', 'RFC 5321 §4.1.1.1', 'Type `EHLO laptop`.'];

const en: LessonProse = {
  title: 'First words',
  opening: words('The server speaks first. Its user {{alice.user}} waits on {{host}}.'),
  steps: {
    name: step('Introduce yourself', 'Say which host is calling with `EHLO`.', 'the server knows your host', ladder),
    last: step('Where does it end?', 'Which line is the last one?', 'choose the mark', ladder, {
      options: {
        hyphen: { text: 'The character after `250`', remark: 'Right: a space ends it.' },
        length: { text: 'The length of the list', remark: 'No program can know it.' },
        silence: { text: 'A pause', remark: 'A pause may come anywhere.' },
      },
    }),
    older: step('The older one', 'What comes back to `HELO`?', 'guess, then look', ladder, {
      options: {
        one: { text: 'A single line', remark: 'So it is.' },
        same: { text: 'The same list', remark: 'Some do.' },
      },
    }),
    play: step('Play', 'Try what you like.', '', []),
  },
  closing: words('You can read every reply now.'),
};

const chineseLadder = ['看第一行。', '报的是主机。', 'RFC 5321 §4.1.1.1', '输入 `EHLO laptop`。'];

const zh: LessonProse = {
  title: '第一句话',
  opening: words('服务器先开口。'),
  steps: {
    name: step('自报主机名', '用 `EHLO` 告诉服务器：是哪台主机在连接。', '服务器知道了你的主机名', chineseLadder),
    last: step('到哪一行为止', '哪一行是最后一行？', '选出标志', chineseLadder, {
      options: {
        hyphen: { text: '`250` 后面的字符', remark: '对，空格就是结尾。' },
        length: { text: '列表有多长', remark: '程序没法知道。' },
        silence: { text: '停一停', remark: '哪里都可能停。' },
      },
    }),
    older: step('老式的招呼', '`HELO` 会得到什么？', '先猜，再看', chineseLadder, {
      options: { one: { text: '一行', remark: '正是。' }, same: { text: '同一张列表', remark: '有的会这样。' } },
    }),
    play: step('随便试', '想试什么都行。', '', []),
  },
  closing: words('应答你都读得懂了。'),
};

/** A lesson of four steps, one of each kind. */
export function fakeLesson(change: Partial<Lesson> = {}): Lesson {
  const file = lessonFile.parse({
    ...{ id: 'first-words', track: 'send', place: 10, minutes: 5, server: { protocol: 'smtp' } },
    steps,
  });
  return { ...file, folder: 'first-words', prose: { en, 'zh-CN': zh }, letters: {}, ...change };
}

/** What was asked of the run, in order: `next`, `hint`, `choose hyphen`, `goTo 2`. */
export class FakeRun implements LessonRun {
  view: RunView;
  session: Session | null;
  readonly asked: string[] = [];
  #listeners = new Set<() => void>();

  constructor(session: Session | null, view: Partial<RunView> = {}) {
    this.session = session;
    this.view = {
      lesson: fakeLesson(),
      status: 'doing',
      at: 0,
      passed: new Set(),
      rungs: 0,
      chosen: null,
      verdict: { met: false, missing: [] },
      lost: false,
      showing: false,
      trouble: null,
      actors: [{ user: 'alice', address: 'alice@example.test', password: 'wonderland' }],
      since: new Date('2026-11-21T10:00:00Z'),
      hard: [],
      ...view,
    };
  }

  /** Something has happened. */
  set(view: Partial<RunView>, session: Session | null = this.session): void {
    this.view = { ...this.view, ...view };
    this.session = session;
    for (const listener of [...this.#listeners]) listener();
  }

  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  next(): void {
    this.asked.push('next');
  }

  hint(): void {
    this.asked.push('hint');
    this.set({ rungs: this.view.rungs + 1 });
  }

  choose(option: string): void {
    this.asked.push(`choose ${option}`);
  }

  show(): void {
    this.asked.push('show');
    this.set({ showing: !this.view.showing });
  }

  async retry(): Promise<void> {
    this.asked.push('retry');
  }

  async restart(): Promise<void> {
    this.asked.push('restart');
  }

  async goTo(step: number): Promise<void> {
    this.asked.push(`goTo ${step}`);
  }

  async close(): Promise<void> {
    this.asked.push('close');
  }
}
