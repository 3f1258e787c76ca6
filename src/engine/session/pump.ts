/** Works through what has arrived in slices, so that keys are read between two slices of a flood. */

const SLICE_MS = 4;
const SLICE_STEPS = 1000;

export type PumpWork = {
  /** Does one piece of work; false when there is none. */
  step(): boolean;
  /** Called when there is no work left for now. */
  idle(): void;
  /** Called between two slices. */
  pause(): void;
  /** What has to be waited for before more is done; null: nothing. */
  breath(): Promise<void> | null;
};

export class Pump {
  readonly #work: PumpWork;
  #running = false;
  #waiting = false;
  #next: NodeJS.Immediate | null = null;

  constructor(work: PumpWork) {
    this.#work = work;
  }

  /** Works on; does nothing when a slice is running or waiting for its turn. */
  run(): void {
    if (this.#running || this.#next || this.#waiting) return;
    const held = this.#work.breath();
    if (held) {
      this.#waiting = true;
      void held.then(() => {
        this.#waiting = false;
        this.run();
      });
      return;
    }
    this.#running = true;
    let done = false;
    try {
      const began = performance.now();
      for (let steps = 1; !done && steps <= SLICE_STEPS; steps++) {
        done = !this.#work.step();
        // Asking the time costs as much as a step.
        if (steps % 16 === 0 && performance.now() - began > SLICE_MS) break;
      }
    } finally {
      this.#running = false;
    }
    if (done) this.#work.idle();
    else this.#later();
  }

  stop(): void {
    if (this.#next) clearImmediate(this.#next);
    this.#next = null;
  }

  #later(): void {
    this.#work.pause();
    this.#next = setImmediate(() => {
      this.#next = null;
      this.run();
    });
  }
}
