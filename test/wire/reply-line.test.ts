import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnhanced, parseReplyLine } from '../../src/wire/reply-line.ts';

describe('parseReplyLine', () => {
  it('takes a line apart and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.constantFrom(' ', '-'), fc.string(), (code, mark, text) => {
        expect(parseReplyLine(`${code}${mark}${text}`)).toEqual({
          ok: true,
          code,
          last: mark === ' ',
          bare: false,
          text,
        });
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123459 -\t\0a\u00ff\u4f60\ud800') }), (line) => {
        const parsed = parseReplyLine(line);
        if (parsed.ok) expect(line.startsWith(String(parsed.code))).toBe(true);
        else expect(parsed).toEqual({ ok: false, kind: 'not-a-reply', at: 0 });
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('takes a bare code for the last line (RFC 5321 §4.2.1)', () => {
    expect(parseReplyLine('250')).toEqual({ ok: true, code: 250, last: true, bare: true, text: '' });
    expect(parseReplyLine('334 ')).toEqual({ ok: true, code: 334, last: true, bare: false, text: '' });
  });

  it.each(['', '25', '2500', '250x', '150 ok', '650 no', ' 250 ok', 'HTTP/1.1 400', '250\tok', '２５０ ok'])(
    '%j is no reply',
    (line) => expect(parseReplyLine(line).ok).toBe(false),
  );
});

describe('parseEnhanced', () => {
  it.each([
    [250, '2.1.0 ok', { enhanced: '2.1.0', mismatch: false }],
    [550, '5.1.1', { enhanced: '5.1.1', mismatch: false }],
    [550, '4.7.1 later', { enhanced: '4.7.1', mismatch: true }],
    [535, '5.7.139 no', { enhanced: '5.7.139', mismatch: false }],
    [334, '3.0.0 x', null],
    [334, '2.0.0 x', null],
    [550, '#5.1.1 no', null],
    [550, 'user 5.1.1 unknown', null],
    [550, '5.1.1: no', null],
    [250, '2.1.1000 ok', null],
    [250, 'mail.example.test', null],
  ])('%i %j', (code, text, expected) => expect(parseEnhanced(code, text)).toEqual(expected));
});
