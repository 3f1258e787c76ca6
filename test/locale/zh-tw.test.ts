import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { catalog as cn } from '../../src/locale/zh-CN/index.ts';
import { deriveCatalog, toTaiwan } from '../../src/locale/zh-TW/derive.ts';
import { catalog as tw } from '../../src/locale/zh-TW/index.ts';
import { overrides } from '../../src/locale/zh-TW/overrides.ts';
import { glossary } from './glossary.ts';
import { modelTexts } from './model-texts.ts';
import { placeholdersOf, textsOf } from './texts.ts';

/** Written so in Taiwan, though dictionaries have 臺. */
const ALSO_TRADITIONAL = '台';
const convert = Converter({ from: 'cn', to: 'twp' });

describe('繁體', () => {
  test.each(modelTexts)('a text written by hand comes out: %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified, convert)).toBe(taiwan);
  });

  test.each(glossary)('%s is %s', (simplified, taiwan) => {
    expect(toTaiwan(simplified, convert)).toBe(taiwan);
  });

  test('the committed catalog is what the 简体 one gives', () => {
    expect(tw).toEqual(deriveCatalog(cn, convert));
  });

  test('placeholders and code are the same in both', () => {
    const code = (text: string) => (text.match(/`[^`]*`/g) ?? []).map((part) => part.replace(/\p{Script=Han}+/gu, '…'));
    const taiwan = new Map(textsOf(tw).map(({ place, text }) => [place, text]));
    for (const { place, text } of textsOf(cn)) {
      const other = taiwan.get(place) ?? '';
      expect({ place, code: code(other) }).toEqual({ place, code: code(text) });
      expect({ place, names: placeholdersOf(other) }).toEqual({ place, names: placeholdersOf(text) });
    }
  });

  test('what the reader puts into code is said in 繁體', () => {
    expect(toTaiwan('用 `EHLO 你的主机名` 开头', convert)).toBe('用 `EHLO 你的主機名稱` 開頭');
    expect(toTaiwan('`\\0用户名\\0密码`', convert)).toBe('`\\0使用者名稱\\0密碼`');
  });

  test('a phrase that turns Latin keeps one space to its neighbours', () => {
    expect(toTaiwan('按回车发出；先按回车，再按回车', convert)).toBe('按 Enter 送出；先按 Enter，再按 Enter');
  });

  test('no 简体 is left', () => {
    const strict = Converter({ from: 'cn', to: 't' });
    const left = textsOf(tw).flatMap(({ place, text }) =>
      [...text]
        .filter((character) => strict(character) !== character && !ALSO_TRADITIONAL.includes(character))
        .map((character) => `${place}: ${character}`),
    );
    expect(left).toEqual([]);
  });

  test('code and placeholders survive, whatever stands in them', () => {
    const inside = fc.string().map((text) => text.replace(/[`{}]/g, ''));
    fc.assert(
      fc.property(inside, inside, (code, name) => {
        expect(toTaiwan(`命令 \`${code}邮件\` 和 {${name}端口}。`, convert)).toBe(
          `指令 \`${code}邮件\` 和 {${name}端口}。`,
        );
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('no override is there twice, and each gives what it says', () => {
    const sources = overrides.map(([simplified]) => simplified);
    expect(new Set(sources).size).toBe(sources.length);
    for (const [simplified, taiwan] of overrides) expect(toTaiwan(simplified, convert)).toBe(taiwan);
  });
});
