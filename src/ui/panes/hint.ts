/** The one place that says what to do now. A side bar where there is room, else a strip below the transcript. */
import { type Advice, adviceOf, draftFindings, told } from '../hint/advice.ts';
import { label, labelled, paragraph } from '../hint/paragraph.ts';
import { progressRows } from '../hint/progress.ts';
import { adviceRows } from '../hint/rows.ts';
import { runOf } from '../lesson/step.ts';
import { EMPTY, fillRows, fitRow, type Row, rowWidth, type Span, span, spread } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';

export const hintPane: Pane = {
  id: 'hint',
  rows(scene: Scene, box: Box): readonly Row[] {
    const advice = adviceOf(scene);
    if (!advice || box.rows <= 0) return [];
    return scene.shape === 'wide' ? sidebar(advice, scene, box) : strip(advice, scene, box);
  },
};

/** Rows in which the side bar would cut nothing. */
export function sidebarHeight(scene: Scene, columns: number): number {
  const advice = adviceOf(scene);
  return advice ? adviceRows(advice, scene, columns).length : 0;
}

/** Rows in which the strip would cut nothing. */
export function stripHeight(scene: Scene, width: number): number {
  const advice = adviceOf(scene);
  if (!advice) return 0;
  const columns = width - 2;
  const tall = (texts: readonly string[]): number =>
    texts.reduce((sum, text) => sum + paragraph(text, columns, scene).length, 0);
  const findings = draftFindings(scene);
  if (findings.length > 0) return 1 + tall(findings);
  const next = advice.next ? labelled(scene.speaker.ui('next'), advice.next, columns, scene) : [];
  const last = withLegal(next, advice, scene, columns).length;
  if (isTypingMessage(advice, scene)) return 1 + progressRows(advice.message!, scene, columns).length + last;
  return 1 + tall([...textsOf(advice), ...advice.standing]) + last;
}

/** A rule that carries the title at its start and the class at its end. */
export function titleRule(title: readonly Span[], word: readonly Span[], columns: number, scene: Scene): Row {
  const { glyphs, measure } = scene;
  const end = word.length === 0 ? [] : [span(' ', 'dim'), ...word, span(` ${glyphs.rule.repeat(2)}`, 'dim')];
  const room = Math.max(0, columns - rowWidth(end, measure) - 4);
  const start =
    title.length === 0
      ? []
      : [span(`${glyphs.rule.repeat(2)} `, 'dim'), ...fitRow(title, room, measure), span(' ', 'dim')];
  const missing = Math.max(0, columns - rowWidth(start, measure) - rowWidth(end, measure));
  return [...start, span(glyphs.rule.repeat(missing), 'dim'), ...end];
}

function strip(advice: Advice, scene: Scene, box: Box): readonly Row[] {
  const { speaker } = scene;
  const columns = box.columns - 2;
  const findings = draftFindings(scene);
  const room = box.rows - 1;
  if (findings.length > 0) {
    const rows = proseRows(findings, columns, scene, room);
    return [
      titleRule([span(speaker.ui('findings.typed'), 'warn')], moreMark(rows.cut, scene), box.columns, scene),
      ...indent(rows.shown),
    ];
  }
  // What can be typed must not be cut off: where rows are short, it takes more of them.
  const rows = room <= 3 ? 1 : scene.shape === 'narrow' ? 3 : 2;
  const next = advice.next ? labelled(speaker.ui('next'), advice.next, columns, scene, rows) : [];
  const last = withLegal(next, advice, scene, columns);
  const above = Math.max(0, room - last.length);
  const text = isTypingMessage(advice, scene)
    ? { shown: progressRows(advice.message!, scene, columns).slice(0, above), cut: false }
    : proseRows(textsOf(advice), columns, scene, above);
  const word = advice.word ? [span(advice.word, advice.tone)] : [];
  const mark = moreMark(text.cut, scene);
  const rule = titleRule(
    [span(advice.title, 'strong')],
    [...mark, ...(mark.length > 0 && word.length > 0 ? [span('  ')] : []), ...word],
    box.columns,
    scene,
  );
  const shown = text.cut ? text.shown : withStanding(text.shown, advice, scene, columns, above);
  return fillRows([rule, ...fillRows(indent(shown), above), ...indent(last)], box.rows);
}

/** What the session holds undecided stands below, if all of it fits there. */
function withStanding(rows: Row[], { standing }: Advice, scene: Scene, columns: number, room: number): Row[] {
  const more = standing.flatMap((text) => paragraph(text, columns, scene));
  return rows.length + more.length <= room ? [...rows, ...more] : rows;
}

/** Once there is some text, how far it has come says more than how to begin. */
function isTypingMessage({ message }: Advice, { state }: Scene): boolean {
  return message !== null && message.octets > 0 && state.place.kind === 'live';
}

function textsOf(advice: Advice): readonly string[] {
  const { first, prose } = told(advice);
  return [...first, ...advice.mail, ...prose];
}

function moreMark(cut: boolean, { speaker, shape, state }: Scene): readonly Span[] {
  const key = runOf(state) ? 'hint.more-lesson' : 'hint.more';
  return cut && shape !== 'narrow' ? [span(speaker.ui(key), 'dim')] : [];
}

/** The paragraphs as far as there is room; what is cut ends with an ellipsis. */
function proseRows(
  texts: readonly string[],
  columns: number,
  scene: Scene,
  room: number,
): { readonly shown: Row[]; readonly cut: boolean } {
  const all = texts.flatMap((text) => paragraph(text, columns, scene));
  if (all.length <= room) return { shown: all, cut: false };
  const shown: Row[] = [];
  for (const text of texts)
    if (shown.length < room) shown.push(...paragraph(text, columns, scene, room - shown.length));
  return { shown, cut: true };
}

/** The verbs that make sense now, at the right of the last row, if they fit there. */
function withLegal(next: readonly Row[], advice: Advice, scene: Scene, columns: number): readonly Row[] {
  const { speaker, measure } = scene;
  if (scene.shape === 'narrow' || advice.legal.length < 2 || advice.message) return next;
  const last = next.at(-1) ?? EMPTY;
  for (let count = Math.min(6, advice.legal.length); count >= 2; count--) {
    const verbs = advice.legal.slice(0, count).map(({ verb }) => verb);
    const row: Row = [span(label(speaker.ui('legal')), 'dim'), span(verbs.join('  '), 'code')];
    if (rowWidth(last, measure) + rowWidth(row, measure) + 3 > columns) continue;
    return [...next.slice(0, -1), spread(last, row, columns, measure)];
  }
  return next;
}

function sidebar(advice: Advice, scene: Scene, box: Box): readonly Row[] {
  return adviceRows(advice, scene, box.columns).slice(0, box.rows);
}

function indent(rows: readonly Row[]): Row[] {
  return rows.map((row) => [span(' '), ...row]);
}
