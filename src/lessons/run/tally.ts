/** Which steps were passed and what was hard about them, this time and before. */
import type { LessonFile } from '../model/schema.ts';
import type { LessonProgress, StepProgress } from '../progress/progress.ts';
import type { RunView } from './lesson-run.ts';

const UNTOUCHED: StepProgress = { passed: false, hints: 0, retries: 0, shown: false };
/** What a retry and a demonstration weigh, in hints. */
const RETRY = 2;
const SHOWN = 4;

export class Tally {
  readonly #order: readonly string[];
  readonly #steps = new Map<string, StepProgress>();
  /** Steps passed since the lesson was begun. */
  readonly #passed = new Set<string>();

  constructor({ steps }: Pick<LessonFile, 'steps'>, earlier: LessonProgress | null) {
    this.#order = steps.map(({ id }) => id);
    for (const id of this.#order) {
      const before = earlier && Object.hasOwn(earlier.steps, id) ? earlier.steps[id] : undefined;
      if (before) this.#steps.set(id, before);
      // Who has finished it begins anew.
      if (before?.passed && !earlier?.finished) this.#passed.add(id);
    }
  }

  of(step: string): StepProgress {
    return this.#steps.get(step) ?? UNTOUCHED;
  }

  change(step: string, change: Partial<StepProgress>): void {
    this.#steps.set(step, { ...this.of(step), ...change });
    if (change.passed) this.#passed.add(step);
  }

  /** No step counts as passed. What was hard stays what it was. */
  startOver(): void {
    this.#passed.clear();
  }

  get passed(): ReadonlySet<string> {
    return new Set(this.#order.filter((id) => this.#passed.has(id)));
  }

  /** Hardest first; steps that took neither hint nor retry nor demonstration are left out. */
  get hard(): RunView['hard'] {
    const weight = ({ hints, retries, shown }: StepProgress) => hints + RETRY * retries + (shown ? SHOWN : 0);
    return this.#order
      .map((step) => ({ step, ...this.of(step) }))
      .filter((each) => weight(each) > 0)
      .sort((one, other) => weight(other) - weight(one))
      .map(({ step, hints, retries }) => ({ step, hints, retries }));
  }
}
