/** What is sent in steps: each part waits until the server has asked for octets, and nothing else goes in between. */
import type { Part, View } from '../../protocols/contract.ts';

/** Pushes one part; `gone` is to be called once all of it has been folded. */
type Push = (part: Part, gone: () => void) => void;

export class Steps {
  readonly #push: Push;
  #left: readonly Part[] = [];
  #dropped: ((octets: number) => void) | undefined;
  /** A part has been pushed and has not gone yet. */
  #onItsWay = false;

  constructor(push: Push) {
    this.#push = push;
  }

  /** Must everything else wait? */
  get waiting(): boolean {
    return this.#onItsWay || this.#left.length > 0;
  }

  /** The first part has gone; these wait. */
  begin(parts: readonly Part[], dropped?: (octets: number) => void): void {
    this.#left = parts;
    this.#dropped = dropped;
  }

  /** Goes on, or gives up, if what has been said since decides it. true: what has waited behind may go now. */
  goOn({ input, decisive }: View): boolean {
    if (this.#onItsWay || this.#left.length === 0) return false;
    if (input.kind === 'octets') {
      const [next, ...left] = this.#left;
      this.#left = left;
      this.#onItsWay = true;
      this.#push(next!, () => {
        this.#onItsWay = false;
      });
      return false;
    }
    // As long as the reply owed decides, it has not been refused.
    if (decisive) return false;
    this.end();
    return true;
  }

  /** Nothing of it will go any more. */
  end(): void {
    const octets = this.#left.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#left = [];
    if (octets > 0) this.#dropped?.(octets);
  }
}
