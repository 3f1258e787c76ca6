/** What a run needs from outside. */
import type { Clock } from '../../engine/clock.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { LessonProgress, ProgressEvent } from '../progress/progress.ts';

/** An event that is yet to be dated. */
export type Undated = ProgressEvent extends infer E ? (E extends ProgressEvent ? Omit<E, 'at'> : never) : never;

/** Where progress is written down; it keeps the problem that was in the way, if any. */
export type ProgressNotes = { note(event: Undated): void; readonly trouble?: Problem | null };

export type RunOptions = {
  readonly progress: ProgressNotes;
  /** Id of the step to go on with; without one, or where the lesson has it no more, it begins with its opening. */
  readonly resumeAt?: string | null;
  /** How far somebody had come before. */
  readonly earlier?: LessonProgress | null;
  readonly clock?: Clock;
};
