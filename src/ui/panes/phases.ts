/** The phases of the protocol, the ways between them, and where we are (F10). */
import { phaseMap, type Way } from '../phase-map.ts';
import { EMPTY, type Row, rowWidth, type Span, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { pad } from '../text/slice.ts';

/** Columns before the name: the mark of where we are. */
const MARK = 3;
const GAP = 2;

export const phasesPane: Pane = {
  id: 'phases',
  rows(scene: Scene, box: Box): readonly Row[] {
    const all = phaseRows(scene, box);
    const scroll = scene.state.overlay?.kind === 'phases' ? scene.state.overlay.scroll : 0;
    const from = Math.max(0, Math.min(scroll, all.length - box.rows));
    return all.slice(from, from + box.rows);
  },
};

/** All rows of it, however many. */
export function phaseRows(scene: Scene, { columns, rows: height }: Box): readonly Row[] {
  const { conversation, speaker, glyphs, measure } = scene;
  if (!conversation) return [];
  const { protocol, view } = conversation;
  const { stops, everywhere } = phaseMap(protocol);
  const title: Row = [span(` ${speaker.ui('phases.title', { name: protocol.name })}`, 'strong')];
  if (stops.length === 0) return [title, EMPTY, [span(` ${speaker.ui('phases.none')}`)]];
  const name = (phase: string) => speaker.phase(protocol.id, phase);
  const label = (phase: string) => (phase === view.phase ? `[${name(phase)}]` : ` ${name(phase)} `);
  const downs = stops.map(({ down }) => `    ${glyphs.vertical} ${down.join(' ')}`);
  const left = Math.max(
    ...stops.map(({ phase }) => MARK + measure.width(label(phase))),
    ...downs.map((text) => measure.width(text)),
  );
  const rows: Row[] = [title, EMPTY];
  stops.forEach(({ phase, down, ways }, at) => {
    const here = phase === view.phase;
    const mark = here ? ` ${glyphs.prompt} ` : ' '.repeat(MARK);
    const heads: Row[] = [
      [span(mark, 'strong'), span(pad(label(phase), left - MARK, measure), here ? 'strong' : 'plain')],
    ];
    if (down.length > 0) {
      const text = pad(downs[at]!, left, measure);
      const bar = text.indexOf(glyphs.vertical) + glyphs.vertical.length;
      heads.push([span(text.slice(0, bar), 'dim'), span(text.slice(bar), 'code')]);
    }
    const sides = wayRows(ways, columns - left - GAP, scene, name);
    for (let row = 0; row < Math.max(heads.length, sides.length); row++) {
      const head = heads[row] ?? [span(' '.repeat(left))];
      const side = sides[row];
      rows.push(side ? [...head, span(' '.repeat(GAP)), ...side] : head);
    }
  });
  const always = wayRows(everywhere, columns - 4, scene, name).map((row): Row => [span('   '), ...row]);
  if (always.length > 0) rows.push(EMPTY, [span(` ${speaker.ui('phases.everywhere')}`, 'dim')], ...always);
  return rows.length > height ? rows.filter((row) => row !== EMPTY) : rows;
}

/** The ways one after another, as many to a row as fit. */
function wayRows(ways: readonly Way[], columns: number, scene: Scene, name: (phase: string) => string): Row[] {
  const { glyphs, measure } = scene;
  const rows: Span[][] = [];
  for (const { by, to } of ways) {
    const way = [span(by.join(' '), 'code'), span(` ${glyphs.aside} `, 'dim'), span(to.map(name).join('/'))];
    const last = rows.at(-1);
    if (last && rowWidth(last, measure) + GAP + rowWidth(way, measure) <= columns)
      last.push(span(' '.repeat(GAP)), ...way);
    else rows.push(way);
  }
  return rows;
}
