/** What each thing to choose at home is called. */
import type { Lesson, Track } from '../../lessons/model/lesson.ts';
import { proseFor } from '../../lessons/model/prose-for.ts';
import { standingOf, trackTotals } from '../../lessons/progress/where.ts';
import { trackTitle } from '../../lessons/words.ts';
import { visible } from '../../wire/visible.ts';
import { type Span, span } from '../row.ts';
import type { Scene } from '../scene.ts';
import type { HomeItem } from '../state.ts';
import { pad } from '../text/slice.ts';

/** A server has its ports behind it; that of the chosen one which Enter would take stands in brackets. */
export function titleSpans(item: HomeItem, chosen: boolean, scene: Scene): readonly Span[] {
  const tone = chosen ? 'chosen' : 'plain';
  if (item.kind === 'lesson' && !item.next) return lessonSpans(item.lesson, chosen, scene);
  if (item.kind === 'track') return trackSpans(item.track, chosen, scene);
  const title = span(titleOf(item, scene), tone);
  if (item.kind !== 'server') return [title];
  const ports = item.server.ports.map((port, at): Span => {
    // The number says enough where there is little room.
    const name = visible(scene.shape === 'narrow' ? port.title.split(' ', 1)[0]! : port.title);
    return chosen && at === item.at ? span(` [${name}]`, 'strong') : span(`  ${name}${chosen ? ' ' : ''}`, 'dim');
  });
  return [title, ...ports];
}

function titleOf(item: HomeItem, scene: Scene): string {
  const { speaker, state, measure, shape } = scene;
  switch (item.kind) {
    case 'lesson':
      return nextTitle(item.lesson, scene);
    case 'track':
      return trackTitle(item.track, speaker.lang);
    case 'reading':
      return speaker.ui('home.reading');
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

/** The lesson to go on with: where in it, or how long it takes. */
function nextTitle(lesson: Lesson, { speaker, state }: Scene): string {
  const { course, progress } = state.learning ?? { course: null, progress: {} };
  const { title } = proseFor(lesson, speaker.lang).prose;
  const { begun, finished, step } = standingOf(lesson, progress);
  const track = course?.tracks.find(({ id }) => id === lesson.track);
  const named = track ? speaker.ui('home.lesson-of', { track: trackTitle(track, speaker.lang), title }) : title;
  if (begun && !finished) {
    return speaker.ui('home.lesson-at', { title: named, number: step + 1, count: lesson.steps.length });
  }
  const first = Object.keys(progress).length === 0;
  return speaker.ui(first ? 'home.lesson-first' : 'home.lesson-next', { title: named, minutes: lesson.minutes });
}

/** `发信  3/11`. */
function trackSpans(track: Track, chosen: boolean, scene: Scene): readonly Span[] {
  const { state, measure, glyphs, speaker } = scene;
  if (!state.learning) return [];
  const { course, progress } = state.learning;
  const total = trackTotals(course, progress).find((each) => each.track.id === track.id);
  const width = Math.max(...course.tracks.map((each) => measure.width(trackTitle(each, speaker.lang))));
  const title = trackTitle(track, speaker.lang);
  const done = total && total.finished === total.lessons;
  return [
    span(title, chosen ? 'chosen' : 'plain'),
    span(' '.repeat(width - measure.width(title) + 2)),
    span(`${total?.finished ?? 0}/${total?.lessons ?? 0}`, done ? 'success' : 'dim'),
    ...(done ? [span(` ${glyphs.ok}`, 'success')] : []),
  ];
}

/** `✓ 打招呼   5 分钟  第 3 步，共 5 步`. */
function lessonSpans(lesson: Lesson, chosen: boolean, scene: Scene): readonly Span[] {
  const { speaker, state, measure, glyphs } = scene;
  const { progress, course } = state.learning ?? { progress: {}, course: null };
  const { begun, finished, step } = standingOf(lesson, progress);
  const titleIn = (each: Lesson): string => proseFor(each, speaker.lang).prose.title;
  const width = Math.max(...(course?.lessons ?? [lesson]).map((each) => measure.width(titleIn(each))));
  const title = titleIn(lesson);
  const place = { number: step + 1, count: lesson.steps.length };
  return [
    span(finished ? `${glyphs.ok} ` : '  ', 'success'),
    span(title, chosen ? 'chosen' : 'plain'),
    span(' '.repeat(width - measure.width(title) + 2)),
    span(speaker.ui('home.minutes', { minutes: lesson.minutes }), 'dim'),
    ...(begun && !finished ? [span(`  ${speaker.ui('lesson.step', place)}`, 'strong')] : []),
  ];
}

function nameWidth(practices: Scene['state']['practices'], measure: Scene['measure']): number {
  return Math.max(...practices.map(({ name }) => measure.width(name)));
}
