/** How many lines a stretch of octets has: asked again and again for parts within parts, counted once. */

const BLOCK = 4096;
const LF = 0x0a;

/** Counts the LF octets of any stretch without going through all of it. */
export class LineCount {
  #octets: Uint8Array;
  /** Those before each block. */
  #before: Uint32Array;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
    this.#before = new Uint32Array(Math.ceil(octets.length / BLOCK) + 1);
    for (let block = 0; block + 1 < this.#before.length; block++) {
      this.#before[block + 1] = this.#before[block]! + this.#count(block * BLOCK, (block + 1) * BLOCK);
    }
  }

  between(from: number, to: number): number {
    return this.#until(to) - this.#until(from);
  }

  #until(at: number): number {
    const block = Math.floor(at / BLOCK);
    return this.#before[block]! + this.#count(block * BLOCK, at);
  }

  #count(from: number, to: number): number {
    const end = Math.min(to, this.#octets.length);
    let lines = 0;
    for (let at = from; at < end; at++) if (this.#octets[at] === LF) lines++;
    return lines;
  }
}
