/** A lesson being taken: what the panes show of it and what the learner can do. The session belongs to it. */
import type { Session } from '../../engine/session/session.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Verdict } from '../goals/verdict.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Actor } from '../stage.ts';

/**
 * `opening`: the lesson introduces itself; `staging`: server and session are being brought to where the step begins;
 * `doing`; `passed`: the goal is met, and what is said afterwards stands there until `next` or the next line sent;
 * `finished`: the last step is passed.
 */
export type RunStatus = 'opening' | 'staging' | 'doing' | 'passed' | 'finished';

export type RunView = {
  readonly lesson: Lesson;
  readonly status: RunStatus;
  /** The step, counted from 0; the number of steps once it is finished. */
  readonly at: number;
  /** Ids of the steps passed since the lesson was last begun from its beginning. */
  readonly passed: ReadonlySet<string>;
  /** Rungs of the hint ladder shown in this step, 0 to 4. */
  readonly rungs: number;
  /** The option chosen last in this step. */
  readonly chosen: string | null;
  /** How the goal stands. */
  readonly verdict: Verdict;
  /** The connection is over and the goal is not met: only `retry` leads on. */
  readonly lost: boolean;
  /** The solution is being typed. */
  readonly showing: boolean;
  /** What could not be done: the server started, the progress written. */
  readonly trouble: Problem | null;
  /** Who may log in; for the placeholders of prose. */
  readonly actors: readonly Actor[];
  /** When the step began: what `{{date}}` stands for as long as it lasts. */
  readonly since: Date;
  /** What was hard so far: steps that took hints, a demonstration or retries, hardest first. */
  readonly hard: readonly { readonly step: string; readonly hints: number; readonly retries: number }[];
};

export type LessonRun = {
  readonly view: RunView;
  /** The live session, which changes with `retry` and with steps of a connection of their own. null: none yet. */
  readonly session: Session | null;
  /** Called after every change. Returns the way to stop it. */
  subscribe(listener: () => void): () => void;
  /** From the opening to the first step, from a passed step to the one after it. Does nothing in between. */
  next(): void;
  /** One rung more of the hint ladder. */
  hint(): void;
  /** Chooses an option by its id, in `predict` and `choose` steps. */
  choose(option: string): void;
  /** Types the solution, a line at a time, at reading speed. Again: stops it. */
  show(): void;
  /** Clears the mailboxes, starts the server anew and brings the session to where the step begins. */
  retry(): Promise<void>;
  /** From the first step, as if nothing of it had been passed. */
  restart(): Promise<void>;
  /** To another step, passed or not; as `retry`. */
  goTo(step: number): Promise<void>;
  /** Ends session and server. Progress is already written. */
  close(): Promise<void>;
};
