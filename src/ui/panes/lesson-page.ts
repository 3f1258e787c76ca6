/** A lesson before its first step and after its last, over the whole body. */
import type { Lesson } from '../../lessons/model/lesson.ts';
import { proseFor } from '../../lessons/model/prose-for.ts';
import { hardIn, lessonsOf, nextLesson } from '../../lessons/progress/where.ts';
import type { RunView } from '../../lessons/run/lesson-run.ts';
import { fallbackNotice, trackTitle } from '../../lessons/words.ts';
import { labelled, paragraph } from '../hint/paragraph.ts';
import { blockRows, inset, READABLE } from '../lesson/blocks.ts';
import { runOf } from '../lesson/step.ts';
import { EMPTY, fitRow, type Row, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';

export const lessonPagePane: Pane = {
  id: 'lesson-page',
  rows(scene: Scene, box: Box): readonly Row[] {
    const view = runOf(scene.state)?.view;
    if (!view) return [];
    const last = [...problemRows(scene, box.columns), ...wayOn(view, scene, box.columns)];
    const room = Math.max(0, box.rows - last.length - 1);
    const all = pageRows(scene, box);
    const text = all.slice(0, room);
    const cut = all.length > room && room > 0;
    if (cut) text[room - 1] = [span(` ${scene.speaker.ui('lesson.more')}`, 'dim')];
    return [...text, EMPTY, ...last].slice(-box.rows);
  },
};

/** All rows of the page, however many. */
export function pageRows(scene: Scene, box: Box): readonly Row[] {
  const view = runOf(scene.state)?.view;
  if (!view) return [];
  const columns = Math.min(READABLE, Math.max(8, box.columns - 2));
  if (view.status === 'staging') return [];
  return inset(view.status === 'finished' ? closing(view, scene, columns) : opening(view, scene, columns));
}

function opening(view: RunView, scene: Scene, columns: number): Row[] {
  const { speaker, measure } = scene;
  const { lesson } = view;
  const { prose } = proseFor(lesson, speaker.lang);
  const extent = { minutes: lesson.minutes, count: lesson.steps.length };
  const steps = lesson.steps.map(({ id }, at): Row => {
    const mark = view.passed.has(id) ? scene.glyphs.ok : ' ';
    return fitRow(
      [span(`${mark} `, 'success'), span(`${at + 1}  `, 'dim'), span(prose.steps[id]?.title ?? id)],
      columns,
      measure,
    );
  });
  return [
    EMPTY,
    [span(prose.title, 'strong'), span(`  ${speaker.ui('lesson.extent', extent)}`, 'dim')],
    ...foreignRows(lesson, scene, columns),
    EMPTY,
    ...blockRows(prose.opening, columns, scene, { apart: true }),
    EMPTY,
    ...steps,
  ];
}

/** Said where the lesson is not written in the language asked for. */
export function foreignRows(lesson: Lesson, scene: Scene, columns: number): Row[] {
  return paragraph(fallbackNotice(lesson, scene.speaker) ?? '', columns, scene, undefined, 'warn');
}

function closing(view: RunView, scene: Scene, columns: number): Row[] {
  const { speaker, glyphs } = scene;
  const { lesson } = view;
  const { prose } = proseFor(lesson, speaker.lang);
  return [
    EMPTY,
    [span(`${glyphs.ok} `, 'success'), span(prose.title, 'strong')],
    ...foreignRows(lesson, scene, columns),
    EMPTY,
    ...blockRows(prose.closing, columns, scene, { apart: true }),
    ...hardRows(view, scene, columns),
    ...comesNext(lesson, scene, columns),
  ];
}

/** Steps of this lesson that took help. */
function hardRows({ hard, lesson }: RunView, scene: Scene, columns: number): Row[] {
  const { speaker, glyphs } = scene;
  if (hard.length === 0) return [];
  const { prose } = proseFor(lesson, speaker.lang);
  const list = hard.map(({ step, hints, retries }) => {
    const took = [
      ...(hints > 0 ? [speaker.ui('lesson.took-hints', { count: hints })] : []),
      ...(retries > 0 ? [speaker.ui('lesson.took-retries', { count: retries })] : []),
    ];
    const title = prose.steps[step]?.title ?? step;
    return took.length === 0 ? title : speaker.ui('lesson.took', { title, list: took.join(speaker.ui('lesson.and')) });
  });
  return [EMPTY, ...labelled(speaker.ui('lesson.hard'), list.join(` ${glyphs.dot} `), columns, scene)];
}

/** The next lesson; where a track ends with this one, that too, and which of its lessons took most help. */
function comesNext(lesson: Lesson, scene: Scene, columns: number): Row[] {
  const { speaker, state, glyphs } = scene;
  if (!state.learning) return [];
  const { course, progress } = state.learning;
  const track = course.tracks.find(({ id }) => id === lesson.track);
  const others = lessonsOf(course, lesson.track).filter(({ id }) => id !== lesson.id);
  const rows: Row[] = [];
  if (track && others.every(({ id }) => progress[id]?.finished)) {
    rows.push(
      EMPTY,
      ...paragraph(speaker.ui('lesson.track-done', { track: trackTitle(track, speaker.lang) }), columns, scene),
    );
    const hard = [...new Set(hardIn(others, progress).map((each) => proseFor(each.lesson, speaker.lang).prose.title))];
    if (hard.length > 0) {
      const list = hard.slice(0, 3).join(` ${glyphs.dot} `);
      rows.push(...labelled(speaker.ui('lesson.track-hard'), list, columns, scene));
    }
  }
  const next = nextLesson(course, progress, lesson);
  const said = next
    ? speaker.ui('lesson.next-title', { title: proseFor(next, speaker.lang).prose.title, minutes: next.minutes })
    : speaker.ui('lesson.all-done');
  return [...rows, EMPTY, ...labelled(speaker.ui('next'), said, columns, scene)];
}

/** What Enter does here. */
function wayOn(view: RunView, scene: Scene, columns: number): Row[] {
  const { speaker, state, measure } = scene;
  if (view.status === 'staging') {
    return [[span(` ${speaker.ui(view.trouble ? 'lesson.enter-again' : 'busy')}`, view.trouble ? 'strong' : 'dim')]];
  }
  const { learning } = state;
  const more = learning !== null && nextLesson(learning.course, learning.progress, view.lesson) !== null;
  const enter =
    view.status === 'opening' ? speaker.ui('lesson.enter-begin') : more ? speaker.ui('lesson.enter-lesson') : null;
  const keys = [
    ...(enter === null ? [] : [span(` ${enter}`, 'strong'), span('  ')]),
    span(` ${speaker.ui('lesson.esc-home')}`, 'dim'),
  ];
  return [fitRow(keys, columns, measure)];
}

function problemRows({ state, speaker, ...scene }: Scene, columns: number): Row[] {
  const told = state.problem ? speaker.problem(state.problem) : (state.notice?.text.join(' ') ?? '');
  const rows = paragraph(told, columns - 2, { ...scene, state, speaker }, 5, state.problem ? 'permanent' : 'warn');
  return rows.length === 0 ? [] : [...inset(rows), EMPTY];
}
