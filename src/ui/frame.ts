/** Puts the panes together into one frame: exactly so many rows, none wider than the terminal. Pure. */

import { paletteItems } from './commands/palette.ts';
import { seatOf } from './desks.ts';
import { type Layout, layoutOf, sidebarOf } from './layout.ts';
import { isPage } from './lesson/step.ts';
import { sidebarHeight, stripHeight } from './panes/hint.ts';
import { cursorColumn } from './panes/input.ts';
import { lessonHeight } from './panes/lesson.ts';
import { mailboxHeight } from './panes/mailbox.ts';
import { emptyRows } from './panes/transcript.ts';
import { panes } from './panes.ts';
import { fillRows, fitRow, padRow, type Row, span } from './row.ts';
import type { Box, Pane, Scene } from './scene.ts';

export type Frame = {
  readonly rows: readonly Row[];
  readonly cursor: { readonly x: number; readonly y: number } | null;
};

/** The scene, before it is known who gets which rows. */
export type Stage = Omit<Scene, 'shape'>;

/** The layout of the screen as it stands. */
export function layoutNow(stage: Stage, columns: number, rows: number): Layout {
  const { state } = stage;
  const wanted = state.overlay?.kind === 'palette' ? paletteItems(state).length + 1 : null;
  const { shape } = layoutOf(columns, rows);
  const left = columns - sidebarOf(columns, rows);
  const scene = { ...stage, shape };
  const lesson = seatOf(state.place) ? lessonHeight(scene, left, rows) : null;
  const strip = columns >= 110 ? null : wanted;
  const mailbox = state.overlay?.kind === 'palette' || isPage(state.place) ? 0 : mailboxRows(scene, rows);
  const layout = layoutOf(columns, rows, strip, lesson, mailbox);
  return lesson === null || isPage(state.place) || wanted !== null ? layout : grown(layout, scene);
}

/** Rows of the mailbox below the conversation: few, or as many as it is worth. */
function mailboxRows(scene: Scene, rows: number): number {
  const most = scene.state.mailbox === 'all' ? Math.floor(rows / 2) : rows >= 34 ? 8 : rows >= 28 ? 6 : 4;
  return Math.min(most, mailboxHeight(scene));
}

/** What the conversation does not fill, the step takes if it is cut, and then the hint. */
function grown(layout: Layout, scene: Scene): Layout {
  const { columns, rows, shape, sidebar } = layout;
  if (shape === 'tiny') return layout;
  const left = columns - sidebar;
  const body = layout.body + (sidebar > 0 ? layout.strip : 0);
  const spare = emptyRows(scene, { columns: left, rows: body });
  if (spare === 0) return layout;
  const lesson = Math.min(layout.lesson + spare, lessonHeight(scene, left, rows, spare));
  const taken = Math.max(0, lesson - layout.lesson);
  if (shape === 'wide') return layoutOf(columns, rows, null, layout.lesson + taken, layout.mailbox);
  const strip = Math.min(layout.strip + spare - taken, Math.max(layout.strip, stripHeight(scene, columns)));
  return layoutOf(columns, rows, strip, layout.lesson + taken, layout.mailbox);
}

/** One frame. `scene.shape` must come from the same layout. */
export function frameOf(scene: Scene, layout: Layout): Frame {
  const { columns } = layout;
  const draw = (pane: Pane, rows: number, width = columns): readonly Row[] =>
    rows <= 0
      ? []
      : fillRows(pane.rows(scene, { columns: width, rows }), rows).map((row) => fitRow(row, width, scene.measure));
  const { place } = scene.state;
  const top = seatOf(place) ? panes.lessonTitle : panes.status;
  const head = place.kind === 'home' ? [] : draw(top, layout.status);
  const middle = layout.lesson + layout.body + layout.mailbox + layout.strip + (layout.status - head.length);
  const above = [...head, ...body(scene, layout, middle, draw), ...draw(panes.composer, layout.aside)];
  const rows = [...above, ...draw(panes.input, layout.input), ...draw(panes.footer, layout.footer)];
  const x = cursorColumn(scene, { columns, rows: layout.input });
  return { rows, cursor: x === null ? null : { x, y: above.length } };
}

/** Panes that cover the body, by their overlay. */
const COVERS = {
  help: panes.help,
  hint: panes.fullHint,
  mail: panes.mail,
  phases: panes.phases,
  lesson: panes.lessonText,
};

/** Rows of the mailbox below the hint in the side bar: a share of it, and what the hint does not need. */
function sideMailbox(scene: Scene, { columns, rows }: Box): number {
  const share = Math.floor(rows * (scene.state.mailbox === 'all' ? 0.7 : 0.4));
  const wanted = mailboxHeight(scene);
  return wanted === 0 ? 0 : Math.min(wanted, Math.max(share, rows - sidebarHeight(scene, columns) - 1));
}

type Draw = (pane: Pane, rows: number, width?: number) => readonly Row[];

function body(scene: Scene, layout: Layout, height: number, draw: Draw): readonly Row[] {
  const { state, glyphs, measure } = scene;
  if (state.overlay !== null && 'scroll' in state.overlay) return draw(COVERS[state.overlay.kind], height);
  if (state.place.kind === 'home') return draw(panes.home, height);
  const hint = state.overlay?.kind === 'palette' ? panes.palette : panes.hint;
  if (isPage(state.place) && hint === panes.hint) return draw(panes.lessonPage, height);
  const left = layout.columns - layout.sidebar;
  const step = draw(panes.lesson, layout.lesson, left);
  if (layout.sidebar === 0) {
    const above = [...step, ...draw(panes.transcript, layout.body)];
    return [...above, ...draw(panes.mailbox, layout.mailbox), ...draw(hint, layout.strip)];
  }
  const columns = layout.sidebar - 2;
  const below = hint === panes.palette ? 0 : sideMailbox(scene, { columns, rows: height });
  const side = [...draw(hint, height - below, columns), ...draw(panes.mailbox, below, columns)];
  return [...step, ...draw(panes.transcript, height - step.length, left)].map((row, at) => [
    ...padRow(row, left, measure),
    span(`${glyphs.vertical} `, 'dim'),
    ...(side[at] ?? []),
  ]);
}
