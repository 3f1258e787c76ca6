import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphs } from '../../../src/ui/text/glyphs.ts';
import { createMeasure } from '../../../src/ui/text/width.ts';

const narrow = createMeasure(1);
const wide = createMeasure(2);

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['端口 25', 7],
    ['，。', 4],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 2],
    ['␍␊␀', 3],
    ['', 0],
  ])('%j takes %i columns whatever is ambiguous', (text, columns) => {
    expect(narrow.width(text)).toBe(columns);
    expect(wide.width(text)).toBe(columns);
  });

  it.each(['─', '●', '…', '“', '§', '·', '•'])('%s is as wide as the terminal says', (sign) => {
    expect([narrow.width(sign), wide.width(sign)]).toEqual([1, 2]);
  });

  it('adds up over graphemes, remembered or not', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, (sample) => {
        const parts = narrow.graphemes(sample);
        expect(parts.join('')).toBe(sample);
        expect(parts.reduce((sum, part) => sum + narrow.width(part), 0)).toBe(narrow.width(sample));
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});

describe('glyphs', () => {
  it('are one column each where ambiguous characters are', () => {
    for (const sign of Object.values(glyphs(1))) expect(narrow.width(sign)).toBe(1);
  });

  it.each([2, null] as const)('are ASCII when the answer is %s', (ambiguous) => {
    for (const sign of Object.values(glyphs(ambiguous))) expect(sign).toMatch(/^[ -~]+$/);
  });
});
