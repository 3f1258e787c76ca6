import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverEcho, coverSpans } from '../../src/cli/prompt-mask.ts';

describe('covering what is typed', () => {
  const line = 'AUTH PLAIN c2VjcmV0';
  const spans = [{ start: 11, end: 19 }];

  it.each([
    ['one character, secret', '0', line, 19, '*'],
    ['one character, not secret', 'N', 'AUTH PLAIN', 10, 'N'],
    ['pasted characters', 'N c2', 'AUTH PLAIN c2', 13, 'N **'],
    ['the whole line redrawn', `auth > ${line}`, line, 19, 'auth > AUTH PLAIN ********'],
    ['cursor movement', '\u001b[1G', line, 19, '\u001b[1G'],
  ])('%s', (_name, written, typed, cursor, expected) => {
    expect(coverEcho(written, typed, cursor, spans)).toBe(expected);
  });

  it('covers every character inside a span and no other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const covered = coverSpans(text, [span]);
        expect(covered).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) {
          expect(covered[at]).toBe(at >= span.start && at < span.end ? '*' : text[at]);
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});
