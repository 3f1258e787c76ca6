import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/wire/charset.ts';
import { decodeEncodedWords } from '../../src/wire/encoded-word.ts';

describe('decodeEncodedWords', () => {
  it.each([
    ['Subject: =?GBK?B?xOO6ww==?=', 'Subject: 你好'],
    ['Subject: =?gb2312?Q?=C4=E3=BA=C3?=', 'Subject: 你好'],
    ['Subject: =?Big5?B?p0GmbqFBpUCsyQ==?=', 'Subject: 你好，世界'],
    ['From: =?UTF-8?B?546L5bCP5piO?= <wang@example.test>', 'From: 王小明 <wang@example.test>'],
    ['Subject: =?iso-8859-1?q?Caf=E9_au_lait?=', 'Subject: Café au lait'],
    ['Subject: =?utf-8*en?Q?hi?=', 'Subject: hi'],
    ['Subject: =?utf-8?B?5L2g?= =?utf-8?B?5aW9?=', 'Subject: 你好'],
    ['Subject: =?utf-8?B?5L2g?= and =?utf-8?B?5aW9?=', 'Subject: 你 and 好'],
  ])('%j', (text, decoded) => expect(decodeEncodedWords(text)).toBe(decoded));

  it.each([
    'Subject: plain',
    '=?klingon?B?xOO6ww==?=',
    '=?utf-8?B?not base64?=',
    '=?utf-8?B?AAA?=',
    '=?utf-8?X?aa?=',
    '',
  ])('%j holds none', (text) => expect(decodeEncodedWords(text)).toBeNull());

  it('reads back what RFC 2047 writes, in every charset met', () => {
    const hanzi = fc.string({ unit: fc.constantFrom(...'中文的一是不了在人你好'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hanzi, fc.constantFrom('gbk', 'gb18030', 'big5', 'utf-8'), fc.boolean(), (text, charset, base64) => {
        const bytes = Buffer.from(encodeText(text, charset));
        const quoted = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
        const word = `=?${charset}?${base64 ? 'B' : 'Q'}?${base64 ? bytes.toString('base64') : quoted}?=`;
        expect(decodeEncodedWords(`Subject: ${word}`)).toBe(`Subject: ${text}`);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=?utf8-BQbq?_ \r\nAZ\u00e9') }), (text) => {
        const decoded = decodeEncodedWords(text);
        expect(decoded === null || typeof decoded === 'string').toBe(true);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});
