import { afterEach, describe, expect, it } from 'vitest';
import { loadHome } from '../../../src/ui/actions/home.ts';
import { startLesson } from '../../../src/ui/actions/lesson.ts';
import type { Learning, Services } from '../../../src/ui/options.ts';
import { FakeRun } from '../../support/fake-run.ts';
import { learning } from '../../support/lesson-screen.ts';
import { DOWN, F4, greeted } from '../../support/scenes.ts';
import { type ScreenOptions, TestScreen } from '../../support/screen.tsx';

let screen: TestScreen | null = null;
afterEach(() => {
  screen?.stop();
  screen = null;
});

const step = { passed: true, hints: 0, retries: 0, shown: false };
const done = (touched: string) => ({ at: null, steps: { name: step }, touched, finished: true });

async function home(progress: Learning['progress'], services: Partial<Services> = {}, options: ScreenOptions = {}) {
  const lessons = async () => learning(progress);
  const made = await TestScreen.of({ kind: 'home' }, { ...options, services: { lessons, ...services } });
  await loadHome(made.app);
  return made;
}

it('invites to the first lesson when nothing is done yet', async () => {
  screen = await home({}, {}, { lang: 'zh-CN' });
  await screen.sees('▸ 开始学  从这里开始：发信 · 第一句话，5 分钟');
  expect(screen.text).toMatch(/系列 {4}发信 {2}0\/2/);
  expect(screen.text).toMatch(/收信 {2}0\/1/);
  screen.type(F4);
  await screen.sees('開始學');
});

it('goes on where one stopped, and takes the lesson up there', async () => {
  const progress = {
    'first-words': { at: 'last', steps: { name: step }, touched: '2026-11-20T10:00:00Z', finished: false },
  };
  const asked: string[] = [];
  const run = new FakeRun(greeted(), { at: 1 });
  screen = await home(progress, {
    startLesson: async (id) => {
      asked.push(id);
      return { ok: true, run };
    },
  });
  await screen.sees('▸ learn     Sending · First words, step 2 of 4');
  screen.type('\r');
  await screen.sees('Where does it end?');
  expect(asked).toEqual(['first-words']);
});

it('lists the lessons of a track: done, begun, how long; Esc leads back', async () => {
  screen = await home({ 'first-words': done('2026-11-20T10:00:00Z') });
  await screen.sees('▸ learn     Sending · Second words, 8 minutes');
  screen.type(`${DOWN}\r`);
  await screen.sees('✓ First words');
  expect(screen.text).toContain('Second words  8 min');
  expect(screen.text).not.toContain('Fetched');
  // The one to go on with is chosen.
  expect(screen.lines.find((line) => line.includes('▸'))).toContain('Second words');
  screen.type('\x1b');
  await screen.sees('▸ lessons');
});

it('says of a finished track what was hard in it', async () => {
  const hard = { ...done('2026-11-20T10:00:00Z'), steps: { last: { ...step, hints: 3 } } };
  screen = await home({ 'first-words': hard, 'second-words': done('2026-11-20T11:00:00Z') });
  await screen.sees('2/2 ✓');
  screen.type(`${DOWN}\r`);
  await screen.sees('That was the last lesson of "Sending".');
  expect(screen.text).toContain('Worth another look: First words');
});

it('shows everything else before the lessons have been read, and keeps what is chosen when they come', async () => {
  let arrive: ((read: Learning) => void) | null = null;
  const lessons = () => new Promise<Learning>((resolve) => (arrive = resolve));
  const practices = () => [{ id: 'smtp', name: 'SMTP' }];
  const made = await TestScreen.of({ kind: 'home' }, { services: { lessons, practices } });
  screen = made;
  const loading = loadHome(made.app);
  await made.sees('▸ lessons   one moment…');
  made.type(DOWN);
  await made.sees('▸ practise  SMTP');
  await made.until('the lessons are asked for', () => arrive !== null);
  arrive!(learning());
  await loading;
  await made.sees('start here: Sending · First words, 5 minutes');
  expect(made.text).toContain('▸ practise  SMTP');
});

it('says what is in the way of a lesson', async () => {
  const problem = { kind: 'usage.unknown-lesson', params: { lesson: 'first-words', suggestion: '' } };
  screen = await home({}, { startLesson: async () => ({ ok: false, problem }) });
  await screen.sees('start here');
  screen.type('\r');
  await screen.sees('There is no lesson ‹first-words›');
});

describe('begun from the command line', () => {
  it('lists all lessons without a name', async () => {
    screen = await TestScreen.of({ kind: 'lesson', id: null }, { services: { lessons: async () => learning() } });
    await loadHome(screen.app);
    await screen.sees('Sending');
    expect(screen.text).toMatch(/Fetching .*Fetched/);
    screen.type('\x1b');
    await screen.sees('▸ learn');
  });

  it('takes up the lesson named', async () => {
    const run = new FakeRun(null, { status: 'opening' });
    const services = { lessons: async () => learning(), startLesson: async () => ({ ok: true, run }) as const };
    screen = await TestScreen.of({ kind: 'lesson', id: 'first-words' }, { services });
    await startLesson(screen.app, 'first-words');
    await screen.sees('Enter begins');
  });
});
