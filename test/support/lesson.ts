/** Lessons made in a test: the machine part as an object, prose only where it is asked for. */
import type { Lesson, StepProse } from '../../src/lessons/model/lesson.ts';
import { lessonFile } from '../../src/lessons/model/schema.ts';

type Written = Readonly<Record<string, unknown>>;

/** `after`: what is said once a step is passed, by step. */
export function lessonOf(
  steps: readonly Written[],
  { after = {}, ...more }: Written & { readonly after?: Readonly<Record<string, string>> } = {},
): Lesson {
  const file = lessonFile.parse({
    ...{ id: 'made-up', track: 'send', place: 1, minutes: 5, server: { protocol: 'smtp' } },
    ...{ ...more, steps },
  });
  const prose = Object.fromEntries(file.steps.map(({ id }) => [id, proseOf(after[id] ?? '')]));
  const en = { title: 'Made up', opening: [], steps: prose, closing: [] };
  return { ...file, folder: 'made-up', prose: { en }, letters: {} };
}

function proseOf(after: string): StepProse {
  const text = after === '' ? [] : [{ kind: 'text', text: after } as const];
  return { title: '', text: [], goal: '', hints: ['1', '2', '3', '4'], options: {}, after: text };
}
