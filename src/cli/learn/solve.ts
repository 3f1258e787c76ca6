/** `learn --solve`: every step is passed by its own solution, as fast as the server answers. */
import { realClock } from '../../engine/clock.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import { typed } from '../../lessons/run/session-waits.ts';
import { solutionLines } from '../../lessons/run/solution-lines.ts';

/** True when the end was reached; false when a solution did not lead to its goal. */
export async function solve(run: LessonRun, settled: () => Promise<void>): Promise<boolean> {
  run.next();
  for (;;) {
    await settled();
    const { view } = run;
    if (view.status === 'finished') return true;
    if (view.status === 'passed') run.next();
    else if (view.status !== 'doing') return false;
    else {
      await playStep(run);
      await settled();
      const { status, at } = run.view;
      if (status !== 'doing' || at !== view.at) continue;
      if (view.lesson.steps[at]?.kind !== 'free') return false;
      run.next();
    }
  }
}

/** The answer first: a prediction comes before what is predicted. */
async function playStep(run: LessonRun): Promise<void> {
  const { view, session } = run;
  const { answer, solution } = view.lesson.steps[view.at]!;
  if (answer !== undefined) run.choose(answer);
  // What was chosen is told before anything is sent.
  await new Promise((resolve) => setImmediate(resolve));
  if (solution === undefined || session === null) return;
  const { actors, since } = view;
  await typed(session, solutionLines(solution, { host: session.host, actors }, since), { clock: realClock });
}
