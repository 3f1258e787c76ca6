/** Brings server, mailboxes and session to where a step begins: all that the steps before it lead to. */
import type { Clock } from '../../engine/clock.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Session } from '../../engine/session/session.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Scene, Stage } from '../stage.ts';
import { MailsTaken, within } from './mails-taken.ts';
import { segmentsTo, serverOf } from './segments.ts';
import { over, typed } from './session-waits.ts';
import { solutionLines } from './solution-lines.ts';

export type StagingOptions = {
  readonly clock: Clock;
  /** The record that the session shown goes on with. */
  readonly earlier: Transcript | null;
  readonly signal?: AbortSignal;
  /** How long to wait for mail that arrives only after it was accepted. */
  readonly patienceMs?: number;
  /** Told of each step whose solution is about to be typed. */
  readonly typing?: (step: number) => void;
  /** The session that will be shown, as soon as it begins. */
  readonly shown?: (session: Session, scene: Scene) => void;
};

/** `problem` null: somebody called it off. */
export type Staged =
  | { readonly ok: true; readonly scene: Scene; readonly session: Session }
  | { readonly ok: false; readonly problem: Problem | null };

const CALLED_OFF = { ok: false, problem: null } as const;

/** Begins from nothing, whatever stood on the stage. */
export async function bringTo(stage: Stage, lesson: Lesson, at: number, options: StagingOptions): Promise<Staged> {
  const { clock, signal } = options;
  const problem = await stage.clear(lesson.letters);
  if (problem) return { ok: false, problem };
  const starts = segmentsTo(lesson, at);
  let scene: Scene | null = null;
  for (const [index, start] of starts.entries()) {
    if (signal?.aborted) return CALLED_OFF;
    if (!scene || lesson.steps[start]?.server) {
      const served = await stage.serve(serverOf(lesson, start));
      if (!served.ok) return served;
      scene = served.scene;
      if (signal?.aborted) return CALLED_OFF;
    }
    const isLast = index === starts.length - 1;
    const session = scene.connect(isLast ? options.earlier : null);
    if (isLast) options.shown?.(session, scene);
    await replay(lesson, [start, isLast ? at : starts[index + 1]!], scene, session, options);
    if (isLast) return signal?.aborted ? CALLED_OFF : { ok: true, scene, session };
    await over(session, clock);
  }
  return CALLED_OFF;
}

/** Types the solutions of some steps, one after the other; of none, waits until the session is ready. */
async function replay(
  { steps }: Lesson,
  [from, to]: readonly [number, number],
  scene: Scene,
  session: Session,
  { clock, signal, typing, patienceMs = 0 }: StagingOptions,
): Promise<void> {
  const how = signal ? { clock, signal } : { clock };
  await typed(session, [], how);
  for (const [index, step] of steps.slice(from, to).entries()) {
    if (signal?.aborted) return;
    typing?.(from + index);
    if (step.solution === undefined) continue;
    const taken = new MailsTaken(session, scene.post);
    await typed(session, solutionLines(step.solution, scene, clock.date()), how);
    await within(clock, patienceMs, () => taken.arrived);
    taken.stop();
  }
}
