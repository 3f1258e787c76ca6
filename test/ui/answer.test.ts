import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDraft, plainOctets } from '../../src/ui/answer.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('octets of what is typed', () => {
  it.each([
    ['\\0alice\\0pw', '\0alice\0pw'],
    ['\\\\0', '\\\0'],
    ['\\n\\1', '\\n\\1'],
    ['你\\0好', '你\0好'],
  ])('reads %s', (typed, meant) => {
    expect(plainOctets(typed, bytes(typed), true)).toEqual(bytes(meant));
  });

  it('leaves a backslash alone where no NUL is asked for', () => {
    expect(plainOctets('\\0pw', bytes('\\0pw'), false)).toEqual(bytes('\\0pw'));
  });
});

describe('encoding', () => {
  it('takes the whole answer, never with a line end', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const encoded = encodeDraft(text, 'auto', { nuls: false });
        expect(Buffer.from(encoded!.text, 'base64').equals(Buffer.from(text))).toBe(true);
        expect(encoded!.text).toMatch(/^[A-Za-z0-9+/]*={0,2}$/);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  it('takes the last word of a command', () => {
    expect(encodeDraft('AUTH PLAIN \\0a\\0b', 'auto', null)).toMatchObject({
      text: `AUTH PLAIN ${Buffer.from('\0a\0b').toString('base64')}`,
      plain: bytes('\0a\0b'),
    });
  });

  it.each(['', 'AUTH', 'AUTH '])('finds nothing to encode in %j', (text) => {
    expect(encodeDraft(text, 'auto', null)).toBeNull();
    if (text === '') expect(encodeDraft(text, 'auto', { nuls: false })).toBeNull();
  });

  it('writes in the encoding of the session', () => {
    expect(encodeDraft('你', 'gbk', { nuls: false })!.base64).toBe(Buffer.from([0xc4, 0xe3]).toString('base64'));
  });
});
