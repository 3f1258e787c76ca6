/** Sets of sequence numbers or UIDs as commands name them: `2,4:7,9:*` (RFC 9051 §9, `sequence-set`). */
import { type CommandReader, Unreadable } from './command-parts.ts';

/** Ranges in the order typed; `*` is Infinity until it is known what is largest. */
export type NumberSet = readonly { readonly from: number; readonly to: number }[];

/** Reads a set. */
export function readNumberSet(reader: CommandReader): NumberSet {
  const ranges: { from: number; to: number }[] = [];
  do {
    const from = readNumber(reader);
    const to = reader.skip(':') ? readNumber(reader) : from;
    ranges.push({ from, to });
  } while (reader.skip(','));
  return ranges;
}

function readNumber(reader: CommandReader): number {
  if (reader.skip('*')) return Number.POSITIVE_INFINITY;
  const number = reader.number();
  if (number === 0) throw new Unreadable('Invalid messageset');
  return number;
}

/** Is the number in the set? `largest`: what `*` stands for. A range may be typed either way round. */
export function inSet(set: NumberSet, number: number, largest: number): boolean {
  return set.some(({ from, to }) => {
    const [a, b] = [Math.min(from, largest), Math.min(to, largest)];
    const [low, high] = from === Number.POSITIVE_INFINITY || to === Number.POSITIVE_INFINITY ? [a, b] : [from, to];
    return number >= Math.min(low, high) && number <= Math.max(low, high);
  });
}

/** Numbers in ascending order as a set, for responses: `1:3,7`. */
export function writeNumberSet(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let index = 0; index < numbers.length; ) {
    let last = index;
    while (numbers[last + 1] === numbers[last]! + 1) last++;
    ranges.push(last === index ? `${numbers[index]}` : `${numbers[index]}:${numbers[last]}`);
    index = last + 1;
  }
  return ranges.join(',');
}
