import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutOf } from '../../src/ui/layout.ts';

const sizes = [fc.integer({ min: 1, max: 300 }), fc.integer({ min: 2, max: 120 })] as const;

it('gives away every row once, whatever the size and the wish', () => {
  fc.assert(
    fc.property(
      ...sizes,
      fc.option(fc.integer({ min: 2, max: 40 })),
      fc.option(fc.nat(30)),
      (columns, rows, wanted, step) => {
        const { status, lesson, body, strip, aside, input, footer, shape } = layoutOf(columns, rows, wanted, step);
        const parts = [status, lesson, body, strip, aside, input, footer];
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
        const sum = parts.reduce((a, b) => a + b);
        if (shape === 'tiny') expect(sum).toBeLessThanOrEqual(rows);
        else expect(sum).toBe(rows);
      },
    ),
    { seed: 42, numRuns: 1000 },
  );
});

it('always keeps the prompt, and some of the conversation where there is room at all', () => {
  fc.assert(
    fc.property(...sizes, fc.option(fc.nat(30)), (columns, rows, step) => {
      const { input, body } = layoutOf(columns, rows, null, step);
      expect(input).toBe(1);
      expect(body).toBeGreaterThanOrEqual(1);
    }),
    { seed: 42, numRuns: 1000 },
  );
});

it.each([
  [80, 24, 'medium'],
  [40, 24, 'narrow'],
  [59, 24, 'narrow'],
  [109, 40, 'medium'],
  [110, 40, 'wide'],
  [19, 24, 'tiny'],
  [80, 5, 'tiny'],
] as const)('%i×%i is %s', (columns, rows, shape) => {
  expect(layoutOf(columns, rows).shape).toBe(shape);
});

it('has a side bar of 36 columns of text beside its rule, and more where there is plenty', () => {
  expect(layoutOf(120, 40).sidebar).toBe(38);
  expect(layoutOf(200, 60).sidebar).toBe(58);
  expect(layoutOf(80, 24).sidebar).toBe(0);
});
