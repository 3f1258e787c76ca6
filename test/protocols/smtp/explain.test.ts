import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occasion, Sense } from '../../../src/protocols/contract.ts';
import { explain } from '../../../src/protocols/smtp/explain.ts';

const place = (occasion: Occasion) => (occasion.at === 'command' ? occasion.command : occasion.at);

function reply(text: string): Extract<Sense, { kind: 'reply' }> {
  const [sense] = explain(text);
  if (sense?.kind !== 'reply') throw new Error(`no reply: ${text}`);
  return sense;
}

describe('replies', () => {
  test('the most general meaning first, then the places that have one of their own', () => {
    const { meaning, elsewhere, source } = reply('550');
    expect(meaning.id).toBe('smtp.550');
    expect(source).toMatch(/^RFC 5321/);
    const placed = new Map(elsewhere.map((one) => [one.meaning.id, one.where.map(place)]));
    expect(placed.get('smtp.550.mail')).toEqual(['MAIL']);
    expect(placed.get('smtp.550.vrfy')).toEqual(['VRFY', 'EXPN']);
    expect(placed.get('smtp.550.message')).toEqual(['message']);
    expect(elsewhere.every((one) => one.source !== '')).toBe(true);
  });

  test('its words and its enhanced code decide as they do in a session', () => {
    const { meaning, status } = reply('550 5.7.1 relay denied');
    expect(meaning.id).toBe('smtp.550.relay-policy');
    expect(status).toEqual({ code: 550, enhanced: '5.7.1' });
  });

  test('a question of AUTH by what it asks', () => {
    const asked = reply('334').elsewhere.map(({ where }) => where.map(place).join());
    expect(asked).toEqual(['user', 'password', 'plain', 'digest', 'answer']);
  });

  test('a bare code is not blamed for being bare', () => {
    expect(reply('354').hints).toEqual([]);
    expect(reply('250-').hints).toEqual([]);
  });

  test.each([
    ['599', 'permanent', 'smtp.class.permanent'],
    ['299', 'success', 'smtp.class.success'],
    ['199', 'unknown', 'smtp.class.unknown'],
    ['700', 'unknown', 'smtp.class.unknown'],
  ])('%s is explained by its class', (code, name, id) => {
    const sense = reply(code);
    expect([sense.class, sense.meaning.id, sense.elsewhere]).toEqual([name, id, []]);
  });
});

describe('commands', () => {
  const command = (text: string) => {
    const sense = explain(text).find(({ kind }) => kind === 'command');
    if (sense?.kind !== 'command') throw new Error(`no command: ${text}`);
    return { ...sense, hints: sense.hints.map(({ id }) => id) };
  };

  test.each([
    ['MAIL FROM:<a@example.test>', []],
    ['mail from: <a@example.test>', ['smtp.lint.space-after-colon']],
    ['RCPT TO:<a@example.test>', []],
    ['DATA', []],
    ['AUTH LOGIN', []],
    ['AUTH', ['smtp.lint.auth-no-mechanism']],
    ['AUTH PLAIN YQ==', ['smtp.lint.sasl-plain-shape']],
    ['STARTTLS', []],
    ['HELO', ['smtp.lint.helo-no-name']],
  ])('%s: only what is odd about the line itself', (text, hints) => {
    expect(command(text)).toMatchObject({ hints, guess: false });
    expect(command(text).syntax).not.toBe('');
  });

  test('secrets are found', () => {
    expect(command('AUTH PLAIN AGEAYg==').secrets).toMatchObject([{ start: 11, end: 19 }]);
  });

  test.each(['MAILFROM:<a@example.test>', 'RECV TO:<a@example.test>', 'close', 'QIUT', 'ＱＵＩＴ'])(
    '%s may have been meant for one',
    (text) => {
      expect(command(text).guess).toBe(true);
    },
  );
});

test.each([
  ['5.7.1', [{ kind: 'enhanced', enhanced: '5.7.1', class: 'permanent' }]],
  ['4.99.99', [{ kind: 'enhanced', enhanced: '4.99.99', class: 'transient' }]],
  ['8bitmime', [{ kind: 'keyword', keyword: '8BITMIME', source: 'RFC 6152 §2' }]],
  ['SIZE 1000', [{ kind: 'keyword', keyword: 'SIZE' }]],
  ['XOAUTH2', [{ kind: 'mechanism', mechanism: 'XOAUTH2' }, { kind: 'keyword' }]],
  ['cram-md5', [{ kind: 'mechanism', mechanism: 'CRAM-MD5', source: 'RFC 2195 §2' }]],
  ['AUTH LOGIN', [{ kind: 'command' }, { kind: 'mechanism', mechanism: 'LOGIN' }]],
  ['AUTH=LOGIN', [{ kind: 'keyword', keyword: 'AUTH=' }]],
  ['STARTTLS', [{ kind: 'command' }, { kind: 'keyword' }]],
  ['hello there', []],
  ['-ERR no', []],
  ['Tr0ub4dor&3', []],
  ['', []],
  ['12', []],
  ['5500', []],
])('%j', (text, expected) => {
  const senses = explain(text).filter((sense) => sense.kind !== 'command' || !sense.guess);
  expect(senses).toMatchObject(expected);
});

test('any text at all', () => {
  fc.assert(fc.property(fc.string(), (text) => void explain(text)));
});
