import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusters, fits, pad, slice, sliceFrom, truncate } from '../../../src/ui/text/slice.ts';
import { createMeasure, type Measure } from '../../../src/ui/text/width.ts';

const measure = createMeasure(1);
const sample = fc.string({ unit: fc.constantFrom('a', ' ', '中', '，', 'e\u0301', '👩‍🚀', '🇨🇳', '…'), maxLength: 80 });
const columns = fc.nat({ max: 40 });
const runs = { seed: 42, numRuns: 500 };

/** The plain definition: take whole graphemes while they fit. */
function naive(text: string, room: number): string {
  let taken = '';
  for (const part of measure.graphemes(text)) {
    if (measure.width(taken + part) > room) break;
    taken += part;
  }
  return taken;
}

/** A measure that counts how many UTF-16 units it is asked about. */
function counting(): { measure: Measure; asked: () => number } {
  let units = 0;
  const counted: Measure = {
    ambiguous: 1,
    width: (text) => {
      units += text.length;
      return measure.width(text);
    },
    graphemes: (text) => {
      units += text.length;
      return measure.graphemes(text);
    },
  };
  return { measure: counted, asked: () => units };
}

describe('slice', () => {
  it('is the plain definition', () => {
    fc.assert(
      fc.property(sample, columns, (text, room) => {
        expect(slice(text, room, measure)).toBe(naive(text, room));
        expect(fits(text, room, measure)).toBe(measure.width(text) <= room);
      }),
      runs,
    );
  });

  it('never splits a wide character or a cluster', () => {
    expect(slice('中文', 3, measure)).toBe('中');
    expect(slice('a👩‍🚀', 2, measure)).toBe('a');
    expect(slice('e\u0301x', 1, measure)).toBe('e\u0301');
  });

  it('segments across its own pieces as if there were none', () => {
    const text = `${'x'.repeat(46)}👩‍🚀${'🇨🇳'.repeat(300)}${'e\u0301'.repeat(300)}`;
    expect([...clusters(text, measure)]).toEqual(measure.graphemes(text));
  });

  it('ends even where nothing has a width', () => {
    const zeroWidth = '\u200b'.repeat(100_000);
    expect(slice(`中${zeroWidth}`, 10, measure).length).toBeLessThan(5000);
    const oneCluster = `e${'\u0301'.repeat(100_000)}`;
    expect(slice(oneCluster, 10, measure).length).toBeLessThan(5000);
  });

  it.each([
    ['ASCII', 'x'],
    ['Chinese', '中'],
    ['combining marks', '\u0301'],
  ])('looks at no more of 10 MB of %s than of 100 kB', (_, character) => {
    const cost = (size: number) => {
      const { measure: counted, asked } = counting();
      const long = `e${character.repeat(size)}`;
      slice(long, 80, counted);
      truncate(long, 80, counted);
      sliceFrom(long, 200, 80, counted);
      return asked();
    };
    expect(cost(10 << 20)).toBe(cost(100_000));
    expect(cost(10 << 20)).toBeLessThan(150_000);
  });
});

describe('truncate and pad', () => {
  it('never exceed the columns, and pad fills them', () => {
    fc.assert(
      fc.property(sample, columns, (text, room) => {
        const cut = truncate(text, room, measure);
        expect(measure.width(cut)).toBeLessThanOrEqual(room);
        expect(cut === text).toBe(measure.width(text) <= room);
        expect(measure.width(pad(text, room, measure))).toBe(room);
        expect(measure.width(pad(text, room, measure, 'start'))).toBe(room);
      }),
      runs,
    );
  });

  it('use dots of known width where … is two columns', () => {
    expect(truncate('abcdefgh', 6, createMeasure(2))).toBe('abc...');
  });
});

describe('sliceFrom', () => {
  it('shows the columns asked for: the same cells as the whole text drawn', () => {
    fc.assert(
      fc.property(sample, columns, columns, (text, start, room) => {
        const cells = measure.graphemes(text).flatMap((part) => [part, ...Array(measure.width(part) - 1).fill('')]);
        const expected: string[] = [];
        for (let at = start; at < start + room && at < cells.length; at++) {
          if (cells[at] === '' && at === start) expected.push(' ');
          else if (measure.width(cells[at]!) === 2 && at === start + room - 1) break;
          else expected.push(cells[at]!);
        }
        expect(sliceFrom(text, start, room, measure)).toBe(expected.join(''));
      }),
      runs,
    );
  });
});
