/** A lesson falls into segments, each a connection of its own; a server may last for several. */
import type { LessonFile, ServerFile, StepFile } from '../model/schema.ts';

type Steps = Pick<LessonFile, 'steps' | 'server'>;

/** Does this step begin on a connection of its own? */
export function startsSegment({ steps }: Steps, at: number): boolean {
  const step = steps[at];
  return at === 0 || step?.connection === 'new' || step?.server !== undefined;
}

/** The first steps of the segments up to this step, in order. */
export function segmentsTo(lesson: Steps, at: number): readonly number[] {
  return [...Array(at + 1).keys()].filter((index) => startsSegment(lesson, index));
}

/** The server that stands opposite in this step. */
export function serverOf({ steps, server }: Steps, at: number): ServerFile {
  return steps.slice(0, at + 1).findLast((step) => step.server !== undefined)?.server ?? server;
}

/** Can this step be passed only in a session? Whoever chooses between explanations needs none. */
export function needsSession({ kind, goal }: StepFile): boolean {
  return kind !== 'choose' || goal !== undefined;
}
