import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/locale/choose.ts';

test.each([
  ['zh', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh_SG', 'zh-CN'],
  ['zh-Hans', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh_TW', 'zh-TW'],
  ['zh_TW.Big5', 'zh-TW'],
  ['zh_HK.UTF-8', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['ZH-tw', 'zh-TW'],
  ['zh_TW.UTF-8@radical', 'zh-TW'],
  ['en_GB.UTF-8', 'en'],
  ['C', 'en'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['de_DE.UTF-8', 'en'],
  ['', 'en'],
])('LANG=%s speaks %s', (value, lang) => {
  expect(chooseLanguage({ env: { LANG: value } })).toEqual({ lang, unknown: null });
});

test('the option goes before the variable, and that before the locale', () => {
  const env = { WIRESPEAK_LANG: 'zh-TW', LC_ALL: 'en_GB', LANG: 'zh_CN' };
  expect(chooseLanguage({ flag: 'zh-CN', env }).lang).toBe('zh-CN');
  expect(chooseLanguage({ env }).lang).toBe('zh-TW');
  expect(chooseLanguage({ env: { ...env, WIRESPEAK_LANG: undefined } }).lang).toBe('en');
});

test('LC_ALL goes before LC_MESSAGES, and that before LANG; an empty one counts as unset', () => {
  expect(chooseLanguage({ env: { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'zh_CN' } }).lang).toBe('zh-TW');
  expect(chooseLanguage({ env: { LC_ALL: 'C', LC_MESSAGES: 'zh_TW' } }).lang).toBe('en');
  expect(chooseLanguage({ flag: '', env: { WIRESPEAK_LANG: ' ', LANG: 'zh_CN' } }).lang).toBe('zh-CN');
});

test('a language that was asked for and is not there is reported, in the language of the system', () => {
  expect(chooseLanguage({ flag: 'tlh', env: { LANG: 'zh_CN.UTF-8' } })).toEqual({ lang: 'zh-CN', unknown: 'tlh' });
  expect(chooseLanguage({ env: { WIRESPEAK_LANG: 'xx' } })).toEqual({ lang: 'en', unknown: 'xx' });
});
