import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Occasion } from '../../../src/protocols/contract.ts';
import { explain } from '../../../src/protocols/pop3/explain.ts';

const place = (occasion: Occasion) => (occasion.at === 'command' ? occasion.command : occasion.at);

test.each([
  ['-ERR [IN-USE] busy', 'transient', 'pop3.err.in-use'],
  ['-ERR no', 'permanent', 'pop3.class.permanent'],
  ['+OK', 'success', 'pop3.class.success'],
  ['+ ', 'continue', 'pop3.continue.answer'],
])('%s', (text, name, id) => {
  expect(explain(text)).toMatchObject([{ kind: 'reply', class: name, meaning: { id }, where: [] }]);
});

test('where the words of a status mean something else', () => {
  const [sense] = explain('+OK');
  if (sense?.kind !== 'reply') throw new Error('no reply');
  const placed = new Map(sense.elsewhere.map((one) => [one.meaning.id, one.where.map(place)]));
  expect(placed.get('pop3.ok.list')).toEqual(['LIST']);
  expect(placed.get('pop3.ok.list-one')).toEqual(['LIST n']);
  expect(placed.get('pop3.ok.quit-update')).toEqual(['logged-in']);
});

test.each([
  ['RETR 1', 'RETR', []],
  ['RETR', 'RETR', ['pop3.lint.no-argument']],
  ['STLS', 'STLS', []],
  ['PASS secret', 'PASS', []],
  ['QUIT now', 'QUIT', ['pop3.lint.extra-argument']],
])('%s is a command', (text, verb, hints) => {
  const [sense] = explain(text);
  if (sense?.kind !== 'command') throw new Error('no command');
  expect([sense.verb, sense.hints.map(({ id }) => id), sense.guess]).toEqual([verb, hints, false]);
});

test('keywords and secrets', () => {
  expect(explain('RESP-CODES')).toMatchObject([{ kind: 'keyword', keyword: 'RESP-CODES' }]);
  expect(explain('PASS secret')).toMatchObject([{ secrets: [{ start: 5, end: 11, kind: 'password' }] }]);
  expect(explain('MAIL FROM:<a@example.test>')).toMatchObject([{ kind: 'command', guess: true }]);
  expect(explain('hello there')).toEqual([]);
});

test('any text at all', () => {
  fc.assert(fc.property(fc.string(), (text) => void explain(text)));
});
