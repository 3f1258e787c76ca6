/** What of a lesson stands on the screen now: its step, in the reader's language, with the names of this server filled in. */

import type { Lesson, LessonProse, StepProse } from '../../lessons/model/lesson.ts';
import { expandAll } from '../../lessons/model/placeholders.ts';
import { proseFor } from '../../lessons/model/prose-for.ts';
import type { ServerFile, StepFile } from '../../lessons/model/schema.ts';
import { choiceOf, mayChoose, numberIn } from '../../lessons/run/choice.ts';
import type { LessonRun, RunView } from '../../lessons/run/lesson-run.ts';
import type { Lang } from '../../locale/catalog.ts';
import type { Meaning } from '../../protocols/contract.ts';
import { seatOf } from '../desks.ts';
import type { Place, UiState } from '../state.ts';

/** Rungs of the hint ladder, lowest first: the locale keys of their names. */
export const RUNGS = ['lesson.nudge', 'lesson.rule', 'lesson.rfc', 'lesson.answer'] as const;

/** The step one is at, and its prose. null: none, for the lesson has not begun or is over. */
export type Step = {
  readonly file: StepFile;
  readonly prose: StepProse;
  /** Can options be chosen by their number now? */
  readonly options: readonly string[];
};

/** The lesson on the screen. */
export function runOf({ place }: Pick<UiState, 'place'>): LessonRun | null {
  return seatOf(place)?.run ?? null;
}

/** The lesson fills the body: it introduces itself, or looks back. */
export function isPage(place: Place): boolean {
  const view = seatOf(place)?.run.view;
  if (!view) return false;
  return view.status === 'opening' || view.status === 'finished' || place.kind === 'lesson';
}

/** The prose of the lesson, and the language it is in. */
export function lessonProse(lesson: Lesson, lang: Lang): { readonly prose: LessonProse; readonly lang: Lang } {
  return proseFor(lesson, lang);
}

/** The step that is being taken. */
export function stepOf(view: RunView, place: Place, lang: Lang): Step | null {
  const file = view.lesson.steps[view.at];
  const prose = file && proseFor(view.lesson, lang).prose.steps[file.id];
  if (!file || !prose) return null;
  const host = place.kind === 'live' ? place.conversation.host : '';
  const filled = expandAll(prose, { host, actors: view.actors, now: view.since });
  return { file, prose: filled, options: view.status === 'doing' ? (file.options ?? []) : [] };
}

/** The option a line stands for: its number alone, where a number is no answer. null: the line is for the server. */
export function chosenBy(text: string, place: Place): string | null {
  const view = seatOf(place)?.run.view;
  if (!view || place.kind !== 'live' || !mayChoose(view, place.conversation)) return null;
  return view.lesson.steps[view.at]?.options?.[numberIn(text) - 1] ?? null;
}

/** How many options the next number typed is taken for; 0: none. */
export function choiceNow(place: Place): number {
  const view = seatOf(place)?.run.view;
  return view && place.kind === 'live' && mayChoose(view, place.conversation) ? choiceOf(view) : 0;
}

/** The server that stands opposite in this step. */
export function serverOf({ lesson, at }: RunView): ServerFile {
  return lesson.steps.slice(0, at + 1).findLast(({ server }) => server)?.server ?? lesson.server;
}

/** A reply has come since the step began, or a line of the mail it is about was written, and the goal is still open. */
export function isUnmet(place: Place): boolean {
  if (place.kind !== 'live' || place.lesson === null) return false;
  const { run, begun } = place.lesson;
  const { status, verdict } = run.view;
  const { transcript } = place.conversation;
  if (status !== 'doing' || verdict.met) return false;
  // Where no number can be typed, none is asked for.
  if (verdict.missing[0]?.id === 'option.none' && choiceNow(place) === 0) return false;
  return transcript.last('reply') >= begun || (isOfWriting(verdict.missing[0]) && transcript.length > begun);
}

/** Nothing is answered while a mail is being written. */
function isOfWriting(missing: Meaning | undefined): boolean {
  return missing?.id.startsWith('writing.') ?? false;
}
