/**
 * Plays a lesson both ways: from where a step begins nothing passes by itself, the solution passes, and the wrong answers
 * its author names do not. The stage is set anew before each attempt.
 */
import { join } from 'node:path';
import { type Clock, realClock } from '../../engine/clock.ts';
import type { Session } from '../../engine/session/session.ts';
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import type { Meaning } from '../../protocols/contract.ts';
import type { Lesson, LessonProblem } from '../model/lesson.ts';
import { lessonProblem } from '../model/problem.ts';
import type { LessonSource } from '../model/read-lesson.ts';
import type { StepFile } from '../model/schema.ts';
import { MailsTaken, within } from '../run/mails-taken.ts';
import { needsSession } from '../run/segments.ts';
import { over, typed } from '../run/session-waits.ts';
import { solutionLines } from '../run/solution-lines.ts';
import { bringTo, type Staged } from '../run/staging.ts';
import { mayJudge, StepWatch } from '../run/step-watch.ts';
import type { Stage } from '../stage.ts';

export type TwoWayOptions = {
  /** How long to wait for mail that arrives only after it was accepted. */
  readonly patienceMs?: number;
  /** How long an attempt may take, the steps before it included; else `LONGEST_ATTEMPT`. */
  readonly longestMs?: number;
  readonly clock?: Clock;
  /** Where the machine part stands, so that problems name their line. */
  readonly source?: Pick<LessonSource, 'yamlFile' | 'placeOf'>;
};

/** What a practice server has not answered by then is not waited for; the steps after it would wait as well. */
const LONGEST_ATTEMPT = 20_000;

/** Something a learner might do in a step. `path`: where it stands in the step. */
type Attempt = {
  readonly lines?: string | undefined;
  readonly choose?: string | undefined;
  readonly passes: boolean;
  readonly problem: LessonProblemId;
  readonly params: LessonProblem['params'];
  readonly path: readonly (string | number)[];
};

/** `closed`: the connection was over before the step began. `late`: the step that was waited for in vain. */
type Result =
  | { readonly passed: boolean; readonly missing: readonly Meaning[]; readonly closed: boolean }
  | { readonly late: number };

/** What is wrong with it; a stage that cannot be set ends the check. */
export async function checkTwoWay(
  lesson: Lesson,
  stage: Stage,
  options: TwoWayOptions = {},
): Promise<readonly LessonProblem[]> {
  const problems: LessonProblem[] = [];
  const file = options.source?.yamlFile ?? join(lesson.folder, 'lesson.yaml');
  const add = (id: LessonProblemId, path: readonly (string | number)[], params: LessonProblem['params']) => {
    problems.push(lessonProblem(id, file, options.source?.placeOf(path) ?? null, params));
  };
  for (const [at, step] of lesson.steps.entries()) {
    for (const attempt of attemptsAt(step)) {
      const path = ['steps', at, ...attempt.path];
      const result = await play(lesson, at, attempt, stage, options);
      if ('trouble' in result) {
        add('play.stage', ['steps', at], { step: step.id, ...result.trouble.params, problem: result.trouble.kind });
        return problems;
      }
      if ('late' in result) {
        const seconds = (options.longestMs ?? LONGEST_ATTEMPT) / 1000;
        add('play.too-long', ['steps', result.late], { step: lesson.steps[result.late]!.id, seconds });
        return problems;
      }
      if (result.closed) {
        add('play.closed', ['steps', at], { step: step.id });
        break;
      }
      if (result.passed === attempt.passes) continue;
      const [first] = result.missing;
      add(attempt.problem, path, {
        step: step.id,
        ...attempt.params,
        ...(first && { ...first.params, missing: first.id }),
      });
    }
  }
  return problems;
}

/** Free play asks for nothing. */
function attemptsAt({ kind, goal, answer, solution, wrong }: StepFile): readonly Attempt[] {
  if (goal === undefined && answer === undefined) return [];
  const fails = { passes: false, problem: 'play.wrong-passes' } as const;
  return [
    { passes: false, problem: 'play.unsolved-passes', params: {}, path: ['goal'] },
    ...(kind === 'predict' && goal !== undefined
      ? [{ ...fails, problem: 'play.guess-passes' as const, choose: answer, params: {}, path: ['goal'] }]
      : []),
    { passes: true, problem: 'play.solution-fails', lines: solution, choose: answer, params: {}, path: ['solution'] },
    ...wrong.map(({ name, lines, choose }, index) => ({
      // With the right guess, so that it is the lines that are judged.
      ...{ ...fails, lines, choose: choose ?? (kind === 'predict' ? answer : undefined) },
      ...{ params: { name }, path: ['wrong', index] },
    })),
  ];
}

type Trouble = { readonly trouble: { readonly kind: string; readonly params: LessonProblem['params'] } };

/** An attempt that is given up when it takes too long. */
async function play(
  lesson: Lesson,
  at: number,
  attempt: Attempt,
  stage: Stage,
  options: TwoWayOptions,
): Promise<Result | Trouble> {
  const clock = options.clock ?? realClock;
  const giveUp = new AbortController();
  const open: { step: number; session: Session | null } = { step: at, session: null };
  const cancel = clock.after(options.longestMs ?? LONGEST_ATTEMPT, () => giveUp.abort());
  try {
    const staging = {
      ...{ clock, earlier: null, patienceMs: options.patienceMs ?? 0, signal: giveUp.signal },
      typing: (step: number) => {
        open.step = step;
      },
      shown: (session: Session) => {
        open.session = session;
      },
    };
    const staged = await bringTo(stage, lesson, at, staging);
    if (!giveUp.signal.aborted && !staged.ok) return { trouble: staged.problem ?? { kind: 'interrupted', params: {} } };
    if (!giveUp.signal.aborted && staged.ok) {
      open.step = at;
      const result = await tryOut(lesson.steps[at]!, attempt, staged, giveUp.signal, options);
      if (!giveUp.signal.aborted) return result;
    }
    return { late: open.step };
  } finally {
    cancel();
    if (open.session) await over(open.session, clock);
  }
}

/** `session` stands where the step begins. */
async function tryOut(
  step: StepFile,
  { lines, choose, passes }: Attempt,
  { scene, session }: Extract<Staged, { ok: true }>,
  signal: AbortSignal,
  { patienceMs = 0, clock = realClock }: TwoWayOptions,
): Promise<Result | Trouble> {
  if (session.standing === 'closed' && needsSession(step)) {
    const { outcome } = session;
    // A server that was never reached is no fault of the lesson.
    if (outcome?.exit === 3) return { trouble: outcome.problem! };
    return { passed: false, missing: [], closed: true };
  }
  const watch = new StepWatch(step, scene, session, clock);
  watch.chosen = choose ?? null;
  const taken = new MailsTaken(session, scene.post);
  let passed = watch.judge().met;
  const stop = session.subscribe((moment) => {
    if (!moment) return;
    watch.see(moment);
    passed ||= mayJudge(moment) && watch.judge(moment.view).met;
  });
  if (lines !== undefined) await typed(session, solutionLines(lines, scene, clock.date()), { clock, signal });
  // Only what has arrived can be judged, and it must not arrive in the next attempt.
  await within(clock, patienceMs, () => taken.arrived && (!passes || passed || watch.judge().met));
  const verdict = watch.judge();
  stop();
  taken.stop();
  return { passed: passed || verdict.met, missing: verdict.met ? [] : verdict.missing, closed: false };
}
