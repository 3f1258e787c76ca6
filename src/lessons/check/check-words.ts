/** The words of a lesson, whatever they are about: the signs they are written in, how long a hint is, what a goal begins with. */

import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import type { Lang } from '../../locale/catalog.ts';
import type { LessonProblem } from '../model/lesson.ts';

/** Tells of something in this file. */
export type Tell = (
  id: LessonProblemId,
  line: number | null,
  params?: LessonProblem['params'],
  column?: number,
) => void;

/** Rows a hint may take on the narrowest screen, and the columns of one. */
const HINT_ROWS = 3;
const COLUMNS = 76;
/** Signs that steer a terminal, or turn the direction of what is read. A tab is neither. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
/** A word or two and a colon: what somebody wrote for a label. */
const LABEL = /^([\p{L}]{1,12}(?: [\p{L}]{1,12})?)\s*[:：]/u;
const LABELS: Readonly<Record<Lang, string>> = { en: 'Goal', 'zh-CN': '目标', 'zh-TW': '目標' };
/** Of a third hint: RFC and section. */
const SECTION = /RFC (\d{1,5}) §([A-Z\d][\w.]*)/g;

/** Line by line: what is wrong wherever it stands, and what no lesson says outside of code. */
export function checkSigns(text: string, lang: Lang, tell: Tell): void {
  let isCode = false;
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    for (const { 0: sign, index: at } of row.matchAll(UNSEEN)) {
      const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      tell('text.unseen', line, { code }, at + 1);
    }
    if (FENCE.test(row)) isCode = !isCode;
    if (isCode || FENCE.test(row)) continue;
    const words = row.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    for (const { 0: sign, index: at } of words.matchAll(lang === 'en' ? /!/g : /[!！您]/g)) {
      const id = sign === '您' ? 'text.formal' : 'text.exclamation';
      tell(id, line, { sign }, at + 1);
    }
  }
}

/** The label of a goal is taken off when it is the right one; a wrong one would be shown. */
export function checkLabel(goal: string, lang: Lang, line: number | null, tell: Tell): void {
  const label = LABEL.exec(goal)?.[1];
  if (label === undefined) return;
  tell('text.label', line, { label, wanted: `${LABELS[lang]}${lang === 'en' ? ':' : '：'}` });
}

/** All of a hint is seen at once. */
export function checkHintLength(hint: string, line: number | null, tell: Tell): void {
  const columns = [...hint.replaceAll('`', '')].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
  if (columns > HINT_ROWS * COLUMNS) tell('text.long-hint', line, { columns, most: HINT_ROWS * COLUMNS });
}

/** RFCs and sections that a hint names, in order and each once. */
export function sectionsIn(hint: string): string {
  const named = [...hint.matchAll(SECTION)].map(([, rfc, section]) => `RFC ${rfc} §${section!.replace(/\.$/, '')}`);
  return [...new Set(named)].sort().join(', ');
}
