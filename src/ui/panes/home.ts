/** The home screen: go on where one stopped, connect, practise, replay. */
import { visible } from '../../wire/visible.ts';
import { EMPTY, fitRow, type Row, type Span, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import type { HomeItem } from '../state.ts';
import { plainText } from '../text/code-spans.ts';
import { pad } from '../text/slice.ts';
import { wrap } from '../text/wrap.ts';

export const homePane: Pane = {
  id: 'home',
  rows(scene: Scene, box: Box): readonly Row[] {
    const { state, speaker, measure, glyphs, version } = scene;
    if (state.place.kind !== 'home') return [];
    const { items, chosen } = state.place;
    const rows: Row[] = [[span(' wirespeak ', 'strong'), span(version, 'dim')]];
    if (box.rows >= 14) {
      const about = wrap(speaker.ui('home.about'), box.columns - 2, measure, { lines: 2 });
      rows.push(...about.map((line) => [span(` ${plainText(line)}`, 'dim')]), EMPTY);
    }
    const label = Math.max(
      ...(['continue', 'connect', 'practice', 'replay', 'language'] as const).map((id) =>
        measure.width(speaker.ui(`home.${id}`)),
      ),
    );
    const list = items.map((item, at): Row => {
      const section = sectionOf(item);
      const first = at === 0 || sectionOf(items[at - 1]!) !== section;
      const mark = at === chosen ? glyphs.prompt : ' ';
      const name = pad(first ? speaker.ui(`home.${section}`) : '', label, measure);
      return fitRow(
        [span(` ${mark} `, 'strong'), span(name, 'dim'), span('  '), ...titleSpans(item, at === chosen, scene)],
        box.columns,
        measure,
      );
    });
    const told = state.problem ? [EMPTY, ...problemRows(scene, box)] : [];
    const room = Math.max(1, box.rows - rows.length - told.length);
    const from = Math.max(0, Math.min(chosen - Math.floor(room / 2), list.length - room));
    const spaced = room >= list.length + 4 ? withGaps(list, items) : list.slice(from, from + room);
    return [...rows, ...spaced, ...told];
  },
};

function problemRows({ state, speaker, measure, glyphs }: Scene, box: Box): readonly Row[] {
  const marks = { open: glyphs.codeOpen, close: glyphs.codeClose };
  return wrap(speaker.problem(state.problem!), box.columns - 2, measure, { marks, lines: 5 }).map((line) => [
    span(` ${plainText(line)}`, 'permanent'),
  ]);
}

type Section = 'continue' | 'connect' | 'practice' | 'replay' | 'language';

function sectionOf(item: HomeItem): Section {
  if ('last' in item) return 'continue';
  switch (item.kind) {
    case 'target':
    case 'server':
    case 'new-target':
      return 'connect';
    case 'recording':
    case 'open-file':
      return 'replay';
    default:
      return item.kind;
  }
}

/** A server has its ports behind it; that of the chosen one which Enter would take stands in brackets. */
function titleSpans(item: HomeItem, chosen: boolean, scene: Scene): readonly Span[] {
  const title = span(titleOf(item, scene), chosen ? 'chosen' : 'plain');
  if (item.kind !== 'server') return [title];
  const ports = item.server.ports.map((port, at): Span => {
    // The number says enough where there is little room.
    const name = visible(scene.shape === 'narrow' ? port.title.split(' ', 1)[0]! : port.title);
    return chosen && at === item.at ? span(` [${name}]`, 'strong') : span(`  ${name}${chosen ? ' ' : ''}`, 'dim');
  });
  return [title, ...ports];
}

function titleOf(item: HomeItem, { speaker, state, measure, shape }: Scene): string {
  switch (item.kind) {
    case 'target':
      return visible(item.target);
    case 'server':
      return visible(item.server.host);
    case 'recording':
      return visible(
        `${item.recording.startedAt.slice(...(shape === 'narrow' ? [5, 10] : [0, 16])).replace('T', ' ')}  ${item.recording.title}`,
      );
    case 'practice':
      return `${pad(item.practice.name, nameWidth(state.practices, measure), measure)}  ${speaker.practice(item.practice.id)}`;
    case 'new-target':
      return speaker.ui('home.new-target');
    case 'open-file':
      return speaker.ui('home.open-file');
    case 'language':
      return 'English  简体  繁體';
  }
}

function nameWidth(practices: Scene['state']['practices'], measure: Scene['measure']): number {
  return Math.max(...practices.map(({ name }) => measure.width(name)));
}

/** White space between the sections, where there is room for it. */
function withGaps(list: readonly Row[], items: readonly HomeItem[]): Row[] {
  return list.flatMap((row, at) =>
    at > 0 && sectionOf(items[at]!) !== sectionOf(items[at - 1]!) ? [EMPTY, row] : [row],
  );
}
