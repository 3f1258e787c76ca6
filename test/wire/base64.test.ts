import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodesToText, encodeBase64 } from '../../src/wire/base64.ts';

describe('base64', () => {
  it('agrees with Node on every octet string', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        const decoded = decodeBase64(text);
        expect(decoded.ok && Buffer.from(decoded.bytes).equals(bytes)).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('accepts groups of four with their padding, and nothing else', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'AZaz09+/= -_\n'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        const decoded = decodeBase64(text);
        expect(decoded.ok).toBe(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text));
        if (decoded.ok) expect(decoded.bytes.length).toBe(Buffer.from(text, 'base64').length);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  it.each([
    ['dXNl cg==', 'character', 4, ' '],
    ['dXNlcg==\n', 'character', 8, '\n'],
    ['dXNl\u4f60', 'character', 4, '\u4f60'],
    ['dXNl😀', 'character', 4, '😀'],
    ['dXNlcg===', 'padding', 8, '='],
    ['dXNlcg', 'padding', 6, ''],
    ['dXNlcg=', 'padding', 7, ''],
    ['dX=l', 'character', 3, 'l'],
    ['====', 'padding', 2, '='],
    ['A===', 'padding', 3, '='],
    ['abc-_w==', 'character', 3, '-'],
  ])('%j is none, and the place is told', (text, kind, at, found) => {
    expect(decodeBase64(text)).toEqual({ ok: false, kind, at, found });
  });

  it('takes empty text for zero octets', () => {
    expect(decodeBase64('')).toEqual({ ok: true, bytes: new Uint8Array(0) });
    expect(encodeBase64(new Uint8Array(0))).toBe('');
  });
});

describe('decodesToText', () => {
  it.each(['alice', 'password', '\0alice\0secret', '密码就是这个', 'echo puts a line end behind\n'])(
    'reads %j',
    (text) => {
      expect(decodesToText(Buffer.from(text).toString('base64'))).toBe(text);
    },
  );

  it.each(['', 'abc', 'DATA!', '////', 'AQID', 'EHLO x'])('does not take %j for text', (text) => {
    expect(decodesToText(text)).toBeNull();
  });
});
