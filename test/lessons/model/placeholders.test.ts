import { expect, it } from 'vitest';
import { expand, expandAll, mailDate, unknownPlaceholders } from '../../../src/lessons/model/placeholders.ts';

const values = {
  host: 'mail.example.test',
  now: new Date('2026-01-05T06:07:08Z'),
  actors: [
    { user: 'alice', address: 'alice@example.test', password: 'wonderland' },
    { user: 'bob', address: 'bob@example.test', password: '$& 密' },
  ],
};

it.each([
  ['EHLO {{host}}', 'EHLO mail.example.test'],
  ['Date: {{date}}', 'Date: Mon, 05 Jan 2026 06:07:08 +0000'],
  ['{{alice.user}} {{ alice.address }} {{alice.password}}', 'alice alice@example.test wonderland'],
  ['{{base64 alice.user}} {{base64 alice.password}}', 'YWxpY2U= d29uZGVybGFuZA=='],
  ['{{plain alice}}', 'AGFsaWNlAHdvbmRlcmxhbmQ='],
  ['{{bob.password}}', '$& 密'],
  ['{{carol.user}} {{base64 host}} {{}} {{{host}}}', '{{carol.user}} {{base64 host}} {{}} {mail.example.test}'],
  ['{{plain alice}', '{{plain alice}'],
])('%j', (text, expected) => {
  expect(expand(text, values)).toBe(expected);
});

it('fills in every string of a goal and leaves the rest', () => {
  expect(expandAll({ user: '{{alice.user}}', reply: [{ code: 250 }], tls: true, ended: undefined }, values)).toEqual({
    user: 'alice',
    reply: [{ code: 250 }],
    tls: true,
    ended: undefined,
  });
});

it('names those that nothing fills in', () => {
  const text = '{{host}} {{hots}} {{bob.user}} {{plain bob}} {{alice.pass}}';
  expect(unknownPlaceholders(text, ['alice'])).toEqual([
    { placeholder: '{{hots}}', index: 9 },
    { placeholder: '{{bob.user}}', index: 18 },
    { placeholder: '{{plain bob}}', index: 31 },
    { placeholder: '{{alice.pass}}', index: 45 },
  ]);
});

it('writes dates as mail does', () => {
  expect(mailDate(new Date('2026-11-21T23:59:59Z'))).toBe('Sat, 21 Nov 2026 23:59:59 +0000');
});
