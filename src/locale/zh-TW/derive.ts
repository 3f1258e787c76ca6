/** Makes the 繁體 (Taiwan) catalog from the 简体 one, at build time. The converter is opencc-js, `cn` → `twp`. */
import type { Catalog } from '../catalog.ts';
import { overrides } from './overrides.ts';
import { sentences } from './sentences.ts';

type Convert = (simplified: string) => string;

/** Code and placeholders: the same in every language. */
const UNTOUCHED = /`[^`]*`|\{[^{}]*\}/g;
/** The one thing in code that is said in words: what the reader puts in (`EHLO 你的主机名`, `/open 主机 端口`). */
const READERS_OWN = /你的\p{Script=Han}+|用户名|密码|主机|端口|内容/gu;
/** First of the private-use characters, U+E000–U+F8FF: a block no converter knows. */
const FIRST = 0xe000;

const byLength = [...overrides].sort(([one], [other]) => other.length - one.length);

const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』', 臺: '台' };

/**
 * One text. Overrides stand in for their phrases while the converter runs: done after it they would misfire
 * (连接端口 → 連線連接埠 → …).
 */
export function toTaiwan(text: string, convert: Convert): string {
  const kept: string[] = [];
  const keep = (wanted: string): string => String.fromCharCode(FIRST + kept.push(wanted) - 1);
  const code = (part: string): string => part.replace(READERS_OWN, (own) => toTaiwan(own, convert));
  let source = text.replace(UNTOUCHED, (part) => keep(part.startsWith('`') ? code(part) : part));
  for (const [cn, tw] of byLength) {
    if (source.includes(cn)) source = source.split(cn).join(keep(tw));
  }
  const converted = convert(source).replace(/[“”‘’臺]/g, (mark) => QUOTES[mark] ?? mark);
  return join(converted.split(/([\uE000-\uF8FF])/).map((part) => kept[part.charCodeAt(0) - FIRST] ?? part));
}

/** A phrase may turn Latin where 简体 had none (回车 → Enter): one space between the two scripts. */
function join(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const meet = text.slice(-1) + part.slice(0, 1);
    return text + (/^(\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han})$/u.test(meet) ? ' ' : '') + part;
  }, '');
}

/** The whole catalog. Throws when `sentences` names a place that does not exist: then the table is stale. */
export function deriveCatalog(catalog: Catalog, convert: Convert): Catalog {
  const unused = new Set(Object.keys(sentences));
  const derive = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      unused.delete(path);
      return sentences[path] ?? toTaiwan(value, convert);
    }
    return Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, derive(part, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const derived = derive(catalog, '') as Catalog;
  if (unused.size > 0) throw new Error(`No such sentence: ${[...unused].join(', ')}`);
  return derived;
}
