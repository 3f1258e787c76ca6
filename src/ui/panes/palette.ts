/** What Ctrl-] offers: everything that can be done without sending a line. */

import { paletteItems } from '../commands/palette.ts';
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { titleRule } from './hint.ts';

export const palettePane: Pane = {
  id: 'palette',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { speaker, glyphs, measure, state } = scene;
    const chosen = state.overlay?.kind === 'palette' ? state.overlay.chosen : 0;
    const items = paletteItems(state).map(
      (item, at): Row =>
        fitRow(
          [
            span(at === chosen ? ` ${glyphs.prompt} ` : '   ', 'strong'),
            span(speaker.ui(item.label, item.params), at === chosen ? 'chosen' : 'plain'),
            ...(item.key ? [span(`  ${item.key}`, 'dim')] : []),
          ],
          box.columns,
          measure,
        ),
    );
    const title = span(speaker.ui('palette.title'), 'strong');
    const head: Row[] = scene.shape === 'wide' ? [[title], EMPTY] : [titleRule([title], [], box.columns, scene)];
    const room = Math.max(1, box.rows - head.length);
    const from = Math.max(0, Math.min(chosen - room + 1, items.length - room));
    return [...head, ...items.slice(from, from + room)];
  },
};
