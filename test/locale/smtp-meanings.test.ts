import { describe, expect, test } from 'vitest';
import { smtpMeanings as rows } from '../../src/knowledge/smtp/meanings.ts';
import { smtpEnhanced as enEnhanced } from '../../src/locale/en/smtp-enhanced.ts';
import { smtpMeanings as en } from '../../src/locale/en/smtp-meanings.ts';
import { smtpEnhanced as cnEnhanced } from '../../src/locale/zh-CN/smtp-enhanced.ts';
import { smtpMeanings as cn } from '../../src/locale/zh-CN/smtp-meanings.ts';
import { characters, faults, misshapen, type Texts, words } from './explanations.ts';
import { placeholdersOf, withoutCode } from './texts.ts';

type Fact = { readonly code: number; readonly places?: readonly string[]; readonly retry: string };

const facts: Readonly<Record<string, Fact>> = rows;
const languages: readonly (readonly [string, Texts])[] = [
  ['en', en],
  ['zh-CN', cn],
];
describe.each(languages)('explanations in %s', (lang, texts) => {
  test('there is one for every row and no other', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(rows).sort());
  });

  test('titles, texts and next steps have their shape', () => {
    expect(misshapen(lang, texts)).toEqual([]);
  });

  test('the next step holds something to type, unless the words after the code must decide', () => {
    // How to connect again depends on where one is: the screen has a key for it, a script a line of its own.
    const open = faults(texts, ({ next }) => !/`[^`]+`|connect again|重新连接/.test(next));
    expect(faults(texts, ({ text, next }) => `${text} ${next}`.includes('/open'))).toEqual([]);
    expect(open.map((fault) => fault.split(':')[0])).toEqual([
      // After the farewell there is nothing to type.
      'smtp.221',
      'smtp.221.unasked',
      'smtp.500',
      'smtp.500.too-long',
      'smtp.501',
      'smtp.class.success',
      'smtp.class.continue',
    ]);
  });

  test('values are used only where they are known, and secrets nowhere', () => {
    const given = (id: string): readonly string[] => {
      const { code, places = [] } = facts[id]!;
      if (code < 100) return ['code'];
      if (code === 334)
        return places.some((place) => /user|password|digest|scram-(final|done)|refused/.test(place))
          ? ['challenge', 'decoded']
          : [];
      return /^(rcpt|recipient)$/.test(places.join()) ? ['recipient'] : [];
    };
    const strangers = faults(texts, (text, id) =>
      placeholdersOf(Object.values(text).join(' '))
        .filter((name) => !given(id).includes(name))
        .join(),
    );
    expect(strangers).toEqual([]);
  });

  test('a line to type stands in code marks', () => {
    const line =
      /\b(EHLO|HELO|MAIL FROM|RCPT TO|AUTH)[ :]+[<a-z[\u4e00-\u9fff]\S*\.(name|test)|\b(MAIL FROM|RCPT TO|QUIT|RSET|STARTTLS):?<|\b(QUIT|RSET)\b/;
    const bare = faults(texts, ({ next }) => line.exec(withoutCode(next, 'x'))?.[0]);
    expect(bare).toEqual([]);
  });

  test('base64 is encoding, 250 is completed, RCPT is RCPT', () => {
    const all = Object.values(texts).map(({ title, text, next }) => `${title} ${text} ${next}`);
    for (const text of all) {
      expect(text).not.toMatch(/base64 加密|base64[- ]encrypt|\bRECV\b|STMP/i);
      expect(text).not.toMatch(lang === 'en' ? /\bcredentials\b|\bresponse code\b/i : /凭据|响应码|链路/);
    }
    expect(texts['smtp.250']!.text).toMatch(lang === 'en' ? /completed/ : /完成/);
    expect(texts['smtp.211']!.title).toMatch(lang === 'en' ? /status/ : /状态/);
    expect(texts['smtp.503.data']!.title).toMatch(/RCPT/);
    expect(texts['smtp.334']!.text).toMatch(lang === 'en' ? /encoding, not encryption/ : /编码，不是加密/);
  });

  test('what can be tried later says so, what never will be does not', () => {
    const later = lang === 'en' ? /\b(wait|later|again|minutes|days?)\b/ : /等|过后|过几|过一|以后|稍后|再|重新/;
    const soon = lang === 'en' ? /\b(minutes|hours?|days?|later)\b/ : /分钟|小时|刻钟|以后再/;
    for (const [id, { retry, code }] of Object.entries(facts)) {
      const { text, next } = texts[id]!;
      if (retry === 'later' && code >= 400) expect(`${text} ${next}`, id).toMatch(later);
      if (retry === 'never') expect(next, id).not.toMatch(soon);
    }
  });
});

test('both languages ask for the same values and offer the same lines to type', () => {
  // The host name a learner puts in is a phrase in each language.
  const code = (text: string): string[] =>
    [
      ...new Set((text.match(/`[^`]+`/g) ?? []).map((piece) => piece.replace(/your\.host\.name|你的主机名/, 'NAME'))),
    ].sort();
  for (const [id, english] of Object.entries(en as Texts)) {
    const chinese = (cn as Texts)[id]!;
    expect(placeholdersOf(chinese.text), id).toEqual(placeholdersOf(english.text));
    expect(code(chinese.next), id).toEqual(code(english.next));
    expect(code(chinese.text), id).toEqual(code(english.text));
  }
});

test('what an enhanced code says is one short sentence', () => {
  for (const text of Object.values(enEnhanced)) {
    expect(words(text), text).toBeLessThanOrEqual(16);
    expect(text).toMatch(/^[A-Z].*\.$/);
  }
  for (const text of Object.values(cnEnhanced)) {
    expect(characters(text), text).toBeLessThanOrEqual(36);
    expect(text).toMatch(/。$/);
  }
});
