/** What a connection still has to do, in order: writing, with pauses where they are asked for, TLS, the end. */
import type { Effect } from '../protocols/contract.ts';

type Send = Extract<Effect, { type: 'send' }>;

/** One thing to do after all before it are done. */
export type Task = Send | { readonly type: 'run'; readonly run: () => void | Promise<void> };

/**
 * A queue that never reorders. Without paces everything is done at once, in the call that adds it.
 * A paced send waits `gapMs` after each piece; one without octets only waits.
 */
export class Output {
  #tasks: Task[] = [];
  #busy = false;
  #stopped = false;
  #octets = 0;
  #wake: (() => void) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #write: (bytes: Uint8Array) => void;
  #idle: () => void;

  /** `idle` is called each time the queue has run empty. */
  constructor(write: (bytes: Uint8Array) => void, idle: () => void) {
    this.#write = write;
    this.#idle = idle;
  }

  /** Octets not yet handed to the socket. */
  get octets(): number {
    return this.#octets;
  }

  add(task: Task): void {
    if (this.#stopped) return;
    if (task.type === 'send') this.#octets += task.bytes.length;
    this.#tasks.push(task);
    if (!this.#busy) void this.#drain();
  }

  /** Nothing more is done; a pause under way ends. */
  stop(): void {
    this.#stopped = true;
    this.#tasks = [];
    if (this.#timer) clearTimeout(this.#timer);
    this.#wake?.();
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    for (let task = this.#tasks.shift(); task; task = this.#tasks.shift()) {
      if (task.type === 'run') {
        const running = task.run();
        if (running) await running;
      } else {
        const sending = this.#send(task);
        if (sending) await sending;
      }
    }
    this.#busy = false;
    if (!this.#stopped) this.#idle();
  }

  /** Unpaced octets leave in this very call, so that nothing else comes between. */
  #send({ bytes, pace }: Send): Promise<void> | null {
    if (pace) return this.#sendPaced(bytes, Math.max(pace.octets, 1), pace.gapMs);
    this.#write(bytes);
    this.#octets -= bytes.length;
    return null;
  }

  async #sendPaced(bytes: Uint8Array, size: number, gapMs: number): Promise<void> {
    let at = 0;
    do {
      const piece = bytes.subarray(at, at + size);
      if (piece.length > 0) this.#write(piece);
      this.#octets -= piece.length;
      at += size;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        this.#timer = setTimeout(resolve, gapMs);
      });
    } while (at < bytes.length && !this.#stopped);
  }
}
