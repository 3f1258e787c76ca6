/** Follows a lesson from session to session: prints what they say, and tells what the lesson makes of it. */
import type { Session } from '../../engine/session/session.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import type { InOrder } from '../in-order.ts';
import type { LessonVoice } from './voice.ts';

/** What was begun a moment ago shows. */
export const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Tells of every change of the run, behind what its session has just said. Returns the way to stop it. */
export function follow(run: LessonRun, inOrder: InOrder, voice: LessonVoice, wake: () => void): () => void {
  let watched: Session | null = null;
  let unwatch = (): void => {};
  const changed = (): void => {
    const { session, view } = run;
    if (session !== watched) {
      unwatch();
      watched = session;
      unwatch =
        session?.subscribe((moment) => {
          if (moment) inOrder.print(moment);
          wake();
        }) ?? (() => {});
    }
    // The run hears of a moment before it is printed.
    queueMicrotask(() => {
      inOrder.say(() => voice.changed(view));
      wake();
    });
  };
  changed();
  const stop = run.subscribe(changed);
  return () => {
    stop();
    unwatch();
  };
}
