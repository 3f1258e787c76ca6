import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInert, visible } from '../../src/wire/visible.ts';

/** Text with controls, bidi marks and halves of surrogate pairs more often than chance would have them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x9f }),
      fc.constantFrom(
        0x1b,
        0x9b,
        0x061c,
        0x200e,
        0x200f,
        0x2028,
        0x202a,
        0x202e,
        0x2066,
        0x2069,
        0xfeff,
        0xd800,
        0xdfff,
      ),
      fc.integer({ min: 0, max: 0xffff }),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** Said without the code under test: what a terminal might obey, or could not show. */
function obeyed(text: string): boolean {
  if (/\p{Surrogate}/u.test(text)) return true;
  return [...text].some((character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
    if (code === 0x61c || code === 0x200e || code === 0x200f || code === 0xfeff) return true;
    return (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  });
}

describe('visible', () => {
  it('leaves nothing for a terminal to obey, and does nothing more the second time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text);
        expect(obeyed(shown)).toBe(false);
        expect(isInert(shown)).toBe(true);
        expect(visible(shown)).toBe(shown);
        expect(isInert(text)).toBe(!obeyed(text));
        expect(isInert(text)).toBe(shown === text);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  it.each([
    ['\u001b[31mred\u0007', '␛[31mred␇'],
    ['a\r\nb\tc\0', 'a␍␊b␉c␀'],
    ['\u007f', '␡'],
    ['\u009b2J', '\\x9b2J'],
    ['\u202etxt.exe', '\\u202etxt.exe'],
    ['\ufeff', '\\ufeff'],
    ['\ud800x', '\\ud800x'],
    ['x\udc00', 'x\\udc00'],
  ])('shows %j as %j', (text, shown) => expect(visible(text)).toBe(shown));

  it.each(['plain', '你好，世界', '😀 𠮷', 'é', '全角：＜＞'])('leaves %j as it is', (text) =>
    expect(visible(text)).toBe(text),
  );
});
