import { describe, expect, it } from 'vitest';
import { encodeArgument, plainOctets } from '../../src/ui/answer.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('octets of what is typed', () => {
  it.each([
    ['\\0alice\\0pw', '\0alice\0pw'],
    ['\\\\0', '\\\0'],
    ['\\n\\1', '\\n\\1'],
    ['你\\0好', '你\0好'],
  ])('reads %s', (typed, meant) => {
    expect(plainOctets(typed, 'auto')).toEqual(bytes(meant));
  });
});

describe('encoding the last word of a command', () => {
  it('reads its NULs, and hides what stands behind the last', () => {
    expect(encodeArgument('AUTH PLAIN \\0a\\0b', 'auto')).toMatchObject({
      text: `AUTH PLAIN ${Buffer.from('\0a\0b').toString('base64')}`,
      plain: bytes('\0a\0b'),
      hidden: [{ start: 3, end: 4 }],
    });
  });

  it('hides all of a word without NULs', () => {
    expect(encodeArgument('AUTH XYZ token', 'auto')!.hidden).toEqual([{ start: 0, end: 5 }]);
  });

  it.each(['', 'AUTH', 'AUTH '])('finds nothing to encode in %j', (text) => {
    expect(encodeArgument(text, 'auto')).toBeNull();
  });

  it('writes in the encoding of the session', () => {
    expect(encodeArgument('NOOP 你', 'gbk')!.made).toBe(Buffer.from([0xc4, 0xe3]).toString('base64'));
  });
});
