import { describe, expect, test } from 'vitest';
import { faults } from '../../src/knowledge/faults.ts';
import { hints } from '../../src/knowledge/hints.ts';
import { imapMeaningParams } from '../../src/knowledge/imap/meanings.ts';
import { lessonProblems } from '../../src/knowledge/lesson-problems.ts';
import { pop3MeaningParams } from '../../src/knowledge/pop3/meanings.ts';
import { problems } from '../../src/knowledge/problems.ts';
import { smtpMeaningParams } from '../../src/knowledge/smtp/meanings.ts';
import { standings } from '../../src/knowledge/standings.ts';
import { unmet } from '../../src/knowledge/unmet.ts';
import { catalog as en } from '../../src/locale/en/index.ts';
import { catalog as cn } from '../../src/locale/zh-CN/index.ts';
import { catalog as tw } from '../../src/locale/zh-TW/index.ts';
import { offenders, placeholdersOf, textsOf, withoutCode, withoutPlaceholders } from './texts.ts';

const catalogs = { en, 'zh-CN': cn, 'zh-TW': tw };
const english = textsOf(en);

/** What each text may ask for. Texts of the screen and the command line are measured by the English one. */
function allowed(place: string): readonly string[] {
  const [part, ...rest] = place.split('.');
  const id = rest.join('.');
  const params = (fact: object | undefined): readonly string[] =>
    fact && 'params' in fact ? (fact.params as string[]) : [];
  if (part === 'hints') return params(hints[id as keyof typeof hints]);
  if (part === 'standings') return params(standings[id as keyof typeof standings]);
  if (part === 'unmet') return params(unmet[id as keyof typeof unmet]);
  if (part === 'problems') return params(problems[id as keyof typeof problems]);
  if (part === 'meanings' && id.startsWith('imap.')) return imapMeaningParams;
  if (part === 'lessonProblems') return params(lessonProblems[id as keyof typeof lessonProblems]);
  if (part === 'meanings') return id.startsWith('pop3.') ? pop3MeaningParams : smtpMeaningParams;
  if (part === 'faults') return faults[id as keyof typeof faults].unit === null ? [] : ['preset'];
  if (part === 'general') return [id === 'hint' ? 'id' : 'kind'];
  if (part === 'ui' || part === 'cli') return placeholdersOf(english.find((text) => text.place === place)?.text ?? '');
  return [];
}

describe.each(Object.entries(catalogs))('catalog %s', (_, catalog) => {
  const texts = textsOf(catalog);

  test('has a text in every place English has one, and in no other', () => {
    expect(texts.map(({ place }) => place).sort()).toEqual(english.map(({ place }) => place).sort());
  });

  test('has no empty text, but where nothing can follow', () => {
    const next = /^meanings\..*\.next$/;
    expect(texts.filter(({ place, text }) => text.trim() === '' && !next.test(place))).toEqual([]);
  });

  test('asks only for values that are given', () => {
    const strangers = texts.flatMap(({ place, text }) => {
      const given = allowed(place);
      return placeholdersOf(text)
        .filter((name) => !given.includes(name))
        .map((name) => `${place}: {${name}}`);
    });
    expect(strangers).toEqual([]);
  });

  test('has whole placeholders, plurals and code marks', () => {
    const broken = offenders(texts, (text) => {
      if ((text.match(/`/g) ?? []).length % 2 === 1) return 'a lone backtick';
      if (text.split(/\{\w+\?\}/).length !== text.split('{/}').length) return 'an open section';
      return /[{}|]/.exec(withoutCode(withoutPlaceholders(text)))?.[0];
    });
    expect(broken).toEqual([]);
  });

  test('exclaims nothing', () => {
    expect(offenders(texts, (text) => /[!！]/.exec(withoutCode(text))?.[0])).toEqual([]);
  });

  test('has phase names short enough for the prompt', () => {
    for (const name of Object.values(catalog.phases)) expect(name).toMatch(/^([a-z]+|[\u4e00-\u9fff]{2,4})$/);
  });
});

test('English plurals have both forms', () => {
  const plurals = english.flatMap(({ text }) => [...text.matchAll(/\{\w+\|([^{}|]*)\|([^{}|]*)\}/g)]);
  expect(plurals.length).toBeGreaterThan(0);
  for (const [, one, many] of plurals) expect(one).not.toBe(many);
});

test('lint notes and problems are short', () => {
  const words = (text: string): number => text.split(/\s+/).length;
  const characters = (text: string): number => (text.match(/[\u4e00-\u9fff]/g) ?? []).length;
  expect(offenders(textsOf(en), (text) => words(text) > 60 && `${words(text)} words`)).toEqual([]);
  const hintTexts = (catalog: typeof en) => textsOf(catalog).filter(({ place }) => place.startsWith('hints.'));
  expect(offenders(hintTexts(en), (text) => words(text) > 45 && `${words(text)} words`)).toEqual([]);
  expect(offenders(hintTexts(cn), (text) => characters(text) > 90 && `${characters(text)} characters`)).toEqual([]);
});

test('a lint note names its rule', () => {
  for (const catalog of Object.values(catalogs)) {
    const lint = textsOf(catalog).filter(({ place }) => place.startsWith('hints.'));
    expect(offenders(lint, (text) => !/RFC \d+ §[\d.]*\d/.test(text))).toEqual([]);
  }
});

test('no lint note of AUTH repeats what was typed', () => {
  for (const catalog of Object.values(catalogs)) {
    const sasl = textsOf(catalog).filter(({ place }) => /^hints\.\w+\.(lint\.sasl-(?!command)|secret)/.test(place));
    expect(sasl.length).toBeGreaterThan(4);
    const repeated = sasl.flatMap(({ text }) => placeholdersOf(text)).filter((name) => !/^(position|nuls)$/.test(name));
    expect(repeated).toEqual([]);
  }
});
