import { expect, it } from 'vitest';
import { maskDraft } from '../../../src/ui/input/masked.ts';

it('covers every character a span touches, one for one', () => {
  expect(maskDraft('AUTH PLAIN 中e\u0301👩‍🚀x', [{ start: 11, end: 19 }])).toBe('AUTH PLAIN •••x');
  // A span that begins or ends inside a character covers all of it.
  expect(maskDraft('ae\u0301b', [{ start: 2, end: 3 }])).toBe('a•b');
  expect(maskDraft('abc', [{ start: 0, end: 3 }], { mask: '*' })).toBe('***');
});

it('shows all when asked to, or when nothing is secret', () => {
  expect(maskDraft('abc', [{ start: 0, end: 3 }], { reveal: true })).toBe('abc');
  expect(maskDraft('abc', [{ start: 1, end: 1 }])).toBe('abc');
});
