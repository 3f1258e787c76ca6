import { afterEach, describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/locale/catalog.ts';
import { createMeasure } from '../../../src/ui/text/width.ts';
import { FakeRun, fakeLesson } from '../../support/fake-run.ts';
import { learning, lessonScreen } from '../../support/lesson-screen.ts';
import { CTRL_C, F1, F4, greeted } from '../../support/scenes.ts';
import type { TestScreen } from '../../support/screen.tsx';

let screen: TestScreen | null = null;
afterEach(() => {
  screen?.stop();
  screen = null;
});

const SIZES = [
  [80, 24],
  [40, 24],
  [40, 10],
  [120, 40],
  [200, 60],
] as const;
const LANGUAGES: readonly Lang[] = ['en', 'zh-CN', 'zh-TW'];
const SAID = {
  en: { goal: 'Goal: the server knows your host', step: 'step 1 of 4', prompt: 'hello ▸' },
  'zh-CN': { goal: '目标：服务器知道了你的主机名', step: '第 1 步，共 4 步', prompt: '招呼 ▸' },
  'zh-TW': { goal: '目標：服务器知道了你的主机名', step: '第 1 步，共 4 步', prompt: '招呼 ▸' },
} as const;

describe.each(SIZES)('the step at %i×%i', (columns, rows) => {
  it.each(LANGUAGES)(
    'says the goal, keeps some of the conversation and the prompt, no row too wide, in %s',
    async (lang) => {
      screen = await lessonScreen(new FakeRun(greeted()), { columns, rows, lang });
      await screen.sees(SAID[lang].goal);
      await screen.sees('220 mail.example.test');
      const measure = createMeasure(1);
      for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(columns);
      expect(screen.lines[0]).toContain(columns < 60 ? '1/4' : SAID[lang].step);
      expect(screen.lines[0]).toContain('○○○○');
      if (rows > 10) expect(screen.text).toMatch(/F2 .*0\/4/);
    },
  );

  it('says the same without colour, code between marks', async () => {
    screen = await lessonScreen(new FakeRun(greeted()), { columns, rows, color: false });
    await screen.sees('the server knows your host');
    if (rows > 10) expect(screen.text).toContain('‹EHLO›');
    expect(screen.raw).not.toMatch(/\u001b\[(3[0-8]|4[0-8]|9\d|10\d)[;m]/);
  });

  it('keeps goal and help in sight when everything there is stands on it', async () => {
    const session = greeted();
    const missing = [{ id: 'no.such', params: {} }];
    const run = new FakeRun(session, { at: 1, rungs: 4, chosen: 'length' });
    screen = await lessonScreen(run, { columns, rows });
    session.send(Buffer.from('HELO\r\n'));
    session.says('501 Syntax');
    run.set({ verdict: { met: false, missing } });
    await screen.sees('choose the mark');
    if (rows > 10) await screen.sees('No program can know it.');
    const body = screen.lines.filter((line) => /^ [SC·] {2}/.test(line));
    expect(body.length).toBeGreaterThan(0);
  });
});

it('where there is hardly any room, keeps goal, last line and prompt', async () => {
  screen = await lessonScreen(new FakeRun(greeted()), { columns: 30, rows: 4 });
  await screen.sees('Goal: the server knows');
  expect(screen.text).toContain('▸');
});

it('stands on top over the conversation, with the reply in the side bar, where there is room for both', async () => {
  screen = await lessonScreen(new FakeRun(greeted()), { columns: 120, rows: 40, lang: 'zh-CN' });
  await screen.sees('自报主机名');
  expect(screen.lines[1]).toMatch(/^ 自报主机名.*│ 220 /);
});

it('shows what is said once it is passed, and the way on', async () => {
  const run = new FakeRun(greeted(), { status: 'passed', passed: new Set(['name']), verdict: { met: true } });
  screen = await lessonScreen(run);
  await screen.sees('Introduce yourself: after');
  expect(screen.text).toContain('✓ the server knows your host');
  expect(screen.text).toContain('Enter goes on');
  expect(screen.lines[0]).toContain('●○○○');
});

it('says why not yet, after a reply and not before', async () => {
  const session = greeted();
  const missing = [{ id: 'phase.other', params: {} }];
  screen = await lessonScreen(new FakeRun(session, { verdict: { met: false, missing } }));
  await screen.sees('Goal:');
  expect(screen.text).not.toContain('Not yet:');
  session.send(Buffer.from('NOOP\r\n'));
  session.says('250 2.0.0 Ok');
  await screen.sees('Not yet:');
});

it('says that the connection is lost, and where Enter leads', async () => {
  const session = greeted();
  const run = new FakeRun(session);
  screen = await lessonScreen(run);
  session.closed('network', { kind: 'lost.reset', params: { host: 'mail.example.test' } });
  run.set({ lost: true });
  await screen.sees('Enter goes back to where the step begins');
});

it('marks the choice, tells a wrong one why, and keeps the remark on a prediction for later', async () => {
  const run = new FakeRun(greeted(), { at: 1, chosen: 'length' });
  screen = await lessonScreen(run);
  await screen.sees('✗ 2  The length of the list');
  expect(screen.text).toContain('No program can know it.');
  run.set({ at: 2, chosen: 'same' });
  await screen.sees('▸ 2  The same list');
  expect(screen.text).not.toContain('Some do.');
  run.set({ status: 'passed', verdict: { met: true } });
  await screen.sees('Some do.');
  expect(screen.text).toContain('You chose 2; it was 1: A single line');
  run.set({ chosen: 'one' });
  await screen.sees('So it is.');
  expect(screen.text).not.toContain('You chose');
});

it('does not say what to type where the step is to be found out, but in free play', async () => {
  const run = new FakeRun(greeted());
  screen = await lessonScreen(run);
  await screen.sees('── 220');
  expect(screen.text).not.toContain('Next:');
  run.set({ at: 3 });
  await screen.sees('Next:');
  expect(screen.text).toContain('/next goes on');
});

describe('before and after', () => {
  it('introduces itself over the whole body, and follows the language', async () => {
    screen = await lessonScreen(new FakeRun(null, { status: 'opening' }));
    await screen.sees('The server speaks first.');
    expect(screen.text).toContain('1  Introduce yourself');
    expect(screen.text).toContain('Enter begins');
    screen.type(F4);
    await screen.sees('服务器先开口。');
    screen.type(F4);
    // Nothing is written in the third language, so it says which one stands in.
    await screen.sees('简体');
    expect(screen.text).toContain('服务器先开口。');
  });

  it('looks back: what was hard, what comes next', async () => {
    const hard = [{ step: 'last', hints: 2, retries: 1 }];
    screen = await lessonScreen(new FakeRun(greeted(), { status: 'finished', at: 4, hard }));
    await screen.sees('You can read every reply now.');
    await screen.sees('Next: Second words, 8 minutes');
    expect(screen.text).toContain('Where does it end? (2 hints, 1 retry)');
    expect(screen.text).not.toContain('last lesson of');
  });

  it('says that a track is done, and which of its lessons were hard', async () => {
    const steps = { name: { passed: true, hints: 4, retries: 0, shown: false } };
    const progress = { 'second-words': { at: null, steps, touched: '2026-11-21T10:00:00Z', finished: true } };
    const services = { lessons: async () => learning(progress) };
    screen = await lessonScreen(new FakeRun(greeted(), { status: 'finished', at: 4 }), { services });
    await screen.sees('That was the last lesson of "Sending".');
    expect(screen.text).toContain('Worth another look: Second words');
    expect(screen.text).toContain('Next: Fetched, 5 minutes');
  });

  it('says what is in the way of the server, and tries again', async () => {
    const run = new FakeRun(null, { status: 'opening' });
    screen = await lessonScreen(run);
    run.set({ status: 'staging', trouble: { kind: 'connect.refused', params: { host: '127.0.0.1', port: 25 } } });
    await screen.sees('Enter tries again');
    expect(screen.text).toContain('127.0.0.1');
    screen.type('\r');
    await screen.until('it tries again', () => run.asked.includes('retry'));
  });

  it.each(SIZES)('fits %i×%i', async (columns, rows) => {
    screen = await lessonScreen(new FakeRun(null, { status: 'opening' }), { columns, rows, lang: 'zh-CN' });
    await screen.sees('按回车开始');
    const measure = createMeasure(1);
    for (const line of screen.lines) expect(measure.width(line)).toBeLessThanOrEqual(columns);
  });
});

it('fills in the names of the server at hand', async () => {
  const lesson = fakeLesson();
  const { en } = lesson.prose;
  const name = { ...en!.steps.name!, goal: '{{alice.user}} is known to {{host}}' };
  const prose = { en: { ...en!, steps: { ...en!.steps, name } } };
  screen = await lessonScreen(new FakeRun(greeted(), { lesson: { ...lesson, prose } }));
  await screen.sees('Goal: alice is known to mail.example.test');
});

describe('rows in which nothing stands', () => {
  const lesson = fakeLesson();
  const { en } = lesson.prose;
  const long = Array.from({ length: 12 }, (_, at) => `Sentence ${at} of a step that has a good deal to say.`).join(' ');
  const text = [{ kind: 'text', text: `${long} Enough.` } as const];
  const steps = { ...en!.steps, name: { ...en!.steps.name!, text } };
  const wordy = { ...lesson, prose: { en: { ...en!, steps } } };

  it('go to the step, as long as there are any', async () => {
    const session = greeted();
    screen = await lessonScreen(new FakeRun(session, { lesson: wordy }), { columns: 80, rows: 24 });
    await screen.sees('Enough.');
    expect(screen.text).toContain('220 mail.example.test');
    for (let line = 0; line < 10; line++) {
      session.send(Buffer.from('NOOP\r\n'));
      session.says(`250 number ${line}`);
    }
    await screen.sees('250 number 9');
    await screen.loses('Enough.');
    expect(screen.lines.filter((line) => /^ [SC·] {2}/.test(line)).length).toBeGreaterThan(7);
  });

  it('and then to the hint', async () => {
    const session = greeted();
    screen = await lessonScreen(new FakeRun(session), { columns: 80, rows: 24 });
    session.send(Buffer.from('AUTH LOGIN\r\n'));
    session.says('503 5.5.1 Error: authentication not enabled');
    await screen.sees('── 503');
    expect(screen.text).not.toContain('Alt-H shows all');
  });
});

describe('at 40 columns', () => {
  it('keeps the question above its options', async () => {
    const session = greeted();
    const verdict = { met: false, missing: [{ id: 'option.none', params: { count: 3 } }] } as const;
    const run = new FakeRun(session, { at: 1, rungs: 4, verdict });
    screen = await lessonScreen(run, { columns: 40, rows: 16 });
    for (let line = 0; line < 10; line++) {
      session.send(Buffer.from('NOOP\r\n'));
      session.says(`250 number ${line}`);
    }
    await screen.sees('250 number 9');
    await screen.sees('Which line is the');
    expect(screen.text).toContain('3  A pause');
  });

  it.each([
    ['en', 'other keys stay'],
    ['zh-CN', '别的键留下'],
  ] as const)('says how to stay and how to go back, in %s', async (lang, stay) => {
    screen = await lessonScreen(new FakeRun(greeted()), { columns: 40, rows: 20, lang });
    screen.type(F1);
    await screen.sees(lang === 'en' ? 'Esc back' : 'Esc 返回');
    screen.type('\x1b');
    await screen.loses('Esc');
    screen.type(CTRL_C);
    await screen.sees(stay);
    expect(screen.text).toContain('Ctrl-C');
  });
});
