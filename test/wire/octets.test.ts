import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countNuls, firstNonAscii, latin1, lineEndLength, withoutLineEnd } from '../../src/wire/octets.ts';
import { octets } from '../support/conversation-driver.ts';

it.each([
  ['a\r\n', 2],
  ['a\n', 1],
  ['\r\n', 2],
  ['\n', 1],
  ['a\r', 0],
  ['', 0],
  ['\n\r', 0],
] as const)('the line end of %j has %i octets', (text, length) => {
  expect(lineEndLength(octets(text))).toBe(length);
  expect(latin1(withoutLineEnd(octets(text)))).toBe(text.slice(0, text.length - length));
});

it('is one character an octet, also in a part of a larger buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(20), (bytes, from) => {
      const part = bytes.subarray(from);
      const text = latin1(part);
      expect(text.length).toBe(part.length);
      expect(Buffer.from(text, 'latin1').equals(part)).toBe(true);
      expect(countNuls(part)).toBe(text.split('\0').length - 1);
      expect(firstNonAscii(part)).toBe([...text].findIndex((c) => c > '\u007f'));
    }),
    { seed: 42, numRuns: 500 },
  );
});
