import { describe, expect, test } from 'vitest';
import { type Pop3MeaningFact, pop3Meanings as rows } from '../../src/knowledge/pop3/meanings.ts';
import { pop3Meanings as en } from '../../src/locale/en/pop3-meanings.ts';
import { format } from '../../src/locale/format.ts';
import { pop3Meanings as cn } from '../../src/locale/zh-CN/pop3-meanings.ts';
import { faults, misshapen, type Texts } from './explanations.ts';
import { placeholdersOf, withoutCode, withoutPlaceholders } from './texts.ts';

const facts: Readonly<Record<string, Pop3MeaningFact>> = rows;
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

  test('the next step holds something to type, unless the connection is over', () => {
    const over = /ok\.quit|err\.(greeting|unsolicited)$/;
    expect(faults(texts, ({ next }, id) => !over.test(id) && !/`[^`]+`/.test(next))).toEqual([]);
    // Where a script or a terminal without the screen is refused it, nobody is told to type it.
    expect(faults(texts, ({ text, next }) => `${text} ${next}`.includes('/open'))).toEqual([]);
  });

  test('values are used only where they are known', () => {
    const given = (id: string): readonly string[] => {
      const { status, places = [] } = facts[id]!;
      if (id === 'pop3.class.transient') return ['code'];
      if (status === '+')
        return places.some((place) => /user|digest|scram-(final|done)|refused/.test(place))
          ? ['challenge', 'decoded']
          : [];
      if (/err\.(auth|pass|sasl)$/.test(id)) return ['remote'];
      if (places.some((place) => /^(too-|malformed|surplus)/.test(place)) && id !== 'pop3.err.deleted')
        return ['verb', 'example'];
      if (places.some((place) => /-one$|retr|top|dele/.test(place))) return ['number', 'octets'];
      return places.some((place) => /stat|quit-update/.test(place)) ? ['messages', 'octets'] : [];
    };
    const strangers = faults(texts, (text, id) =>
      placeholdersOf(Object.values(text).join(' '))
        .filter((name) => !given(id).includes(name))
        .join(),
    );
    expect(strangers).toEqual([]);
  });

  test('counts and sizes may be missing: they stand in a section that falls away', () => {
    const sure = (text: string) => placeholdersOf(text.replace(/\{(\w+)\?\}.*?\{\/\}/gs, ''));
    expect(faults(texts, ({ text }) => sure(text).some((name) => /messages|octets/.test(name)))).toEqual([]);
  });

  test('what POP3 sends back is a response, what it opens is a mailbox', () => {
    for (const { title, text, next } of Object.values(texts)) {
      const all = withoutPlaceholders(withoutCode(`${title} ${text} ${next}`));
      expect(all).not.toMatch(
        lang === 'en' ? /\breply\b|reply code|maildrop|credentials/i : /应答|回复|事务|投递箱|凭据/,
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

  test('only QUIT deletes', () => {
    const said = (id: keyof typeof rows) => Object.values(texts[id]!).join(' ');
    for (const id of ['pop3.ok.dele', 'pop3.ok.quit-update', 'pop3.err.unsolicited', 'pop3.err.inactivity'] as const) {
      expect(said(id), id).toMatch(lang === 'en' ? /mark(ed|s)/i : /标记/);
    }
    expect(said('pop3.ok.dele')).toMatch(/`QUIT`.*`RSET`/);
  });

  test('waiting is for the codes that say so: no new password is asked for there', () => {
    for (const id of ['pop3.err.in-use', 'pop3.err.login-delay', 'pop3.err.sys-temp'] as const) {
      expect(Object.values(texts[id]!).join(' '), id).not.toMatch(/authorisation code|another password|授权码/);
    }
  });
});

test('both languages ask for the same values and offer the same lines to type', () => {
  const code = (text: string): string[] => [...new Set(text.match(/`[^`]+`/g) ?? [])].sort();
  for (const [id, english] of Object.entries(en as Texts)) {
    const chinese = (cn as Texts)[id]!;
    expect(placeholdersOf(chinese.text), id).toEqual(placeholdersOf(english.text));
    expect(placeholdersOf(chinese.next), id).toEqual(placeholdersOf(english.next));
    expect(code(chinese.next), id).toEqual(code(english.next));
    expect(code(chinese.text), id).toEqual(code(english.text));
  }
});

test('the two model texts stand as they were written', () => {
  expect(`${en['pop3.ok.list'].text} Next: ${en['pop3.ok.list'].next}`).toBe(
    'The list follows: a line for each message, its number and its size in bytes, up to a line with a single dot. The words after `+OK` are for people; count the lines instead. Numbers hold for this session only; to find the same message another day, note its unique id with `UIDL`. Next: `RETR 1`, or `TOP 1 0` for the header alone.',
  );
  const next = format(cn['pop3.err.auth'].next, { remote: 'yes' });
  expect(`${cn['pop3.err.auth'].text}接下来：${next}`).toBe(
    '用户名和密码对不上，或者这个账号不允许这样登录。`[AUTH]` 表示问题在登录信息，不在服务器；若是 `[SYS/TEMP]`，稍后再试；若是 `[IN-USE]`，别的程序正占着邮箱。接下来：从 `USER` 重新开始。163 和 QQ 在这里要授权码，不要密码。',
  );
});
