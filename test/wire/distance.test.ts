import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/wire/distance.ts';

const word = fc.string({ unit: fc.constantFrom(...'ABCD'), maxLength: 6 });

describe('editDistance', () => {
  it('is zero for the same word alone, symmetric, and bounded by the lengths', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it.each([
    ['HELO', 'HELLO', 1],
    ['EHLO', 'HELO', 1],
    ['DATE', 'DATA', 1],
    ['QIUT', 'QUIT', 1],
    ['RCTP', 'RCPT', 1],
    ['MAIL', 'RCPT', 4],
    ['', 'AB', 2],
  ])('%s to %s: %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
});

describe('nearest', () => {
  const known = ['HELO', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT', 'RSET'];
  it.each([
    ['QIUT', 'QUIT'],
    ['DATE', 'DATA'],
    ['HELLO', 'HELO'],
    ['MIAL', 'MAIL'],
    ['QUIT', 'QUIT'],
    ['QUITE', 'QUIT'],
    ['FROBNICATE', null],
    ['', null],
    ['QU', null],
  ])('%j', (typed, meant) => expect(nearest(typed, known)).toBe(meant));

  it('answers a known word with itself, and nothing farther than two edits', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (typed, words) => {
        const found = nearest(typed, words);
        if (words.includes(typed)) expect(found).toBe(typed);
        if (found !== null) expect(editDistance(typed, found)).toBeLessThanOrEqual(2);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
