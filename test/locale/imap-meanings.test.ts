import { describe, expect, test } from 'vitest';
import { type ImapMeaningFact, imapMeanings as rows } from '../../src/knowledge/imap/meanings.ts';
import { imapMeanings as en } from '../../src/locale/en/imap-meanings.ts';
import { imapMeanings as cn } from '../../src/locale/zh-CN/imap-meanings.ts';
import { faults, misshapen, type Texts } from './explanations.ts';
import { placeholdersOf, withoutCode, withoutPlaceholders } from './texts.ts';

const facts: Readonly<Record<string, ImapMeaningFact>> = rows;
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

  test('the next step holds something to type, unless the session is over or the answer is still to come', () => {
    const over = /logout$/;
    const waits = lang === 'en' ? /^wait for the line/ : /^等带着你的标签/;
    const empty = /^(an empty line|一个空行|先是这些字节|the bytes|授权码|the code|用 base64|the answer)/;
    const idle = faults(
      texts,
      ({ next }, id) => !over.test(id) && !/`[^`]+`/.test(next) && !waits.test(next) && !empty.test(next),
    );
    expect(idle).toEqual([]);
    expect(faults(texts, ({ text, next }) => `${text} ${next}`.includes('/open'))).toEqual([]);
  });

  test('a command to type has its tag', () => {
    const untagged = faults(texts, ({ next }) =>
      [...next.matchAll(/`([A-Z]{3,}[^`]*)`/g)].some(
        ([, code]) => /^(SELECT|LOGIN|LIST|NOOP|LOGOUT) \S/.test(code!) && !/SELECT INBOX/.test(code!),
      ),
    );
    expect(untagged).toEqual([]);
  });

  test('values are used only where they are known', () => {
    const given = (id: string): readonly string[] => {
      const { status, places = [] } = facts[id]!;
      if (status === '+') return ['challenge', 'decoded', 'count', 'tag'];
      const common = ['tag', 'verb', 'example', 'remote', 'code', 'folder'];
      if (places.includes('foreign')) return [...common, 'word', 'untagged'];
      if (status === null) return common;
      return /^imap\.data\./.test(id)
        ? [...common, 'number', 'name', 'count', 'asked', 'mailbox']
        : [...common, ...(places.includes('select') ? ['mailbox'] : [])];
    };
    const strangers = faults(texts, (text, id) =>
      placeholdersOf(Object.values(text).join(' '))
        .filter((name) => !given(id).includes(name))
        .join(),
    );
    expect(strangers).toEqual([]);
  });

  test('what IMAP sends back is a response, what it opens is a folder', () => {
    for (const { title, text, next } of Object.values(texts)) {
      const all = withoutPlaceholders(withoutCode(`${title} ${text} ${next}`));
      expect(all).not.toMatch(
        lang === 'en' ? /\breply\b|reply code|credentials/i : /应答|回复|标记(?!删除)|凭据|未请求/,
      );
    }
  });

  test('what can be tried later says so, what never will be does not', () => {
    const later = lang === 'en' ? /\b(wait|later|again|minutes|new session)\b/ : /等|过后|稍后|再|重新|新的会话/;
    const soon = lang === 'en' ? /\b(minutes|hours?|days?|later)\b/ : /分钟|小时|以后再|稍后/;
    for (const [id, { retry }] of Object.entries(facts)) {
      const { text, next } = texts[id]!;
      if (retry === 'later') expect(`${text} ${next}`, id).toMatch(later);
      if (retry === 'never') expect(next, id).not.toMatch(soon);
    }
  });
});

test('both languages ask for the same values and offer the same lines to type', () => {
  const code = (text: string): string[] => [...new Set(text.match(/`[^`]+`/g) ?? [])].sort();
  const apart: string[] = [];
  for (const [id, english] of Object.entries(en as Texts)) {
    const chinese = (cn as Texts)[id]!;
    for (const part of ['text', 'next'] as const) {
      if (placeholdersOf(chinese[part]).join() !== placeholdersOf(english[part]).join()) apart.push(`${id} ${part}`);
      if (code(chinese[part]).join() !== code(english[part]).join())
        apart.push(`${id} ${part}: ${code(english[part])} / ${code(chinese[part])}`);
    }
  }
  expect(apart).toEqual([]);
});

test('the model text stands as it was written', () => {
  expect(en['imap.no.select-unsafe'].text).toBe(
    'You are logged in; the mailbox stays shut. NetEase opens it only to a client that has said its name with `ID`. RFC 2971 forbids making that a condition, so you will hardly meet this elsewhere.',
  );
  expect(cn['imap.no.select-unsafe'].text).toBe(
    '登录已经成功，只是邮箱还不肯打开。网易只向用 `ID` 报过名字的客户端开放邮箱；RFC 2971 本来不许拿这个当条件，别处很少见。',
  );
});
