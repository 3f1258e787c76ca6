/** The steps of a lesson: each has what its kind needs, and nothing that nobody would look at. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import { nearest } from '../../wire/distance.ts';
import type { Lesson, LessonProblem } from '../model/lesson.ts';
import { unknownPlaceholders } from '../model/placeholders.ts';
import { lessonProblem, type Path } from '../model/problem.ts';
import { END } from '../model/prose.ts';
import type { LessonSource } from '../model/read-lesson.ts';
import type { StepFile, StepKind } from '../model/schema.ts';
import { checkGoal } from './check-goal.ts';
import { serverAt, usersOf } from './check-servers.ts';
import type { Surroundings } from './surroundings.ts';

type Part = 'goal' | 'solution' | 'options' | 'answer';

/** What a step of each kind cannot do without. */
export const NEEDS: Readonly<Record<StepKind, readonly Part[]>> = {
  do: ['goal', 'solution'],
  break: ['goal', 'solution'],
  predict: ['goal', 'solution', 'options', 'answer'],
  choose: ['options', 'answer'],
  free: [],
};
const MISSING: Readonly<Record<Part, LessonProblemId>> = {
  goal: 'step.no-goal',
  solution: 'step.no-solution',
  options: 'step.no-options',
  answer: 'step.no-answer',
};
const NEEDLESS: Readonly<Record<Part, LessonProblemId>> = {
  goal: 'step.needless-goal',
  solution: 'step.needless-solution',
  options: 'step.needless-options',
  answer: 'step.needless-answer',
};
const PARTS = Object.keys(MISSING) as Part[];

export function checkSteps(
  lesson: Lesson,
  { yamlFile, placeOf }: LessonSource,
  surroundings: Surroundings,
): readonly LessonProblem[] {
  const problems: LessonProblem[] = [];
  const tell = (id: LessonProblemId, path: Path, params: LessonProblem['params'] = {}, part?: 'key') =>
    void problems.push(lessonProblem(id, yamlFile, placeOf(path, part), params));
  const users = usersOf(lesson, surroundings);
  const { steps } = lesson;
  const twice = steps.flatMap(({ id }, at) => (steps.findIndex((each) => each.id === id) < at ? [{ id, at }] : []));
  // Which of the two is meant has to be settled before anything else.
  for (const { id, at } of twice) tell('step.same-id', ['steps', at, 'id'], { id });
  if (twice.length > 0) return problems;
  for (const [at, step] of steps.entries()) {
    const path: Path = ['steps', at];
    if (step.id === END) tell('step.reserved-id', [...path, 'id'], { id: step.id });
    for (const part of PARTS) {
      const needed = NEEDS[step.kind].includes(part);
      const params = { kind: step.kind, known: (step.options ?? []).join(', ') };
      // Without options nothing can be said of the right one.
      if (needed && part === 'answer' && !step.options) continue;
      if (needed && step[part] === undefined) tell(MISSING[part], path, params);
      if (!needed && step[part] !== undefined) tell(NEEDLESS[part], [...path, part], params, 'key');
    }
    checkOptions(step, path, tell);
    if (step.goal) checkGoal(step.goal, serverAt(lesson, at).protocol, [...path, 'goal'], tell);
    for (const [where, text] of textsOf(step, path)) {
      for (const { placeholder } of unknownPlaceholders(text, users)) {
        tell('placeholder.unknown', where, { placeholder, known: users.join(', ') });
      }
    }
  }
  return problems;
}

function checkOptions(
  { kind, options, answer, wrong }: StepFile,
  path: Path,
  tell: (id: LessonProblemId, path: Path, params?: LessonProblem['params']) => void,
): void {
  const choices = options ?? [];
  // They are asked for already; everything that refers to them would only repeat it.
  const areMissing = options === undefined && NEEDS[kind].includes('options');
  const unknown = (value: string) => ({ value, suggestion: nearest(value, choices) ?? '', known: choices.join(', ') });
  for (const [index, option] of choices.entries()) {
    if (choices.indexOf(option) < index) tell('step.same-option', [...path, 'options', index], { id: option });
  }
  if (answer !== undefined && options && !options.includes(answer)) {
    tell('step.unknown-answer', [...path, 'answer'], unknown(answer));
  }
  for (const [index, { lines, choose }] of wrong.entries()) {
    if (lines === undefined && choose === undefined) tell('step.empty-wrong', [...path, 'wrong', index]);
    if (choose !== undefined && !areMissing && !choices.includes(choose)) {
      tell('step.unknown-option', [...path, 'wrong', index, 'choose'], unknown(choose));
    }
  }
}

/** All that placeholders may stand in. */
function textsOf({ goal, solution, wrong }: StepFile, path: Path): (readonly [Path, string])[] {
  const found: (readonly [Path, string])[] = [];
  const walk = (value: unknown, at: Path): void => {
    if (typeof value === 'string') found.push([at, value]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(goal, [...path, 'goal']);
  walk(solution, [...path, 'solution']);
  for (const [index, { lines }] of wrong.entries()) walk(lines, [...path, 'wrong', index, 'lines']);
  return found;
}
