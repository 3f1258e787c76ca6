/** The whole step over the body: its text, its options, every hint that was shown, and how the goal stands. */
import { inset, READABLE } from '../lesson/blocks.ts';
import { answerRows, counter, goalRows, hintRows, noteRows, optionRows, sightOf, textRows } from '../lesson/parts.ts';
import { isPage, runOf } from '../lesson/step.ts';
import { EMPTY, type Row } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { foreignRows, pageRows } from './lesson-page.ts';

export const lessonTextPane: Pane = {
  id: 'lesson-text',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { overlay } = scene.state;
    const all = lessonTextRows(scene, box);
    const from = Math.max(0, Math.min(overlay?.kind === 'lesson' ? overlay.scroll : 0, all.length - box.rows));
    return all.slice(from, from + box.rows);
  },
};

/** All rows of it, however many. */
export function lessonTextRows(scene: Scene, box: Box): readonly Row[] {
  const { state } = scene;
  const sight = isPage(state.place) ? null : sightOf(scene, runOf(state)?.view);
  if (!sight) return pageRows(scene, box);
  const columns = Math.min(READABLE, Math.max(8, box.columns - 2));
  const parts = [
    foreignRows(sight.view.lesson, scene, columns),
    textRows(sight, columns, scene, true),
    optionRows(sight, columns, scene),
    answerRows(sight, columns, scene),
    hintRows(sight, columns, scene),
    noteRows(sight, columns, scene),
    goalRows(sight, columns, scene, counter(sight, scene)),
  ].filter((rows) => rows.length > 0);
  return inset(parts.flatMap((rows, at) => (at === 0 ? rows : [EMPTY, ...rows])));
}
