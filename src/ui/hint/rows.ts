/** The hint with all its parts, as the side bar shows it. */
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Scene } from '../scene.ts';
import { type Advice, draftFindings, told } from './advice.ts';
import { paragraph } from './paragraph.ts';
import { progressRows } from './progress.ts';

/** The whole advice, one part below the other, in so many columns. */
export function adviceRows(advice: Advice, scene: Scene, columns: number): readonly Row[] {
  const { speaker, state } = scene;
  const rows: Row[] = [];
  const add = (part: readonly Row[]) => {
    if (part.length === 0) return;
    if (rows.length > 0) rows.push(EMPTY);
    rows.push(...part);
  };
  const title = paragraph(advice.title, columns, scene, 2, 'strong');
  add(advice.word ? [...title, [span(advice.word, advice.tone)]] : title);
  const findings = draftFindings(scene);
  if (findings.length > 0) {
    add([[span(speaker.ui('findings.typed'), 'warn')], ...findings.flatMap((text) => paragraph(text, columns, scene))]);
  }
  const { first, prose } = told(advice);
  for (const text of first) add(paragraph(text, columns, scene));
  add(advice.mail.flatMap((text) => paragraph(text, columns, scene, 2)));
  for (const text of prose) add(paragraph(text, columns, scene));
  for (const text of advice.standing) add(paragraph(text, columns, scene));
  if (advice.message && state.place.kind === 'live') {
    add([[span(speaker.ui('progress.title'), 'strong')], ...progressRows(advice.message, scene, columns)]);
  }
  if (advice.next) add([[span(speaker.ui('next'), 'strong')], ...indent(paragraph(advice.next, columns - 1, scene))]);
  if (!advice.message) add(legalRows(advice, scene, columns));
  return rows;
}

function legalRows(advice: Advice, scene: Scene, columns: number): readonly Row[] {
  const { speaker, conversation, measure } = scene;
  if (advice.legal.length === 0) return [];
  const rows: Row[] = [[span(speaker.ui('legal'), 'strong')]];
  for (const { verb, syntax } of advice.legal) {
    rows.push(fitRow([span(' '), span(syntax, 'code')], columns, measure));
    const what = columns >= 44 ? speaker.command(conversation!.protocol.id, verb) : null;
    if (what) rows.push(...paragraph(what, columns - 3, scene, 2, 'dim').map((row) => [span('   '), ...row]));
  }
  return rows;
}

function indent(rows: readonly Row[]): Row[] {
  return rows.map((row) => [span(' '), ...row]);
}
