/** "Every split" as the design defines it: every split point up to 4 KiB, else octet by octet and 200 seeded random ones. */
import type { Happening } from './conversation-driver.ts';

const SMALL = 4096;

/** A small generator with a seed, so that a failure can be had again (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same happenings with the byte chunks cut at the given offsets of all bytes in a row. */
function cutAt(happenings: readonly Happening[], isCut: (offset: number) => boolean): Happening[] {
  const result: Happening[] = [];
  let offset = 0;
  for (const happening of happenings) {
    if (!('bytes' in happening)) {
      result.push(happening);
      continue;
    }
    let from = 0;
    for (let i = 1; i < happening.bytes.length; i++) {
      if (!isCut(offset + i)) continue;
      result.push({ ...happening, bytes: happening.bytes.subarray(from, i) });
      from = i;
    }
    result.push({ ...happening, bytes: happening.bytes.subarray(from) });
    offset += happening.bytes.length;
  }
  return result;
}

/** One octet at a time. */
export const octetByOctet = (happenings: readonly Happening[]): readonly Happening[] => cutAt(happenings, () => true);

/** Cut at a few places that the seed chooses. */
export function randomlyCut(happenings: readonly Happening[], seed: number): readonly Happening[] {
  const random = seeded(seed);
  const often = random() ** 3;
  return cutAt(happenings, () => random() < often);
}

/** All splits of a session. The first is octet by octet. */
export function* everySplit(happenings: readonly Happening[]): Generator<readonly Happening[]> {
  const total = happenings.reduce((sum, h) => sum + ('bytes' in h ? h.bytes.length : 0), 0);
  yield octetByOctet(happenings);
  if (total <= SMALL) {
    for (let point = 1; point < total; point++) yield cutAt(happenings, (offset) => offset === point);
    return;
  }
  const random = seeded(total);
  for (let i = 0; i < 200; i++) {
    const points = new Set(
      Array.from({ length: 1 + Math.floor(random() * 12) }, () => 1 + Math.floor(random() * (total - 1))),
    );
    yield cutAt(happenings, (offset) => points.has(offset));
  }
}
