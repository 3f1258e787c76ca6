/** `learn --list`: the lessons by track, and how far each of them is. */
import type { Course, Lesson } from '../../lessons/model/lesson.ts';
import type { Progress } from '../../lessons/progress/progress.ts';
import type { ProgressLog } from '../../lessons/progress/progress-log.ts';
import { lessonsOf, standingOf, trackTotals, whereToGoOn } from '../../lessons/progress/where.ts';
import { titleOf, trackTitle } from '../../lessons/words.ts';
import type { Speaker } from '../../locale/speaker.ts';
import { visible } from '../../wire/visible.ts';
import type { Context } from '../command.ts';
import { jsonLine } from '../json-line.ts';
import { progressIn } from './course.ts';

export function listLessons(
  course: Course,
  log: ProgressLog,
  how: { readonly json: boolean },
  context: Context,
): number {
  const { speaker, stdout } = context;
  const progress = progressIn(course, log);
  if (how.json) for (const lesson of course.lessons) stdout.write(jsonLine(asJson(lesson, progress, speaker)));
  else for (const line of asWords(course, progress, speaker)) stdout.write(`${visible(line)}\n`);
  if (log.trouble) context.complain(log.trouble);
  return 0;
}

function asJson(lesson: Lesson, progress: Progress, { lang }: Speaker) {
  const { id, track, minutes, prose, steps } = lesson;
  const { begun, finished, step } = standingOf(lesson, progress);
  return {
    ...{ id, track, title: titleOf(lesson, lang), minutes, languages: Object.keys(prose) },
    // Where to go on, as it is shown to people; null before the beginning and after the end.
    ...{ steps: steps.length, step: begun && !finished ? step + 1 : null, done: finished },
  };
}

function asWords(course: Course, progress: Progress, speaker: Speaker): readonly string[] {
  const { lang } = speaker;
  const width = Math.max(0, ...course.lessons.map(({ id }) => id.length));
  const aside = (text: string): string => speaker.cli('lesson.aside', { text });
  const totals = trackTotals(course, progress).filter(({ lessons }) => lessons > 0);
  const lines = totals.flatMap(({ track, lessons, finished }) => [
    `${trackTitle(track, lang)}${aside(speaker.cli('lesson.track-total', { finished, count: lessons }))}`,
    ...lessonsOf(course, track.id).map((lesson) => `  ${lessonLine(lesson, progress, width, speaker)}`),
    '',
  ]);
  const next = whereToGoOn(course, progress);
  if (!next) return [...lines, speaker.cli('lesson.all-done')];
  const command = `wirespeak learn ${next.lesson.id}`;
  return [...lines, speaker.cli(next.begun ? 'lesson.go-on' : 'lesson.begin', { command })];
}

function lessonLine(lesson: Lesson, progress: Progress, width: number, speaker: Speaker): string {
  const { finished, begun } = standingOf(lesson, progress);
  const mark = finished ? '✓' : begun ? '›' : ' ';
  return `${mark} ${lesson.id.padEnd(width)}  ${lessonTitle(lesson, progress, speaker)}`;
}

/** The title, how long it takes, and where it was left. */
export function lessonTitle(lesson: Lesson, progress: Progress, speaker: Speaker): string {
  const { minutes, steps } = lesson;
  const { finished, begun, step } = standingOf(lesson, progress);
  const how = [speaker.cli('lesson.minutes', { minutes })];
  if (begun && !finished) how.push(speaker.cli('lesson.step-of', { step: step + 1, count: steps.length }));
  const aside = speaker.cli('lesson.aside', { text: how.join(speaker.cli('lesson.and')) });
  return `${titleOf(lesson, speaker.lang)}${aside}`;
}
