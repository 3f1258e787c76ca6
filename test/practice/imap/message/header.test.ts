import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../../src/practice/imap/message/address.ts';
import { dateOf, internalDate } from '../../../../src/practice/imap/message/date.ts';
import { bodyStart, fieldsOf, readable, valuesByName } from '../../../../src/practice/imap/message/header.ts';

const octets = (text: string) => Buffer.from(text, 'latin1');

describe('header fields', () => {
  const message = octets('Subject: one\r\n two\r\nX-A :\tb \r\nno colon\r\nX-A: c\r\n\r\nSubject: body\r\n');

  it('are unfolded and found by name without case; a line without a colon is a name', () => {
    expect([...valuesByName(message)]).toEqual([
      ['subject', ['one two']],
      ['x-a', ['b ', 'c']],
      ['no colon', ['']],
    ]);
    expect([...valuesByName(message, new Set(['x-a']))]).toEqual([['x-a', ['b ', 'c']]]);
  });

  it('end at the empty line, whichever line ends there are', () => {
    expect(message.subarray(bodyStart(message)).toString()).toBe('Subject: body\r\n');
    const bare = octets('A: b\n\nbody');
    expect(bare.subarray(bodyStart(bare)).toString()).toBe('body');
    expect(bodyStart(octets('\r\nbody'))).toBe(2);
    expect(bodyStart(octets('A: b\r\n'))).toBe(6);
    expect(bodyStart(octets(''))).toBe(0);
  });

  it('read as a person reads them: encoded words, UTF-8, GBK', () => {
    expect(readable('=?UTF-8?B?5L2g5aW9?= all')).toBe('你好 all');
    expect(readable(Buffer.from('你好').toString('latin1'))).toBe('你好');
    expect(readable('\xc4\xe3\xba\xc3')).toBe('你好');
  });

  it('join to the header, whatever the octets', () => {
    const near = fc.string({ unit: fc.constantFrom('a', ':', ' ', '\t', '\r', '\n', '\r\n', '\0', 'é') }).map(octets);
    fc.assert(
      fc.property(fc.oneof(near, fc.uint8Array()), (bytes) => {
        let at = 0;
        for (const field of fieldsOf(bytes)) {
          expect(field.from).toBe(at);
          expect(field.value).toBeGreaterThanOrEqual(field.from);
          expect(field.value).toBeLessThanOrEqual(field.to);
          at = field.to;
        }
        const rest = latin1(bytes.subarray(at, bodyStart(bytes)));
        expect(['', '\n', '\r\n']).toContain(rest);
      }),
    );
  });
});

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const brief = (value: string) =>
  addressesOf(value).map(({ name, route, mailbox, host }) =>
    [name, route, mailbox, host].map((part) => part ?? '-').join('|'),
  );

describe('addresses', () => {
  it.each([
    ['a@b.c', ['-|-|a|b.c']],
    ['"Doe, \\"J\\"" <j.d@b.c>, =?x?q?y?= <k@[1.2.3.4]>', ['Doe, "J"|-|j.d|b.c', '=?x?q?y?=|-|k|[1.2.3.4]']],
    ['a@b.c (Ann (of) B)', ['Ann (of) B|-|a|b.c']],
    ['<@x,@y:a@b>', ['-|@x,@y|a|b']],
    ['team: a@b, C <c@d>;, e@f', ['-|-|team|-', '-|-|a|b', 'C|-|c|d', '-|-|-|-', '-|-|e|f']],
    ['undisclosed-recipients:;', ['-|-|undisclosed-recipients|-', '-|-|-|-']],
    ['nobody', ['-|-|nobody|MISSING_DOMAIN']],
    ['a b c, d@e', ['-|-|a|MISSING_DOMAIN', '-|-|d|e']],
    ['', []],
  ])('of %s', (value, told) => expect(brief(value)).toEqual(told));

  it('are read from anything', () => {
    const near = fc.string({
      unit: fc.constantFrom('a', '@', '<', '>', '"', '\\', '(', ')', ',', ';', ':', ' ', '.', '[', ']'),
    });
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (value) => {
        for (const { mailbox, host } of addressesOf(value)) expect(host === null || mailbox !== null).toBe(true);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['Sat, 21 Nov 2026 09:05:07 +0800', '2026-11-21T01:05:07.000Z', 480],
    ['21 Nov 26 09:05 EST', '2026-11-21T14:05:00.000Z', -300],
    ['Sat (a day), 1 Feb 1999 00:00:00 -0130 (comment)', '1999-02-01T01:30:00.000Z', -90],
    ['6 Jul 03', '2003-07-06T00:00:00.000Z', 0],
  ])('of %s', (value, at, offset) => {
    const date = dateOf(value);
    expect(date && new Date(date.at).toISOString()).toBe(at);
    expect(date?.offset).toBe(offset);
  });

  it('that are none are null', () => {
    for (const value of ['', 'yesterday', '21 Foo 2026', '(', '99']) expect(dateOf(value)).toBe(null);
    fc.assert(fc.property(fc.string(), (value) => void dateOf(value)));
  });

  it('are written as IMAP writes them', () => {
    expect(internalDate(Date.UTC(2026, 10, 21, 9, 5))).toBe('21-Nov-2026 09:05:00 +0000');
    expect(internalDate(Date.UTC(2026, 10, 1))).toBe(' 1-Nov-2026 00:00:00 +0000');
  });
});
