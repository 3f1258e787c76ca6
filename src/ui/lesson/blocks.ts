/** Prose of lessons as rows: paragraphs wrapped, lines of code as they stand. */
import type { Block } from '../../lessons/model/lesson.ts';
import { visible } from '../../wire/visible.ts';
import { labelled, paragraph } from '../hint/paragraph.ts';
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Scene } from '../scene.ts';

/** Wider lines are hard to read. */
export const READABLE = 90;

/** `lead`: stands before the first paragraph, in its first row. `apart`: an empty row between two blocks. */
export function blockRows(
  blocks: readonly Block[],
  columns: number,
  scene: Scene,
  { lead = '', apart = false }: { readonly lead?: string; readonly apart?: boolean } = {},
): Row[] {
  const [first, ...rest] = blocks;
  const led = lead !== '' && first?.kind === 'text';
  const parts: Row[][] = led
    ? [labelled(lead, ` ${first.text}`, columns, scene), ...rest.map((block) => oneBlock(block, columns, scene))]
    : [
        ...(lead === '' ? [] : [paragraph(lead, columns, scene, 1, 'strong')]),
        ...blocks.map((block) => oneBlock(block, columns, scene)),
      ];
  return parts.flatMap((rows, at) => (apart && at > 0 ? [EMPTY, ...rows] : rows));
}

function oneBlock(block: Block, columns: number, scene: Scene): Row[] {
  if (block.kind === 'text') return paragraph(block.text, columns, scene);
  return block.lines.map((line) => fitRow([span('  '), span(visible(line), 'code')], columns, scene.measure));
}

/** Each row one column in. */
export function inset(rows: readonly Row[]): Row[] {
  return rows.map((row) => (row.length === 0 ? row : [span(' '), ...row]));
}
