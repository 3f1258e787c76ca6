/** What is to be sent, in order, held back while the network is full or the connection is not ready. */
import { MAX_UNIT, type Span } from '../../wire/unit.ts';

export type Outgoing = {
  readonly bytes: Uint8Array;
  readonly auto: boolean;
  /** The encoding that had no code for part of what was typed. */
  readonly lost?: string | undefined;
  /** Spans of the octets that were added to what was typed. */
  readonly added?: readonly Span[] | undefined;
  /** It was waited for: it goes before whatever else waits. */
  readonly awaited?: true | undefined;
  /** Called once all of it has gone. */
  readonly gone?: (() => void) | undefined;
};

export class Outbox {
  #queue: Outgoing[] = [];
  #size = 0;
  #busy = false;
  /** The network is full; nothing goes until it drains. */
  choked = false;

  /** Octets waiting. */
  get size(): number {
    return this.#size;
  }

  /** Queues octets; what is long goes in pieces, so that the network's pace can be kept. */
  push({ bytes, lost, added, gone, ...how }: Outgoing): void {
    this.#size += bytes.length;
    for (let from = 0; from < bytes.length; from += MAX_UNIT) {
      const first = from === 0 ? { lost, added } : {};
      const last = from + MAX_UNIT >= bytes.length ? { gone } : {};
      this.#queue.push({ ...how, ...first, ...last, bytes: bytes.subarray(from, from + MAX_UNIT) });
    }
  }

  /** Hands over, first to last, what `may` go. A call from within `put` leaves the work to the outer one. */
  drain(may: (next: Outgoing) => boolean, put: (next: Outgoing) => void): void {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (;;) {
        const index = this.choked ? -1 : this.#queue.findIndex(may);
        if (index < 0) return;
        const [next] = this.#queue.splice(index, 1);
        this.#size -= next!.bytes.length;
        put(next!);
      }
    } finally {
      this.#busy = false;
    }
  }

  clear(): void {
    this.#queue = [];
    this.#size = 0;
  }
}
