/** Cuts the Markdown of a lesson at its headings, so that what is wrong in one section stays there. */
import type { LessonProblemId } from '../../knowledge/lesson-problems.ts';
import type { LessonProblem } from './lesson.ts';
import { readInline } from './prose-inline.ts';

export type Fault = { readonly id: LessonProblemId; readonly line: number; readonly params: LessonProblem['params'] };

/** A link, and the line it stands in. */
export type ProseLink = { readonly href: string; readonly line: number };

/** `line`: of its heading; the source begins in the line after it. */
export type Section = { readonly id: string; readonly title: string; readonly line: number; readonly source: string };

const HEADING = /^ {0,3}(#{1,2})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const WITH_ID = /^(.*?)[ \t]*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;
/** A heading is a line, not a page. */
const HEADING_CAP = 200;

export function cutSections(text: string): {
  readonly title: string;
  readonly opening: Section;
  readonly sections: readonly Section[];
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const fault = (id: LessonProblemId, line: number, params: Fault['params'] = {}) => faults.push({ id, line, params });
  const found: { level: number; written: string; line: number; body: string[] }[] = [
    { level: 0, written: '', line: 0, body: [] },
  ];
  let fence: string | null = null;
  for (const [index, row] of text.split('\n').entries()) {
    const mark = FENCE.exec(row)?.[1];
    if (mark && (fence === null || (mark[0] === fence[0] && mark.length >= fence.length))) {
      fence = fence === null ? mark : null;
    }
    const heading = fence === null && !mark ? HEADING.exec(row.slice(0, HEADING_CAP)) : null;
    if (heading) found.push({ level: heading[1]!.length, written: heading[2] ?? '', line: index + 1, body: [] });
    else found.at(-1)!.body.push(row);
  }
  const plain = (written: string, line: number): string => {
    const { text: words, faults: within } = readInline(written);
    for (const { id, text: shown } of within) fault(id, line, { text: shown });
    return words;
  };
  const [before, first, ...rest] = found;
  const titled = first?.level === 1 && first.written !== '';
  if (!titled) fault('prose.no-title', first?.line ?? 1);
  const stray = before!.body.findIndex((row) => row.trim() !== '');
  if (titled && stray >= 0) fault('prose.no-title', stray + 1);
  const opening: Section = titled
    ? { id: '', title: plain(first.written, first.line), line: first.line, source: first.body.join('\n') }
    : { id: '', title: '', line: 0, source: before!.body.join('\n') };
  const sections: Section[] = [];
  for (const { level, written, line, body } of titled ? rest : found.slice(1)) {
    if (level === 1) {
      fault('prose.second-title', line);
      continue;
    }
    const [, title, id] = WITH_ID.exec(written) ?? [];
    if (title === undefined || title === '' || id === undefined) fault('prose.no-id', line, { title: written });
    else if (sections.some((section) => section.id === id)) fault('prose.same-id', line, { id });
    else sections.push({ id, title: plain(title, line), line, source: body.join('\n') });
  }
  return { title: opening.title, opening, sections, faults };
}
