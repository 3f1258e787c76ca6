/** Watches a session from where a step began, and says how its goal stands. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Meaning } from '../../protocols/contract.ts';
import type { Goal } from '../model/schema.ts';
import { ConditionsWatch } from './conditions-watch.ts';
import type { Evidence } from './evidence.ts';
import { missing } from './missing.ts';
import type { Verdict } from './verdict.ts';

export class GoalWatch {
  readonly #whole: ConditionsWatch;
  readonly #any: readonly ConditionsWatch[];

  constructor({ any = [], ...conditions }: Goal) {
    this.#whole = new ConditionsWatch(conditions);
    this.#any = any.map((one) => new ConditionsWatch(one));
  }

  /** Folds what has happened. */
  see(moment: Moment, transcript: Transcript): void {
    for (const watch of [this.#whole, ...this.#any]) watch.see(moment, transcript);
  }

  /** Does it hold now? */
  judge(evidence: Evidence): Verdict {
    const found = [...this.#whole.missing(evidence), ...this.#missingOfAny(evidence)];
    if (found.length === 0) return { met: true };
    const unique = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
    // Whatever is missing, nothing more can come of a connection that is over.
    const over = evidence.standing === 'closed' && unique[0]?.id !== 'closed';
    return { met: false, missing: over ? [missing('closed'), ...unique] : unique };
  }

  /** Of several ways, what the nearest lacks. */
  #missingOfAny(evidence: Evidence): readonly Meaning[] {
    const each = this.#any.map((watch) => watch.missing(evidence));
    return (
      each.reduce<readonly Meaning[] | null>((best, now) => (best && best.length <= now.length ? best : now), null) ??
      []
    );
  }
}
