/** Octets by chance: real chance, or the same again for the same seed (`--seed`). */
import { createHash, randomBytes } from 'node:crypto';

/** Gives `n` octets each time it is asked. */
export type Chance = (n: number) => Uint8Array;

/** With a seed: SHA-256 in counter mode, so that every platform draws the same. */
export function chance(seed?: number): Chance {
  if (seed === undefined) return (n) => randomBytes(n);
  let counter = 0;
  return (n) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < n; have += 32) {
      blocks.push(createHash('sha256').update(`${seed}:${counter++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, n);
  };
}
