/** The hint with nothing left out, over the whole body (F2). */
import { adviceOf } from '../hint/advice.ts';
import { adviceRows } from '../hint/rows.ts';
import { type Row, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';

/** Wider lines are hard to read. */
const READABLE = 90;

export const fullHintPane: Pane = {
  id: 'full-hint',
  rows(scene: Scene, box: Box): readonly Row[] {
    const all = fullHintRows(scene, box);
    const scroll = scene.state.overlay?.kind === 'hint' ? scene.state.overlay.scroll : 0;
    const from = Math.max(0, Math.min(scroll, all.length - box.rows));
    return all.slice(from, from + box.rows);
  },
};

/** All rows of it, however many. */
export function fullHintRows(scene: Scene, box: Box): readonly Row[] {
  const advice = adviceOf(scene);
  if (!advice) return [];
  return adviceRows(advice, scene, Math.min(READABLE, box.columns - 2)).map((row) => [span(' '), ...row]);
}
