/** The top row in a lesson: which one, how far, with what server, and whether anybody can listen in. */

import { lessonProse, runOf, serverOf } from '../lesson/step.ts';
import { type Row, rowWidth, type Span, span, spread } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { deskStrip, security } from './status.ts';

export const lessonTitlePane: Pane = {
  id: 'lesson-title',
  rows(scene: Scene, box: Box): readonly Row[] {
    const run = runOf(scene.state);
    if (!run) return [];
    const { speaker, glyphs, measure, shape } = scene;
    const { view } = run;
    const { steps } = view.lesson;
    const { prose, lang } = lessonProse(view.lesson, speaker.lang);
    const number = Math.min(view.at + 1, steps.length);
    const place = { number, count: steps.length };
    const began = view.status !== 'opening' && view.status !== 'finished';
    const step = shape === 'narrow' ? speaker.ui('lesson.step-short', place) : speaker.ui('lesson.step', place);
    const dots = steps.map(({ id }, at): Span => {
      if (view.passed.has(id)) return span(glyphs.on, 'success');
      return span(glyphs.off, began && at === view.at ? 'strong' : 'dim');
    });
    const left: Row = [
      ...deskStrip(scene),
      span(` ${prose.title}`, 'strong'),
      ...(began ? [span(` ${glyphs.dot} ${step}`)] : []),
      span('  '),
      ...dots,
    ];
    const foreign: Row = lang === speaker.lang ? [] : [span(`  ${NAMES[lang]}`, 'warn')];
    const server: Row = [span(`  ${speaker.ui('lesson.server', { style: serverOf(view).persona })}`, 'dim')];
    const safety: Row = run.session ? [span('  '), ...security(scene)] : [];
    const candidates: Row[] = [
      [...foreign, ...server, ...safety, span(' ')],
      [...foreign, ...safety, span(' ')],
      [...safety, span(' ')],
    ];
    const fits = (right: Row) => rowWidth(left, measure) + rowWidth(right, measure) + 1 <= box.columns;
    return [spread(left, candidates.find(fits) ?? [], box.columns, measure)];
  },
};

/** Languages by the names they have in themselves. */
const NAMES = { en: 'English', 'zh-CN': '简体', 'zh-TW': '繁體' } as const;
