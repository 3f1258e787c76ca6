/** Where a line of Latin or Chinese text may break (a small part of UAX #14, with the Chinese rules of CLREQ §3.1.1). */

/** No line begins with these. */
const NEVER_FIRST = new Set('，。：；！？、）］｝〉》」』】〕〗”’…‥—～·％‰℃');
/** No line ends with these. */
const NEVER_LAST = new Set('（［｛〈《「『【〔〖“‘');
/** ASCII closers: only next to Chinese, where nothing else would keep them with what they close. */
const ASCII_CLOSERS = new Set(',.:;!?)]}%');
const ASCII_OPENERS = new Set('([{');

const IDEOGRAPHIC =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;

/** Chinese and its full-width punctuation: a line may break on either side unless a rule forbids it. */
function isIdeographic(cluster: string): boolean {
  return IDEOGRAPHIC.test(cluster);
}

/** May no line begin with this? */
export function isNeverFirst(cluster: string): boolean {
  return NEVER_FIRST.has(cluster);
}

/** May no line end with this? */
export function isNeverLast(cluster: string): boolean {
  return NEVER_LAST.has(cluster);
}

/** May a line break between two neighbours that no space parts? */
export function mayBreakBetween(before: string, after: string): boolean {
  const ideographic = isIdeographic(before) || isIdeographic(after);
  if (!ideographic || isNeverFirst(after) || isNeverLast(before)) return false;
  return !ASCII_CLOSERS.has(after) && !ASCII_OPENERS.has(before);
}
