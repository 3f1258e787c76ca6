/** What is said about a lesson in the same words wherever it is said. Titles are in code marks only where lessons put them. */
import type { Lang } from '../locale/catalog.ts';
import type { CliKey } from '../locale/en/cli.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Course, Lesson, Track } from './model/lesson.ts';
import { proseFor } from './model/prose-for.ts';
import type { Progress } from './progress/progress.ts';
import { hardIn, lessonsOf, nextLesson } from './progress/where.ts';

/** No more of what was hard is told at the end. */
const HARD_TOLD = 3;

/** The title in the language spoken, or in the nearest there is. */
export function titleOf(lesson: Lesson, lang: Lang): string {
  return proseFor(lesson, lang).prose.title;
}

/** The title of a track; its id when it has none. */
export function trackTitle({ id, title }: Track, lang: Lang): string {
  const fallback = { en: ['en', 'zh-CN'], 'zh-CN': ['zh-CN', 'en'], 'zh-TW': ['zh-TW', 'zh-CN', 'en'] }[lang];
  return fallback.map((each) => title[each]).find((text) => text !== undefined) ?? id;
}

/** Said when a lesson is not written in the language spoken; null when it is. */
export function fallbackNotice(lesson: Lesson, speaker: Speaker): string | null {
  const { lang } = proseFor(lesson, speaker.lang);
  if (lang === speaker.lang) return null;
  const name = (each: Lang): string => speaker.cli(`lesson.language-${each}`);
  return speaker.cli('lesson.only-in', { wanted: name(speaker.lang), language: name(lang) });
}

/** What was hard, a line each: `Hello › Leave something out (2 hints, 1 new start)`. Empty: nothing was. */
function hardWords(lessons: readonly Lesson[], progress: Progress, speaker: Speaker): readonly string[] {
  const hard = hardIn(lessons, progress).slice(0, HARD_TOLD);
  return hard.map(({ lesson, step, hints, retries, shown }) => {
    const { prose } = proseFor(lesson, speaker.lang);
    const title = prose.steps[step]?.title ?? step;
    const counted: readonly (readonly [CliKey, number])[] = [
      ['lesson.hints', hints],
      ['lesson.retries', retries],
      ['lesson.shown', Number(shown)],
    ];
    const how = counted.filter(([, count]) => count > 0).map(([key, count]) => speaker.cli(key, { count }));
    const where = lessons.length > 1 ? `${prose.title} › ${title}` : title;
    return where + speaker.cli('lesson.aside', { text: how.join(speaker.cli('lesson.and')) });
  });
}

/**
 * What is said once a lesson is finished: what was hard in it, or in its track when that is finished too, and what comes
 * next. A sentence each.
 */
export function farewell(lesson: Lesson, course: Course, progress: Progress, speaker: Speaker): readonly string[] {
  const track = course.tracks.find(({ id }) => id === lesson.track);
  const together = lessonsOf(course, lesson.track);
  const trackDone = track !== undefined && together.every(({ id }) => progress[id]?.finished);
  const hard = hardWords(trackDone ? together : [lesson], progress, speaker);
  const next = nextLesson(course, progress, lesson);
  return [
    ...(trackDone ? [speaker.cli('lesson.track-done', { track: trackTitle(track, speaker.lang) })] : []),
    ...(hard.length > 0 ? [speaker.cli('lesson.hard'), ...hard.map((line) => `- ${line}`)] : []),
    next ? nextWords(next, speaker) : speaker.cli('lesson.all-done'),
  ];
}

function nextWords(next: Lesson, speaker: Speaker): string {
  const title = titleOf(next, speaker.lang).replaceAll('`', '');
  return speaker.cli('lesson.next-lesson', { title, command: `wirespeak learn ${next.id}` });
}
