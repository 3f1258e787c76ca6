/** Watches one step from where it begins: its goal, and the option chosen. */
import type { Clock } from '../../engine/clock.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Session } from '../../engine/session/session.ts';
import type { Meaning, View } from '../../protocols/contract.ts';
import type { Evidence } from '../goals/evidence.ts';
import { GoalWatch } from '../goals/goal-watch.ts';
import { missing } from '../goals/missing.ts';
import type { Verdict } from '../goals/verdict.ts';
import { expandAll } from '../model/placeholders.ts';
import type { StepFile } from '../model/schema.ts';
import type { Scene } from '../stage.ts';

/** What is sent is judged by what comes of it; the lines of a mail are answered by nothing. */
export function mayJudge({ entry, view }: Moment): boolean {
  return entry.event !== 'client' || view.outstanding === 0;
}

export class StepWatch {
  /** The option chosen last. */
  chosen: string | null = null;
  /** When it began; placeholders are filled in as of then. */
  readonly since: Date;
  readonly #step: StepFile;
  readonly #scene: Scene;
  readonly #session: Session;
  readonly #goal: GoalWatch | null;
  /** Mails accepted before it began. */
  readonly #before: number;

  /** The step begins now. */
  constructor(step: StepFile, scene: Scene, session: Session, clock: Clock) {
    const { host, actors } = scene;
    this.since = clock.date();
    this.#step = step;
    this.#scene = scene;
    this.#session = session;
    this.#goal = step.goal ? new GoalWatch(expandAll(step.goal, { host, actors, now: this.since })) : null;
    this.#before = scene.post.accepted().length;
  }

  /** Folds what has happened. */
  see(moment: Moment): void {
    this.#goal?.see(moment, this.#session.transcript);
  }

  /** How the step stands; `view` as it was at a moment, else as it is now. */
  judge(view: View = this.#session.view): Verdict {
    const verdict = this.#goal?.judge(this.#evidence(view)) ?? { met: true };
    const found = [...this.#missingOption(), ...(verdict.met ? [] : verdict.missing)];
    // Free play has no end of its own, nor has a step that asks for nothing.
    const asksNothing = this.#step.kind === 'free' || (this.#goal === null && this.#step.options === undefined);
    return found.length > 0 || asksNothing ? { met: false, missing: found } : { met: true };
  }

  /** Whoever predicts may be wrong; whoever explains may not. */
  #missingOption(): readonly Meaning[] {
    const { kind, options, answer } = this.#step;
    if (options === undefined) return [];
    if (this.chosen === null) return [missing('option.none', { count: options.length })];
    return kind === 'choose' && this.chosen !== answer ? [missing('option.other')] : [];
  }

  #evidence(view: View): Evidence {
    const { protocol, standing } = this.#session;
    const { actors, post } = this.#scene;
    return {
      protocol: protocol.id,
      standing,
      view,
      actors,
      acceptedAfter: (many) => post.accepted().slice(this.#before + many),
      count: (user) => post.count(user),
    };
  }
}
