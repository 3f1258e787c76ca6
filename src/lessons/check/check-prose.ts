/** The Markdown of one language: complete for every step, and nothing in it that leads nowhere. */
import type { Lang } from '../../locale/catalog.ts';
import { nearest } from '../../wire/distance.ts';
import type { Lesson, LessonProblem, StepProse } from '../model/lesson.ts';
import { unknownPlaceholders } from '../model/placeholders.ts';
import { lessonProblem } from '../model/problem.ts';
import type { SectionPlaces } from '../model/prose.ts';
import type { LessonSource } from '../model/read-lesson.ts';
import type { StepFile } from '../model/schema.ts';
import { usersOf } from './check-servers.ts';
import { NEEDS } from './check-steps.ts';
import { checkHintLength, checkLabel, checkSigns, sectionsIn, type Tell } from './check-words.ts';
import { isKnownRfc, isPort, isReplyCode } from './known.ts';
import type { Surroundings } from './surroundings.ts';

/** nudge → rule → RFC → answer. */
const RUNGS = 4;
const RFC = /\bRFC (\d{1,5})\b/g;
const WITH_SECTION = /\bRFC \d{1,5} §[A-Z\d]/;
/** A reply code as code: alone, with the hyphen of a multi-line reply, or with its words. */
const CODE = /`(\d{3})(?:-|[- ][^`]*)?`/g;
const RFC_PAGE = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(\d{1,5})(?:#[\w.-]+)?$/;

export function checkProse(
  lesson: Lesson,
  { lang, file, text, read }: LessonSource['written'][number],
  surroundings: Surroundings,
): readonly LessonProblem[] {
  const problems: LessonProblem[] = [];
  const tell: Tell = (id, line, params = {}, column = 1) =>
    void problems.push(lessonProblem(id, file, line === null ? null : { line, column }, params));
  const ids = lesson.steps.map(({ id }) => id);
  for (const step of lesson.steps) {
    const prose = read.prose.steps[step.id];
    const places = read.places[step.id];
    if (prose && places) checkSection(step, prose, places, lang, tell);
    else tell('text.no-section', null, { id: step.id });
  }
  for (const id of Object.keys(read.prose.steps).filter((each) => !ids.includes(each))) {
    tell('text.section-too-many', read.places[id]?.heading ?? null, { id, suggestion: nearest(id, ids) ?? '' });
  }
  if (!read.closes) tell('text.no-closing', null);
  const knowsRfc = (rfc: string): boolean => isKnownRfc(Number(rfc)) || (lesson.rfcs ?? []).includes(Number(rfc));
  for (const { href, line } of read.links) checkLink(href, line, surroundings.lessons, knowsRfc, tell);
  checkLines(text, usersOf(lesson, surroundings), knowsRfc, tell);
  checkSigns(text, lang, tell);
  return problems;
}

/** Languages say the same: the third hints of a step name the same sections. Told of the second language. */
export function compareSections({ steps }: Lesson, { written }: LessonSource): readonly LessonProblem[] {
  const [one, other] = (['en', 'zh-CN'] as const).map((lang) => written.find((each) => each.lang === lang));
  if (!one || !other) return [];
  return steps.flatMap(({ id }) => {
    const [first, second] = [one, other].map(({ read }) => sectionsIn(read.prose.steps[id]?.hints[2] ?? ''));
    if (!first || !second || first === second) return [];
    const line = other.read.places[id]?.hints[2];
    const place = line === undefined ? null : { line, column: 1 };
    return [lessonProblem('text.other-rfc', other.file, place, { id, found: second, other: first })];
  });
}

function checkSection(
  { id, kind, options }: StepFile,
  { text, goal, hints, options: told }: StepProse,
  { heading: line, goal: goalLine, hints: hintLines, options: optionLines }: SectionPlaces,
  lang: Lang,
  tell: Tell,
): void {
  if (text.length === 0) tell('text.no-text', line, { id });
  if (kind === 'free') {
    if (goal !== '') tell('text.needless-goal', line, { id });
    if (hints.length > 0) tell('text.needless-hints', line, { id });
  } else {
    checkLabel(goal, lang, goalLine, tell);
    for (const [index, hint] of hints.entries()) checkHintLength(hint, hintLines[index] ?? line, tell);
    if (goal === '') tell('text.no-goal', line, { id });
    if (hints.length !== RUNGS) tell('text.hints', line, { id, count: hints.length });
    if (hints[2] !== undefined && !WITH_SECTION.test(hints[2])) tell('text.no-rfc', hintLines[2] ?? line, { id });
  }
  // Where they are missing that is told once, of the machine part.
  if (!options && NEEDS[kind].includes('options')) return;
  const choices = options ?? [];
  for (const option of choices) {
    if (!Object.hasOwn(told, option)) tell('text.no-option', line, { id, option });
  }
  for (const [option, { remark }] of Object.entries(told)) {
    if (!choices.includes(option)) {
      tell('text.option-too-many', optionLines[option] ?? line, {
        id,
        option,
        suggestion: nearest(option, choices) ?? '',
      });
    } else if (remark === '') tell('text.no-remark', optionLines[option] ?? line, { option });
  }
}

function checkLink(
  link: string,
  line: number,
  lessons: readonly string[],
  knowsRfc: (rfc: string) => boolean,
  tell: Tell,
): void {
  const lesson = /^lesson:(.*)$/.exec(link)?.[1];
  const rfc = RFC_PAGE.exec(link)?.[1];
  if (link.startsWith('mailto:')) tell('text.address', line, { address: link.slice(7) });
  else if (lesson !== undefined) {
    if (!lessons.includes(lesson)) {
      tell('text.unknown-lesson', line, { lesson, suggestion: nearest(lesson, lessons) ?? '' });
    }
  } else if (rfc === undefined) tell('text.link', line, { link });
  else if (!knowsRfc(rfc)) tell('text.unknown-rfc', line, { rfc });
}

/** What can be found without knowing what it stands in. */
function checkLines(text: string, users: readonly string[], knowsRfc: (rfc: string) => boolean, tell: Tell): void {
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    for (const { 0: code, 1: digits, index: at } of row.matchAll(CODE)) {
      const number = Number(digits);
      if (!isReplyCode(number) && !isPort(number)) tell('text.code', line, { code: code.slice(1, -1) }, at + 1);
    }
    for (const { 1: rfc, index: at } of row.matchAll(RFC)) {
      if (!knowsRfc(rfc!)) tell('text.unknown-rfc', line, { rfc: rfc! }, at + 1);
    }
    for (const { placeholder, index: at } of unknownPlaceholders(row, users)) {
      tell('placeholder.unknown', line, { placeholder, known: users.join(', ') }, at + 1);
    }
  }
}
