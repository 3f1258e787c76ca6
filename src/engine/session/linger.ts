/** Waits for the other side to close after us, as long as octets still move. */
import type { Clock } from '../clock.ts';

const LINGER_MS = 2000;

export class Linger {
  readonly #clock: Clock;
  readonly #backlog: () => number;
  readonly #over: () => void;
  #cancel = (): void => {};

  /** `backlog`: octets the network has not taken yet. `over` is called when nothing moved for two seconds. */
  constructor(clock: Clock, backlog: () => number, over: () => void) {
    this.#clock = clock;
    this.#backlog = backlog;
    this.#over = over;
  }

  start(before = Number.POSITIVE_INFINITY): void {
    const left = this.#backlog();
    if (left >= before) this.#over();
    else this.#cancel = this.#clock.after(LINGER_MS, () => this.start(left));
  }

  stop(): void {
    this.#cancel();
  }
}
