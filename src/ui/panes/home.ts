/** The home screen: go on where one stopped, learn, connect, practise, replay. */

import { proseFor } from '../../lessons/model/prose-for.ts';
import { hardIn, lessonsOf } from '../../lessons/progress/where.ts';
import { trackTitle } from '../../lessons/words.ts';
import type { UiKey } from '../../locale/en/ui.ts';
import { labelled, paragraph } from '../hint/paragraph.ts';
import { inset } from '../lesson/blocks.ts';
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import type { HomeItem, HomePlace } from '../state.ts';
import { plainText } from '../text/code-spans.ts';
import { pad } from '../text/slice.ts';
import { wrap } from '../text/wrap.ts';
import { titleSpans } from './home-rows.ts';

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
    const names = items.map((item) => sectionName(item, scene));
    const label = Math.max(0, ...names.map((name) => measure.width(name)));
    const list = items.map((item, at): Row => {
      const mark = at === chosen ? glyphs.prompt : ' ';
      const name = pad(names[at] === names[at - 1] ? '' : names[at]!, label, measure);
      return fitRow(
        [span(` ${mark} `, 'strong'), span(name, 'dim'), span('  '), ...titleSpans(item, at === chosen, scene)],
        box.columns,
        measure,
      );
    });
    const told = [...doneRows(state.place, scene, box), ...(state.problem ? [EMPTY, ...problemRows(scene, box)] : [])];
    const room = Math.max(1, box.rows - rows.length - told.length);
    const from = Math.max(0, Math.min(chosen - Math.floor(room / 2), list.length - room));
    const gaps = names.filter((name, at) => at > 0 && name !== names[at - 1]).length;
    const spaced = room >= list.length + gaps ? withGaps(list, names) : list.slice(from, from + room);
    return [...rows, ...spaced, ...told];
  },
};

function problemRows({ state, speaker, measure, glyphs }: Scene, box: Box): readonly Row[] {
  const marks = { open: glyphs.codeOpen, close: glyphs.codeClose };
  return wrap(speaker.problem(state.problem!), box.columns - 2, measure, { marks, lines: 5 }).map((line) => [
    span(` ${plainText(line)}`, 'permanent'),
  ]);
}

/** A track that is done: that it is, and which of its lessons are worth another look. */
function doneRows({ lessonsOf: id }: HomePlace, scene: Scene, box: Box): readonly Row[] {
  const { state, speaker, glyphs } = scene;
  const track = state.learning?.course.tracks.find((each) => each.id === id);
  if (!state.learning || !track) return [];
  const { course, progress } = state.learning;
  const lessons = lessonsOf(course, track.id);
  if (!lessons.every((lesson) => progress[lesson.id]?.finished)) return [];
  const columns = box.columns - 2;
  const hard = [...new Set(hardIn(lessons, progress).map(({ lesson }) => proseFor(lesson, speaker.lang).prose.title))];
  const list = hard.slice(0, 3).join(` ${glyphs.dot} `);
  return [
    EMPTY,
    ...inset(paragraph(speaker.ui('lesson.track-done', { track: trackTitle(track, speaker.lang) }), columns, scene)),
    ...(list === '' ? [] : inset(labelled(speaker.ui('lesson.track-hard'), list, columns, scene))),
  ];
}

/** What stands before the first item of a section. */
function sectionName(item: HomeItem, scene: Scene): string {
  const { speaker, state } = scene;
  if (item.kind === 'lesson' && !item.next) {
    const track = state.learning?.course.tracks.find(({ id }) => id === item.lesson.track);
    return track ? trackTitle(track, speaker.lang) : '';
  }
  if (item.kind === 'lesson') {
    const begun = Object.keys(state.learning?.progress ?? {}).length > 0;
    return speaker.ui(begun ? 'home.learn-on' : 'home.learn-first');
  }
  return speaker.ui(SECTIONS[sectionOf(item)]);
}

type Section = 'tracks' | 'continue' | 'connect' | 'practice' | 'replay' | 'language';

const SECTIONS = {
  tracks: 'home.tracks',
  continue: 'home.continue',
  connect: 'home.connect',
  practice: 'home.practice',
  replay: 'home.replay',
  language: 'home.language',
} as const satisfies Record<Section, UiKey>;

function sectionOf(item: Exclude<HomeItem, { readonly kind: 'lesson' }>): Section {
  if ('last' in item) return 'continue';
  switch (item.kind) {
    case 'track':
    case 'reading':
      return 'tracks';
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

/** White space between the sections, where there is room for it. */
function withGaps(list: readonly Row[], names: readonly string[]): Row[] {
  return list.flatMap((row, at) => (at > 0 && names[at] !== names[at - 1] ? [EMPTY, row] : [row]));
}
