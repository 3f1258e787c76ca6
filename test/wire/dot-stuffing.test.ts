import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinalDot, stuff, unstuff } from '../../src/wire/dot-stuffing.ts';
import { octets } from '../support/conversation-driver.ts';

const line = fc
  .array(fc.constantFrom(0x2e, 0x2e, 0x61, 0x0d, 0xe4), { maxLength: 6 })
  .map((list) => Uint8Array.of(...list, 0x0d, 0x0a));

describe('dot-stuffing', () => {
  it('comes back as it was meant, and never looks like the final dot', () => {
    fc.assert(
      fc.property(line, (meant) => {
        const wire = stuff(meant);
        expect(isFinalDot(wire)).toBe(false);
        expect(Buffer.from(unstuff(wire)).equals(meant)).toBe(true);
        expect(wire.length - meant.length).toBe(meant[0] === 0x2e ? 1 : 0);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('takes one dot off a line that was not stuffed (RFC 5321 §4.5.2)', () => {
    expect(Buffer.from(unstuff(octets('.hidden\r\n'))).toString()).toBe('hidden\r\n');
  });

  it.each([
    ['.\r\n', true],
    ['.\n', false],
    ['.\r', false],
    ['.', false],
    ['..\r\n', false],
    ['\n.\r\n', false],
    ['. \r\n', false],
  ])('is %j the final dot? %s', (text, final) => expect(isFinalDot(octets(text))).toBe(final));
});
