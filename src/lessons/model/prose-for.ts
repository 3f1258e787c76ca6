/** The prose of a lesson in the language asked for, or in the nearest it is written in. */
import type { Lang } from '../../locale/catalog.ts';
import type { Lesson, LessonProse } from './lesson.ts';

/** What to read when a language is missing, best first. */
const FALLBACK: Readonly<Record<Lang, readonly Lang[]>> = {
  en: ['en', 'zh-CN', 'zh-TW'],
  'zh-CN': ['zh-CN', 'en', 'zh-TW'],
  'zh-TW': ['zh-TW', 'zh-CN', 'en'],
};

/** `lang` differs from the language asked for where the lesson is not written in that. Throws for a lesson without prose, which `readLesson` never gives. */
export function proseFor(
  lesson: Pick<Lesson, 'id' | 'prose'>,
  lang: Lang,
): { readonly prose: LessonProse; readonly lang: Lang } {
  for (const candidate of FALLBACK[lang]) {
    const prose = lesson.prose[candidate];
    if (prose) return { prose, lang: candidate };
  }
  throw new Error(`${lesson.id} has no prose`);
}
