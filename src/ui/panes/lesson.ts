/** The step of the lesson, above the conversation: what to do, what it is for, what helps, and how it stands. */

import { inset, READABLE } from '../lesson/blocks.ts';
import {
  answerRows,
  counter,
  goalRows,
  hintRows,
  noteRows,
  optionRows,
  type Sight,
  sightOf,
  textRows,
} from '../lesson/parts.ts';
import { isPage, runOf } from '../lesson/step.ts';
import { fillRows, type Row, type Span, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';
import { titleRule } from './hint.ts';

export const lessonPane: Pane = {
  id: 'lesson',
  rows(scene: Scene, box: Box): readonly Row[] {
    const sight = sightOf(scene, runOf(scene.state)?.view);
    if (!sight || box.rows <= 0) return [];
    const ruled = box.rows >= RULED;
    const room = ruled ? box.rows - 1 : box.rows;
    const parts = partsOf(sight, scene, box.columns);
    const { rows, cut } = within(parts, room);
    const shown = fillRows(inset(rows), room);
    if (!ruled) return shown;
    // What found no place beside the goal stands in the rule.
    const counted = parts.goal.some((row) => row.includes(parts.counter));
    const marks = [
      ...(cut ? [span(scene.speaker.ui('lesson.more'), 'dim')] : []),
      ...(cut && !counted ? [span('  ')] : []),
      ...(counted ? [] : [parts.counter]),
    ];
    return [...shown, titleRule([], marks, box.columns, scene)];
  },
};

/** Rows from which one may be spent on a rule. */
const RULED = 3;
/** What helps may push the conversation down this far beyond the third that a step may have. */
const HELP = 4;

/** The rows the pane wants at this size, `spare` of which nobody else needs; 0: no step is being taken. */
export function lessonHeight(scene: Scene, columns: number, rows: number, spare = 0): number {
  const { state } = scene;
  const sight = isPage(state.place) ? null : sightOf(scene, runOf(state)?.view);
  if (!sight) return 0;
  const parts = partsOf(sight, scene, columns);
  const height = (names: readonly PartName[]): number => names.reduce((sum, name) => sum + parts[name].length, 0);
  // Where rows are short of columns, question and options take half of them.
  const share = scene.shape === 'narrow' && parts.options.length > 0 ? 2 : 3;
  const third = Math.max(2, Math.floor(rows / share) - 1);
  const helps = Math.min(HELP, height(['note', 'hint', 'answer']));
  const older = parts.ladder.length - parts.hint.length;
  const wanted = height(SHOWN) + older + (third >= RULED ? 1 : 0);
  return Math.min(wanted, third + helps + spare);
}

type PartName = 'text' | 'options' | 'answer' | 'hint' | 'note' | 'goal';
type Parts = Readonly<Record<PartName, readonly Row[]>> & {
  /** Every rung shown; `hint` is the newest. */
  readonly ladder: readonly Row[];
  readonly counter: Span;
};

/** From top to bottom. */
const SHOWN: readonly PartName[] = ['text', 'options', 'answer', 'hint', 'note', 'goal'];
/** What is kept longest where room is short. */
const KEPT: readonly PartName[] = ['goal', 'note', 'answer', 'hint', 'options', 'text'];
/** Options mean nothing without their question; and that one of them is to be chosen is said above the prompt, too. */
const KEPT_TO_CHOOSE: readonly PartName[] = ['goal', 'answer', 'text', 'options', 'hint', 'note'];
/** Rows of a question that are kept before its options. */
const QUESTION = 2;

function partsOf(sight: Sight, scene: Scene, columns: number): Parts {
  const width = Math.max(8, columns - 2);
  const readable = Math.min(READABLE, width);
  const beside = counter(sight, scene);
  return {
    text: textRows(sight, readable, scene),
    options: optionRows(sight, readable, scene),
    answer: answerRows(sight, readable, scene),
    hint: hintRows(sight, readable, scene, true),
    note: noteRows(sight, readable, scene),
    goal: goalRows(sight, width, scene, beside, scene.shape === 'tiny' ? 1 : 2),
    ladder: hintRows(sight, readable, scene),
    counter: beside,
  };
}

function within(parts: Parts, room: number): { readonly rows: readonly Row[]; readonly cut: boolean } {
  const kept = new Map<PartName, readonly Row[]>();
  let left = room;
  const keep = (name: PartName, most = left): void => {
    left += kept.get(name)?.length ?? 0;
    const count = Math.min(left, parts[name].length, most);
    // A question stands at the end of what leads up to it.
    const tail = name === 'text' && parts.options.length > 0;
    kept.set(name, tail ? parts.text.slice(parts.text.length - count) : parts[name].slice(0, count));
    left -= count;
  };
  if (parts.options.length === 0) for (const name of KEPT) keep(name);
  else {
    for (const name of KEPT_TO_CHOOSE) keep(name, name === 'text' ? QUESTION : left);
    keep('text', parts.text.length);
  }
  // With room to spare, the rungs below the newest stay in sight.
  if (left >= parts.ladder.length - parts.hint.length) kept.set('hint', parts.ladder);
  const rows = SHOWN.flatMap((name) => kept.get(name)!);
  return { rows, cut: SHOWN.some((name) => kept.get(name)!.length < parts[name].length) };
}
