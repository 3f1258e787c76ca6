/** How far the message being typed has come, in three short rows. */
import type { MessageProgress } from '../../protocols/contract.ts';
import { fitRow, type Row, rowWidth, span } from '../row.ts';
import type { Scene } from '../scene.ts';
import { paragraph } from './paragraph.ts';

/** In `columns`; a long list of missing fields takes rows of its own. */
export function progressRows(message: MessageProgress, scene: Scene, columns: number): Row[] {
  const { speaker, glyphs, measure } = scene;
  const { fields, missing, blankLine, bodyLines, octets } = message;
  const header = [span(` ${speaker.ui('progress.header', { count: fields.length })} `)];
  const absent = speaker.ui('progress.missing', { list: missing.join(' ') });
  const beside = rowWidth(header, measure) + measure.width(absent) <= columns;
  const rows: Row[] = [
    [...header, ...(missing.length === 0 ? [span(glyphs.ok, 'success')] : beside ? [span(absent, 'warn')] : [])],
  ];
  if (missing.length > 0 && !beside) {
    rows.push(...paragraph(absent, columns - 3, scene, 2, 'warn').map((row) => [span('   '), ...row]));
  }
  const blank = blankLine
    ? span(glyphs.ok, 'success')
    : bodyLines > 0
      ? span(speaker.ui('progress.none'), 'warn')
      : span(speaker.ui('progress.not-yet'), 'dim');
  rows.push([span(` ${speaker.ui('progress.blank')} `), blank]);
  rows.push([span(` ${speaker.ui('progress.body', { lines: bodyLines, octets })}`)]);
  return rows.map((row) => fitRow(row, columns, measure));
}
