/** How much the post office can hold. Octets that lie in several places are held, and counted, once. */

/** Small messages count as this much, so that their number is bounded too. */
const LEAST = 1024;

/** Room in octets, shared by everybody. */
export class Room {
  #left: number;
  /** By identity: how often the octets are held. */
  #held = new Map<Uint8Array, number>();

  constructor(octets: number) {
    this.#left = octets;
  }

  /** Holds all of them, each once more, or none: false where there is no room. */
  take(all: readonly Uint8Array[]): boolean {
    let cost = 0;
    for (const octets of new Set(all)) if (!this.#held.has(octets)) cost += costOf(octets);
    if (cost > this.#left) return false;
    this.#left -= cost;
    for (const octets of all) this.#held.set(octets, (this.#held.get(octets) ?? 0) + 1);
    return true;
  }

  /** Holds octets for good, at their full cost; false where there is no room. */
  keep(octets: Uint8Array): boolean {
    const cost = costOf(octets);
    if (cost > this.#left) return false;
    this.#left -= cost;
    this.#held.set(octets, (this.#held.get(octets) ?? 0) + 1);
    return true;
  }

  /** Lets go of what was taken. */
  give(all: readonly Uint8Array[]): void {
    for (const octets of all) {
      const left = (this.#held.get(octets) ?? 0) - 1;
      if (left > 0) this.#held.set(octets, left);
      else if (this.#held.delete(octets)) this.#left += costOf(octets);
    }
  }
}

function costOf(octets: Uint8Array): number {
  return Math.max(octets.length, LEAST);
}
