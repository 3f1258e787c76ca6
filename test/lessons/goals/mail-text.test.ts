import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMailText } from '../../../src/lessons/goals/mail-text.ts';

const octets = (text: string) => new TextEncoder().encode(text);

test('takes any octets for a mail', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (anything) => {
      const { fields, split, lines } = readMailText(anything);
      for (const { name } of fields) expect(name).toMatch(/^[!-9;-~]+$/);
      if (!split) expect(lines).toEqual([]);
    }),
  );
});

test('gives back the body, whatever it is, and the fields before it, folded or not', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ''));
  const name = fc.stringMatching(/^[!-9;-~]{1,10}$/);
  const value = fc.stringMatching(/^[a-z]{1,10}$/);
  const field = fc.tuple(name, fc.array(value, { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), fc.array(line), (header, body) => {
      const written = header.map(([key, values]) => `${key}: ${values.join('\r\n\t')}`);
      const read = readMailText(octets([...written, '', ...body, ''].join('\r\n')));
      expect(read.fields).toEqual(
        header.map(([key, values]) => ({ name: key.toLowerCase(), value: values.join(' ') })),
      );
      expect(read.lines).toEqual(body);
    }),
  );
});

test('a line that is no field belongs to none', () => {
  const { fields } = readMailText(octets('To: a\r\nno field\r\n folded\r\nCc: b\r\n\r\n'));
  expect(fields).toEqual([
    { name: 'to', value: 'a' },
    { name: 'cc', value: 'b' },
  ]);
});
