/** Which language to speak, from what the person asked for and what the system says. */
import type { Lang } from './catalog.ts';

type Asked = {
  /** The value of `--lang`, if given. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** `unknown`: what was asked for in so many words (`--lang`, `WIRESPEAK_LANG`) and is no language of ours. */
export type Choice = { readonly lang: Lang; readonly unknown: string | null };

/** `--lang`, then `WIRESPEAK_LANG`, then the first locale variable that is set (POSIX order); else English. */
export function chooseLanguage({ flag, env }: Asked): Choice {
  const explicit = [flag, env.WIRESPEAK_LANG].find(isSet);
  const found = explicit === undefined ? undefined : languageOf(explicit);
  if (found) return { lang: found, unknown: null };
  const system = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(isSet);
  return { lang: languageOf(system ?? '') ?? 'en', unknown: explicit ?? null };
}

const isSet = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Regions and scripts that write 繁體. */
const TRADITIONAL = new Set(['tw', 'hk', 'mo', 'hant']);

/** `zh_CN.UTF-8`, `zh-Hant`, `en_GB` … → a language of ours, or undefined. */
function languageOf(name: string): Lang | undefined {
  // A locale is language_TERRITORY.codeset@modifier; a language tag has hyphens instead.
  const [language, ...rest] = name
    .trim()
    .toLowerCase()
    .replace(/[.@].*$/, '')
    .split(/[-_]/);
  if (language === 'en') return 'en';
  if (language !== 'zh') return undefined;
  // The script decides before the region: zh-Hans-HK is 简体.
  if (rest.includes('hans')) return 'zh-CN';
  return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-TW' : 'zh-CN';
}
