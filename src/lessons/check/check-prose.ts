/** The Markdown of one language: complete for every step, and nothing in it that leads nowhere. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import { nearest } from '../../wire/distance.ts';
import type { Lesson, LessonProblem, StepProse } from '../model/lesson.ts';
import { unknownPlaceholders } from '../model/placeholders.ts';
import { lessonProblem } from '../model/problem.ts';
import type { LessonSource } from '../model/read-lesson.ts';
import type { StepFile } from '../model/schema.ts';
import { usersOf } from './check-servers.ts';
import { NEEDS } from './check-steps.ts';
import { isKnownRfc, isPort, isReplyCode } from './known.ts';
import type { Surroundings } from './surroundings.ts';

type Tell = (id: LessonProblemId, line: number | null, params?: LessonProblem['params'], column?: number) => void;

/** nudge → rule → RFC → answer. */
const RUNGS = 4;
const RFC = /\bRFC (\d{1,5})\b/g;
const WITH_SECTION = /\bRFC \d{1,5} §[A-Z\d]/;
/** A reply code as code: alone, with the hyphen of a multi-line reply, or with its words. */
const CODE = /`(\d{3})(?:-|[- ][^`]*)?`/g;
const RFC_PAGE = /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(\d{1,5})(?:#[\w.-]+)?$/;

export function checkProse(
  lesson: Lesson,
  { file, text, read }: LessonSource['written'][number],
  surroundings: Surroundings,
): readonly LessonProblem[] {
  const problems: LessonProblem[] = [];
  const tell: Tell = (id, line, params = {}, column = 1) =>
    void problems.push(lessonProblem(id, file, line === null ? null : { line, column }, params));
  const ids = lesson.steps.map(({ id }) => id);
  for (const step of lesson.steps) {
    const prose = read.prose.steps[step.id];
    if (prose) checkSection(step, prose, read.lines[step.id] ?? null, read.thirdHints[step.id] ?? null, tell);
    else tell('text.no-section', null, { id: step.id });
  }
  for (const id of Object.keys(read.prose.steps).filter((each) => !ids.includes(each))) {
    tell('text.section-too-many', read.lines[id] ?? null, { id, suggestion: nearest(id, ids) ?? '' });
  }
  if (!read.closes) tell('text.no-closing', null);
  for (const { href, line } of read.links) checkLink(href, line, surroundings.lessons, tell);
  checkLines(text, usersOf(lesson, surroundings), tell);
  return problems;
}

function checkSection(
  { id, kind, options }: StepFile,
  { text, goal, hints, options: told }: StepProse,
  line: number | null,
  thirdHint: number | null,
  tell: Tell,
): void {
  if (text.length === 0) tell('text.no-text', line, { id });
  if (kind === 'free') {
    if (goal !== '') tell('text.needless-goal', line, { id });
    if (hints.length > 0) tell('text.needless-hints', line, { id });
  } else {
    if (goal === '') tell('text.no-goal', line, { id });
    if (hints.length !== RUNGS) tell('text.hints', line, { id, count: hints.length });
    if (hints[2] !== undefined && !WITH_SECTION.test(hints[2])) tell('text.no-rfc', thirdHint, { id });
  }
  // Where they are missing that is told once, of the machine part.
  if (!options && NEEDS[kind].includes('options')) return;
  const choices = options ?? [];
  for (const option of choices) {
    if (!Object.hasOwn(told, option)) tell('text.no-option', line, { id, option });
  }
  for (const [option, { remark }] of Object.entries(told)) {
    if (!choices.includes(option)) {
      tell('text.option-too-many', line, { id, option, suggestion: nearest(option, choices) ?? '' });
    } else if (remark === '') tell('text.no-remark', line, { option });
  }
}

function checkLink(link: string, line: number, lessons: readonly string[], tell: Tell): void {
  const lesson = /^lesson:(.*)$/.exec(link)?.[1];
  const rfc = RFC_PAGE.exec(link)?.[1];
  if (lesson !== undefined) {
    if (!lessons.includes(lesson)) {
      tell('text.unknown-lesson', line, { lesson, suggestion: nearest(lesson, lessons) ?? '' });
    }
  } else if (rfc === undefined) tell('text.link', line, { link });
  else if (!isKnownRfc(Number(rfc))) tell('text.unknown-rfc', line, { rfc });
}

/** What can be found without knowing what it stands in. */
function checkLines(text: string, users: readonly string[], tell: Tell): void {
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    for (const { 0: code, 1: digits, index: at } of row.matchAll(CODE)) {
      const number = Number(digits);
      if (!isReplyCode(number) && !isPort(number)) tell('text.code', line, { code: code.slice(1, -1) }, at + 1);
    }
    for (const { 1: rfc, index: at } of row.matchAll(RFC)) {
      if (!isKnownRfc(Number(rfc))) tell('text.unknown-rfc', line, { rfc: rfc! }, at + 1);
    }
    for (const { placeholder, index: at } of unknownPlaceholders(row, users)) {
      tell('placeholder.unknown', line, { placeholder, known: users.join(', ') }, at + 1);
    }
  }
}
