/** All keys and slash commands, from the tables that bind them. */
import { lessonCommands } from '../commands/lesson.ts';
import { commands } from '../commands/table.ts';
import { keyPlaceOf } from '../desks.ts';
import { helpOf } from '../input/keys.ts';
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { pad } from '../text/slice.ts';

export const helpPane: Pane = {
  id: 'help',
  rows(scene: Scene, box: Box): readonly Row[] {
    const all = helpRows(scene, box);
    const scroll = scene.state.overlay?.kind === 'help' ? scene.state.overlay.scroll : 0;
    const from = Math.max(0, Math.min(scroll, all.length - box.rows));
    return all.slice(from, from + box.rows);
  },
};

/** How many rows the whole help has. */
export function helpHeight(scene: Scene, box: Box): number {
  return helpRows(scene, box).length;
}

function helpRows(scene: Scene, box: Box): Row[] {
  const { speaker, measure, state } = scene;
  const place = keyPlaceOf(state.place);
  const keys = helpOf(place, measure.ambiguous === 1).map(({ keys: chord, label }): readonly [string, string] => [
    chord,
    speaker.ui(label),
  ]);
  const own = place === 'lesson' ? lessonCommands : [];
  const slashes = [...own, ...commands].map((command): readonly [string, string] => [
    `/${command.name}${command.takes ? ` ${command.takes}` : ''}`,
    speaker.ui(command.label),
  ]);
  const entry = ([left, right]: readonly [string, string]): Row =>
    fitRow(
      [span(' '), span(pad(left, Math.min(24, Math.floor(box.columns / 2)), measure), 'code'), span(right)],
      box.columns,
      measure,
    );
  const rows: Row[] = [[span(` ${speaker.ui('help.keys')}`, 'strong')], ...keys.map(entry)];
  if (place === 'session' || place === 'lesson') {
    rows.push(EMPTY, [span(` ${speaker.ui('help.commands')}`, 'strong')], ...slashes.map(entry));
    rows.push(entry(['//', speaker.ui('help.slash')]));
  }
  return rows;
}
