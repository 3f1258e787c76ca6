import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matches } from '../../../../src/practice/imap/folders/pattern.ts';

it.each([
  ['*', 'a/b', true],
  ['%', 'a/b', false],
  ['%', 'a', true],
  ['%/%', 'a/b', true],
  ['a*c', 'a/b/c', true],
  ['a%c', 'a/c', false],
  ['%b*', 'ab/c', true],
  ['*%*', 'a/b', true],
  ['inbox', 'INBOX', true],
  ['iNb%', 'INBOX', true],
  ['inbox/%', 'INBOX/a', true],
  ['inbox/A', 'INBOX/a', false],
  ['sent', 'Sent', false],
  ['a.c', 'abc', false],
  ['', 'a', false],
])('%j and %j: %j', (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});

it('agrees with a regular expression', () => {
  const letters = (all: string) => fc.string({ unit: fc.constantFrom(...all), maxLength: 8 });
  fc.assert(
    fc.property(letters('ab/%*'), letters('ab/'), (pattern, name) => {
      const source = pattern.replaceAll('*', '.*').replaceAll('%', '[^/]*');
      expect(matches(pattern, name)).toBe(new RegExp(`^${source}$`).test(name));
    }),
    { numRuns: 500 },
  );
});

it('is not slowed down by a pattern that is made to', () => {
  expect(matches(`${'*a'.repeat(400)}b`, 'a'.repeat(1000))).toBe(false);
  expect(matches('*%'.repeat(100_000), 'a/b')).toBe(true);
  expect(matches('*a'.repeat(100_000), 'a')).toBe(false);
});
