/** The messages a set of numbers names. */
import { Unreadable } from '../command-parts.ts';
import type { NumberSet } from '../number-set.ts';

/** Places, counted from 0 and ascending, of the sequence numbers. One that is not there, and the set cannot be read. */
export function placesOfNumbers(set: NumberSet, count: number): readonly number[] {
  const star = (number: number) => (number === Number.POSITIVE_INFINITY ? count : number);
  const beyond = set.some(({ from, to }) => star(from) > count || star(to) > count);
  if (beyond || count === 0) throw new Unreadable('Invalid messageset');
  return merged(set, count).flatMap(([low, high]) => sequence(low - 1, high));
}

/** The same of UIDs, given in ascending order; those that are not there are passed over (RFC 9051 §6.4.9). */
export function placesOfUids(set: NumberSet, uids: readonly number[]): readonly number[] {
  const ranges = merged(set, uids.at(-1) ?? 0);
  const places: number[] = [];
  let range = 0;
  for (const [place, uid] of uids.entries()) {
    while (range < ranges.length && ranges[range]![1] < uid) range++;
    if (range < ranges.length && ranges[range]![0] <= uid) places.push(place);
  }
  return places;
}

/** Ranges that do not touch, ascending. `*`, and what is joined to it, goes no further than `largest`. */
function merged(set: NumberSet, largest: number): readonly (readonly [low: number, high: number])[] {
  const ranges = set.map(({ from, to }): [number, number] => {
    const open = from === Number.POSITIVE_INFINITY || to === Number.POSITIVE_INFINITY;
    const [a, b] = open ? [Math.min(from, largest), Math.min(to, largest)] : [from, to];
    return [Math.min(a, b), Math.max(a, b)];
  });
  ranges.sort((one, other) => one[0] - other[0]);
  const apart: [number, number][] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last && range[0] <= last[1] + 1) last[1] = Math.max(last[1], range[1]);
    else apart.push(range);
  }
  return apart;
}

function sequence(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
