/** Waits for a greeting and tells from it which protocol a server speaks. */
import type { Clock } from '../clock.ts';

/** A server that greets does so at once or after a name look-up; one that says nothing for so long does not greet. */
const GREETING_MS = 3000;
/** A greeting without a line end is taken as whole after this silence. */
const SILENCE_MS = 300;
const LF = 0x0a;
/** More than any greeting needs. */
const ENOUGH = 4096;

export class Recognition {
  readonly #clock: Clock;
  readonly #decide: (greeting: Uint8Array) => void;
  readonly #cancel: () => void;
  #cancelSilence = (): void => {};
  #heard: Uint8Array = new Uint8Array();
  #decided = false;

  /** `decide` is called once, with the first line or whatever there is of it. */
  constructor(clock: Clock, decide: (greeting: Uint8Array) => void) {
    this.#clock = clock;
    this.#decide = decide;
    this.#cancel = clock.after(GREETING_MS, () => this.now());
  }

  /** All that the server has said so far. */
  arrived(heard: Uint8Array): void {
    this.#heard = heard;
    this.#cancelSilence();
    if (heard.includes(LF) || heard.length >= ENOUGH) this.now();
    else this.#cancelSilence = this.#clock.after(SILENCE_MS, () => this.now());
  }

  /** Decides with what there is. */
  now(): void {
    if (this.#decided) return;
    this.cancel();
    const lf = this.#heard.indexOf(LF);
    this.#decide(lf < 0 ? this.#heard : this.#heard.subarray(0, lf + 1));
  }

  cancel(): void {
    this.#decided = true;
    this.#cancel();
    this.#cancelSilence();
  }
}
