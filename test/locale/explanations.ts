/** Measures of explanations, for the tests of each protocol's meanings. */
import type { Explanation } from '../../src/locale/catalog.ts';
import { withoutCode, withoutPlaceholders } from './texts.ts';

export type Texts = Readonly<Record<string, Explanation>>;

const HAN = /[\u3400-\u9fff]/g;
export const characters = (text: string): number => withoutPlaceholders(withoutCode(text, 'xx')).length;
export const words = (text: string): number => text.split(/\s+/).length;
const sentences = (text: string): number =>
  (withoutCode(text, 'x').match(/[.?。？](?=\s|）|\)|$|[^\d\s])/g) ?? []).length;

/** Ids for which `finds` says something is wrong. */
export function faults(
  texts: Texts,
  finds: (text: Explanation, id: string) => string | number | boolean | undefined,
): string[] {
  return Object.entries(texts).flatMap(([id, text]) => {
    const found = finds(text, id);
    return found ? [`${id}: ${found}`] : [];
  });
}

/** Titles, texts and next steps of one language that are too long or too short, or end wrongly. */
export function misshapen(lang: string, texts: Texts): string[] {
  return faults(texts, ({ title, text, next }) => {
    const english = lang === 'en';
    const room = english ? words(title) <= 5 && title.length <= 32 : (title.match(HAN) ?? []).length <= 8;
    if (!room || /[。.`{]$/.test(title)) return title;
    if (english ? words(text) > 60 : characters(text) > 130) return `too long: ${text}`;
    if (sentences(text) < 1 || sentences(text) > 4) return `${sentences(text)} sentences: ${text}`;
    const long = english ? words(next) > 30 : characters(next) > 60;
    // After the farewell there is nothing to type.
    return (
      next !== '' &&
      (long || !(english ? /\.(\{\/\})?$/ : /。(\{\/\})?$/).test(next) || /^(next|接下来)/i.test(next)) &&
      next
    );
  });
}
