/** Who watches a conversation. Moments reach every watcher in order, even when a watcher causes further moments. */
import type { Moment } from './conversation.ts';

export type Listener = (moment: Moment | null) => void;

/** A list of listeners with a queue before it. What a listener throws is a bug and is passed on. */
export class Audience {
  readonly #listeners = new Set<Listener>();
  #queue: (Moment | null)[] = [];
  #corks = 0;
  #telling = false;

  add(listener: Listener): () => void {
    // Wrapped, so that one function added twice is two listeners.
    const own: Listener = (moment) => listener(moment);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Tells of a moment, or with null of any other change. */
  tell(moment: Moment | null): void {
    this.#queue.push(moment);
    this.#drain();
  }

  /** Runs `work`; what it tells of is heard only after it. */
  after(work: () => void): void {
    this.#corks++;
    try {
      work();
    } finally {
      this.#corks--;
    }
    this.#drain();
  }

  #drain(): void {
    if (this.#corks > 0 || this.#telling) return;
    this.#telling = true;
    try {
      for (let next = 0; next < this.#queue.length; next++) {
        const moment = this.#queue[next]!;
        for (const listener of [...this.#listeners]) listener(moment);
      }
    } finally {
      this.#queue = [];
      this.#telling = false;
    }
  }
}
