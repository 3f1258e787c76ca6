/** The screen with a lesson on it. */
import { startLesson } from '../../src/ui/actions/lesson.ts';
import type { Learning } from '../../src/ui/options.ts';
import { type FakeRun, fakeLesson } from './fake-run.ts';
import { type ScreenOptions, TestScreen } from './screen.tsx';

/** Two tracks, the first with two lessons. */
export function learning(progress: Learning['progress'] = {}): Learning {
  const first = fakeLesson();
  const { en, 'zh-CN': zh } = first.prose;
  const second = fakeLesson({
    id: 'second-words',
    place: 20,
    minutes: 8,
    prose: { en: { ...en!, title: 'Second words' }, 'zh-CN': { ...zh!, title: '第二句话' } },
  });
  const third = fakeLesson({ id: 'fetched', track: 'fetch', prose: { en: { ...en!, title: 'Fetched' } } });
  const tracks = [
    { id: 'send', title: { en: 'Sending', 'zh-CN': '发信' } },
    { id: 'fetch', title: { en: 'Fetching', 'zh-CN': '收信' } },
  ];
  return { course: { tracks, lessons: [first, second, third] }, progress };
}

/** Somebody has begun it from home. */
export async function lessonScreen(run: FakeRun, options: ScreenOptions = {}): Promise<TestScreen> {
  const services = {
    startLesson: async () => ({ ok: true, run }) as const,
    lessons: async () => learning(),
    ...options.services,
  };
  const screen = await TestScreen.of({ kind: 'home' }, { ...options, services });
  await startLesson(screen.app, run.view.lesson.id);
  return screen;
}
