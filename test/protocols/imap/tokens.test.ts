import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcement, quoted, readValues, textOf, type Value } from '../../../src/protocols/imap/tokens.ts';

const spell = (value: Value): string => {
  switch (value.kind) {
    case 'atom':
      return value.text;
    case 'quoted':
      return JSON.stringify(value.text);
    case 'literal':
      return `{${value.octets}}`;
    case 'list':
      return `(${value.items.map(spell).join(' ')})`;
  }
};
const read = (...parts: Parameters<typeof readValues>[0]) => readValues(parts).values.map(spell).join(' ');

describe('values', () => {
  it.each([
    ['INBOX (MESSAGES UNSEEN)', 'INBOX (MESSAGES UNSEEN)'],
    ['"a b" "c\\"d\\\\e" ""', '"a b" "c\\"d\\\\e" ""'],
    ['(\\Seen \\*) $Label1', '(\\Seen \\*) $Label1'],
    ['BODY[HEADER.FIELDS (TO "x ) y")]<0.10> UID', 'BODY[HEADER.FIELDS (TO "x ) y")]<0.10> UID'],
    ['"{5}" ")" "]"', '"{5}" ")" "]"'],
    ['((NIL NIL "teacher" "example.test"))', '((NIL NIL "teacher" "example.test"))'],
    ['', ''],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('takes literals where they stand', () => {
    const literal = { kind: 'literal', octets: 5, text: 'a)\r\n(' } as const;
    expect(read('(BODY[] {5}', literal, ' UID 4 X ~{5}', literal, ')')).toBe('(BODY[] {5} UID 4 X {5})');
  });

  it.each([
    ['"open', 'quote'],
    ['(a (b)', 'list'],
    ['a) b', 'surplus'],
    ['(a) "b"', null],
  ])('%s: %s', (text, fault) => expect(readValues([text]).fault).toBe(fault));

  it('bears lists nested 1,000 and 100,000 deep, closed or not', () => {
    for (const depth of [1000, 100_000]) {
      const { values, fault } = readValues([`${'('.repeat(depth)}x${')'.repeat(depth)} after`]);
      expect(fault).toBeNull();
      expect(textOf(values[1])).toBe('after');
      expect(readValues(['('.repeat(depth)]).fault).toBe('list');
      expect(JSON.stringify(values).length).toBeLessThan(5000);
    }
  });

  it('reads anything, and what it wrote', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => readValues(parts).values.length >= 0));
    const text = fc.string({ unit: fc.constantFrom(...'ab "\\(){}[]%*5'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (words) => {
        const { values, fault } = readValues([words.map((word) => quoted(word)).join(' ')]);
        expect(fault).toBeNull();
        expect(values.map(textOf)).toEqual(words);
      }),
    );
  });

  it('quotes what can stand in quotes', () => {
    expect(quoted('a"b\\c')).toBe('"a\\"b\\\\c"');
    for (const text of ['a\r\nb', 'a\0b']) expect(quoted(text)).toBeNull();
  });
});

describe('announcements', () => {
  it.each([
    ['a1 LOGIN {5}', { octets: 5, waits: true, binary: false, at: 9 }],
    ['x {0+}', { octets: 0, waits: false, binary: false, at: 2 }],
    ['x ~{12}', { octets: 12, waits: true, binary: true, at: 2 }],
  ])('%s', (line, expected) => expect(announcement(line)).toEqual(expected));

  it.each(['a1 LOGIN "{5}"', 'x {5} ', 'x {}', 'x {-5}', 'x {5e3}', `x {${'9'.repeat(16)}}`, '{5}x'])(
    '%j announces nothing',
    (line) => expect(announcement(line)).toBeNull(),
  );
});
