/** What Dovecot 2.3.19 answered for the messages in fixtures/fetch, octet for octet. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerTo } from './fetched.ts';

const folder = new URL('../../../../fixtures/fetch/', import.meta.url);
const answers = JSON.parse(readFileSync(new URL('dovecot-2.3.19.json', folder), 'utf8')) as Record<
  string,
  Record<string, string>
>;

/** Where we answer otherwise, and why. */
const departures: readonly (readonly [why: string, name: string, items: readonly string[]])[] = [
  ['a part that is no message and no multipart has no parts (RFC 9051 §6.4.5.1)', 'attachments', ['BODY.PEEK[1.1.1]']],
  ['the same', 'attachments', ['BODY.PEEK[2.1]', 'BODY.PEEK[2.1.MIME]', 'BODY.PEEK[1.1.1.MIME]']],
  ['the same', 'empty-parts', ['BODY.PEEK[1.1.MIME]']],
  ['the same', 'header-delimiter', ['BODY.PEEK[1.1.MIME]']],
  ['the same', 'no-end', ['BODY.PEEK[1.1]', 'BODY.PEEK[1.1.MIME]', 'BODY.PEEK[2.1]', 'BODY.PEEK[2.1.MIME]']],
  ['the same', 'no-end', ['BINARY.PEEK[1.1]', 'BINARY.PEEK[1.1]<1.4>', 'BINARY.SIZE[1.1]']],
  ['the same', 'root-message', ['BODY.PEEK[1.1.1]', 'BODY.PEEK[1.1.1.MIME]']],
  [
    'BINARY undoes the encoding of the part, and a multipart has none (RFC 3516 §4.2)',
    'attachments',
    ['BINARY.PEEK[1]'],
  ],
  ['the same', 'attachments', ['BINARY.SIZE[1]']],
  ['the line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1)', 'nested', ['BODY', 'BODYSTRUCTURE']],
  ['the same', 'nested', ['BODY.PEEK[1]', 'BODY.PEEK[1.TEXT]', 'BINARY.PEEK[1]', 'BINARY.SIZE[1]']],
  ['the same', 'empty-parts', ['BODY', 'BODYSTRUCTURE', 'BODY.PEEK[4]', 'BODY.PEEK[5]', 'BINARY.PEEK[4]']],
  ['empty elements of a list are nobody (RFC 5322 §4.4)', 'bad-lines', ['ENVELOPE']],
  [
    'a plain piece of a coded value is coded when they are joined (RFC 2231 §4.1)',
    'rfc2231',
    ['BODY', 'BODYSTRUCTURE'],
  ],
];

describe.each(Object.keys(answers))('%s', (name) => {
  const octets = readFileSync(new URL(`${name}.eml`, folder));

  const departs = departures.flatMap(([, whose, items]) => (whose === name ? items : []));

  it('is told as Dovecot tells it', () => {
    const theirs = Object.entries(answers[name]!).filter(([item]) => !departs.includes(item));
    const ours = theirs.map(([item]) => [item, answerTo(octets, item)]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
  });

  it.each(departs)('is told otherwise: %s', (item) => {
    expect(Object.keys(answers[name]!)).toContain(item);
    expect(answerTo(octets, item)).not.toBe(answers[name]![item]);
  });
});
