import { describe, expect, test } from 'vitest';
import { mechanisms as facts, type MechanismFact, type MechanismId } from '../../src/knowledge/mechanisms.ts';
import { retries } from '../../src/knowledge/retry.ts';
import { mechanisms as en } from '../../src/locale/en/mechanisms.ts';
import { loadSpeaker } from '../../src/locale/speaker.ts';
import { mechanisms as cn } from '../../src/locale/zh-CN/mechanisms.ts';
import { characters, words } from './explanations.ts';

const rows = Object.entries(facts) as [MechanismId, MechanismFact][];

describe.each([
  ['en', en],
  ['zh-CN', cn],
] as const)('ways of logging in, in %s', (lang, texts) => {
  test.each(rows)('%s: short, and with something to type', (name) => {
    const { text, next } = texts[name];
    if (lang === 'en') {
      expect(words(text)).toBeLessThanOrEqual(60);
      expect(words(next)).toBeLessThanOrEqual(36);
    } else {
      expect(characters(text)).toBeLessThanOrEqual(130);
      expect(characters(next)).toBeLessThanOrEqual(75);
    }
    expect(next).toMatch(/`[^`]+`/);
    for (const part of [text, next]) expect(part).toMatch(lang === 'en' ? /\.$/ : /。$/);
  });

  test('what only a program can do says so', () => {
    for (const [name, { byHand }] of rows) {
      expect(/^(nothing by hand|没法手工完成)/.test(texts[name].next), name).toBe(byHand === 'program');
    }
  });

  test('base64 is never called encryption', () => {
    for (const { text, next } of Object.values(texts)) {
      expect(`${text}${next}`).not.toMatch(/base64 加密|加密成 base64|encrypted in base64/);
    }
  });
});

test('both languages type the same', () => {
  const code = (text: string): string[] => (text.match(/`[^`]+`/g) ?? []).sort();
  for (const [name] of rows) expect(code(cn[name].next), name).toEqual(code(en[name].next));
});

test('what is to be typed in base64 is what stands beside it', () => {
  const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString().replaceAll('\0', '\\0');
  const pairs = (text: string) => [...text.matchAll(/`([A-Za-z0-9+/]+=*)` \(`([^`]+)`\)/g)];
  expect(pairs(en.LOGIN.next).map(([, base64, plain]) => [decoded(base64!), plain])).toEqual([
    ['alice', 'alice'],
    ['wonderland', 'wonderland'],
  ]);
  expect(en.PLAIN.next).toContain(decoded('AGFsaWNlAHdvbmRlcmxhbmQ='));
  expect(en.PLAIN.next).toContain('AGFsaWNlAHdvbmRlcmxhbmQ=');
});

test('a speaker knows ways of logging in, steps, parameters, and whether to try again', async () => {
  for (const lang of ['en', 'zh-CN', 'zh-TW'] as const) {
    const speaker = await loadSpeaker(lang);
    expect(speaker.mechanism('cram-md5')?.text).toMatch(/HMAC-MD5/);
    expect(speaker.mechanism('constructor')).toBeNull();
    expect(speaker.step('smtp', 'connect')).toMatch(/220/);
    expect(speaker.step('pop3', 'connect')).toBeNull();
    expect(speaker.parameter('smtp', 'mail', 'size=1000')).toBeTruthy();
    expect(speaker.parameter('smtp', 'MAIL', 'BODY=8BITMIME')).toMatch(/BODY=7BIT/);
    expect(speaker.parameter('smtp', 'MAIL', 'REQUIRETLS')).toMatch(/TLS/);
    expect(speaker.parameter('smtp', 'RCPT', 'SIZE=1')).toBeNull();
    expect(new Set(retries.map((kind) => speaker.retry(kind))).size).toBe(retries.length);
    // A detail nobody has registered still says what it is about.
    expect(speaker.enhanced('5.1.99')).toBeTruthy();
    expect(speaker.enhanced('5.1.99')).not.toBe(speaker.enhanced('5.2.99'));
  }
});
