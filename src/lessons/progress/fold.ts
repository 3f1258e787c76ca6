/** Events folded into how far somebody has come. Pure. */
import { EVERY_LESSON } from './event.ts';
import type { LessonProgress, Progress, ProgressEvent, StepProgress } from './progress.ts';

/** Earlier names of lessons → the name of today. */
export type Renamed = ReadonlyMap<string, string>;

type Draft = Omit<LessonProgress, 'steps'> & { readonly steps: Map<string, StepProgress> };

const untouched: StepProgress = { passed: false, hints: 0, retries: 0, shown: false };

/** Earlier names lead to their lesson, unless another lesson bears that name by now. */
export function renamedIn(lessons: readonly { readonly id: string; readonly formerly: readonly string[] }[]): Renamed {
  const today = new Set(lessons.map(({ id }) => id));
  const earlier = lessons.flatMap(({ id, formerly }) => formerly.map((name) => [name, id] as const));
  return new Map(earlier.filter(([name]) => !today.has(name)));
}

/** Events in the order they stand in the log. */
export function foldProgress(events: Iterable<ProgressEvent>, renamed: Renamed = new Map()): Progress {
  const lessons = new Map<string, Draft>();
  for (const event of events) {
    const id = renamed.get(event.lesson) ?? event.lesson;
    if (event.event !== 'reset') lessons.set(id, after(lessons.get(id), event));
    else if (id === EVERY_LESSON) lessons.clear();
    else lessons.delete(id);
  }
  return table([...lessons].map(([id, draft]) => [id, { ...draft, steps: table(draft.steps) }]));
}

function after(before: Draft | undefined, event: Exclude<ProgressEvent, { event: 'reset' }>): Draft {
  const lesson = { at: null, finished: false, steps: new Map(), ...before, touched: event.at };
  if (event.event === 'finish') return { ...lesson, at: null, finished: true };
  if (event.event === 'step') return { ...lesson, at: event.step };
  const step = lesson.steps.get(event.step) ?? untouched;
  lesson.steps.set(event.step, changed(step, event));
  return lesson;
}

function changed(
  step: StepProgress,
  event: Extract<ProgressEvent, { event: 'pass' | 'show' | 'retry' | 'hint' }>,
): StepProgress {
  switch (event.event) {
    case 'pass':
      return { ...step, passed: true };
    case 'show':
      return { ...step, shown: true };
    case 'retry':
      return { ...step, retries: step.retries + 1 };
    case 'hint':
      return { ...step, hints: Math.max(step.hints, event.rung) };
  }
}

/** Without a prototype: a lesson may be called `constructor`. */
function table<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
