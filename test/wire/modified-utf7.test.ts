import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMailboxName, encodeMailboxName } from '../../src/wire/modified-utf7.ts';

describe('names of mailboxes', () => {
  it.each([
    ['&dcVr0mWHTvZZOQ-', '病毒文件夹'],
    ['&XfJSIJZk-', '已删除'],
    ['~peter/mail/&U,BTFw-/&ZeVnLIqe-', '~peter/mail/台北/日本語'],
    ['a&-b', 'a&b'],
    ['&2D3eCg-', '😊'.normalize()],
  ])('%s is %s', (name, text) => {
    expect(decodeMailboxName(name)).toBe(text);
    expect(encodeMailboxName(text)).toBe(name);
  });

  it.each(['INBOX', '', '&', '&dcVr', '&!!-', '&AGE-', '&2D0-', '&dcVr0mWHTvZZOR-', 'Jetters&Co'])(
    '%j holds nothing to decode, or is broken',
    (name) => expect(decodeMailboxName(name)).toBeNull(),
  );

  it('reads what it writes', () => {
    const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cs}/u.test(text));
    fc.assert(
      fc.property(wellFormed, (text) => {
        const name = encodeMailboxName(text);
        expect(name).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeMailboxName(name)).toBe(name.includes('&') ? text : null);
      }),
    );
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeMailboxName(text) !== undefined));
  });
});
