/** The time a server has for each reply it owes. */
import type { Clock } from '../clock.ts';

export class Deadline {
  readonly #clock: Clock;
  readonly #ms: number | null;
  readonly #expired: () => void;
  #cancel: (() => void) | null = null;

  /** `ms` null: no deadline. */
  constructor(clock: Clock, ms: number | null, expired: () => void) {
    this.#clock = clock;
    this.#ms = ms;
    this.#expired = expired;
  }

  /** Tells whether a reply is owed; `progress`: the server said something, so its time begins anew. */
  owed(owed: boolean, progress: boolean): void {
    if (!owed || progress) this.stop();
    if (!owed || this.#ms === null || this.#cancel) return;
    this.#cancel = this.#clock.after(this.#ms, () => {
      this.#cancel = null;
      this.#expired();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
