import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeOctets, decodeUtf8, encodeText, isCharset, losesCharacters } from '../../src/wire/charset.ts';

/** Hanzi of the first level, which GBK and Big5 both have. */
const hanzi = fc.string({ unit: fc.constantFrom(...'中文字的一是不了在人有我他大地上你好密码') });
const traditional = fc.string({ unit: fc.constantFrom(...'中文字的一是不了在人有我他大地上你好密碼繁體') });

describe('what is sent', () => {
  it('is UTF-8 unless something else was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Buffer.from(encodeText(text)).toString('utf8')).toBe(text);
        expect(encodeText(text, 'utf8')).toEqual(encodeText(text));
        expect(encodeText(text, 'UTF-8')).toEqual(encodeText(text));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it.each([
    ['gb18030', 'c4e3bac3'],
    ['gbk', 'c4e3bac3'],
    ['big5', 'a741a66e'],
    ['utf-16le', '604f7d59'],
  ])('is 你好 in %s as the standard has it', (charset, hex) => {
    expect(Buffer.from(encodeText('你好', charset)).toString('hex')).toBe(hex);
  });
});

describe('what an encoding has no code for', () => {
  it.each([
    ['简', 'big5', true],
    ['中文?', 'big5', false],
    ['é', 'ascii', true],
    ['é', 'latin1', false],
    ['中', 'latin1', true],
    ['😀', 'gbk', true],
    ['😀', 'gb18030', false],
    ['😀', 'auto', false],
    ['😀', 'utf-8', false],
    ['中', 'utf-16le', false],
    ['a?b', 'ascii', false],
  ])('%s in %s: %s', (text, charset, lost) => {
    expect(losesCharacters(text, charset)).toBe(lost);
    // What is not lost comes back.
    if (!lost && charset !== 'auto') expect(decodeOctets(encodeText(text, charset), charset).text).toBe(text);
  });
});

describe('what is received', () => {
  it('comes back from GBK, GB18030 and Big5 when the encoding is named', () => {
    fc.assert(
      fc.property(hanzi, traditional, (simple, full) => {
        for (const charset of ['gbk', 'gb18030'])
          expect(decodeOctets(encodeText(simple, charset), charset)).toEqual({ text: simple, charset });
        expect(decodeOctets(encodeText(full, 'big5'), 'big5')).toEqual({ text: full, charset: 'big5' });
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('comes back from GB18030 whatever the character', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
        const whole = String.fromCodePoint(...points.filter((point) => point < 0xd800 || point > 0xdfff));
        expect(decodeOctets(iconv.encode(whole, 'gb18030'), 'gb18030').text).toBe(whole);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('is tried as UTF-8 first, then as GB18030, then shown octet by octet', () => {
    expect(decodeOctets(encodeText('请使用授权码登录'))).toEqual({ text: '请使用授权码登录', charset: 'utf-8' });
    expect(decodeOctets(encodeText('请使用授权码登录', 'gbk'))).toEqual({
      text: '请使用授权码登录',
      charset: 'gb18030',
    });
    expect(decodeOctets(Uint8Array.of(0x35, 0xff, 0x41, 0x80))).toEqual({ text: '5\\xffA\\x80', charset: 'octets' });
  });

  it('never throws and never gives a replacement character that was not sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, charset } = decodeOctets(bytes);
        if (charset !== 'utf-8') expect(text).not.toContain('\ufffd');
        if (charset === 'utf-8') expect(Buffer.from(text).equals(bytes)).toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  it('keeps a BOM', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41);
    expect(decodeUtf8(bytes)).toBe('\ufeffA');
    expect(decodeOctets(bytes)).toEqual({ text: '\ufeffA', charset: 'utf-8' });
    expect(decodeOctets(bytes, 'utf8').text).toBe('\ufeffA');
    expect(decodeOctets(encodeText('\ufeffA', 'gb18030'), 'gb18030').text).toBe('\ufeffA');
    expect(decodeOctets(encodeText('\ufeff你', 'gb18030')).text).toBe('\ufeff你');
  });

  it.each([[[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf5, 0x80, 0x80, 0x80]], [[0xe4, 0xbd]]])(
    '%j is no UTF-8',
    (bytes) => expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull(),
  );
});

it('knows which encodings it speaks', () => {
  for (const name of ['utf-8', 'GBK', 'gb18030', 'Big5', 'latin1']) expect(isCharset(name)).toBe(true);
  for (const name of ['klingon', '', 'constructor', '__proto__', 'auto']) expect(isCharset(name)).toBe(false);
});
