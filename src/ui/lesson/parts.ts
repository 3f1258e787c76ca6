/** The parts of a step that stand in the lesson pane and in its overlay, each in rows of its own. */
import { wrongGuess } from '../../lessons/run/choice.ts';
import type { RunView } from '../../lessons/run/lesson-run.ts';
import { labelled, paragraph } from '../hint/paragraph.ts';
import { type Row, type Span, span, spread, type Tone } from '../row.ts';
import type { Scene } from '../scene.ts';
import { blockRows } from './blocks.ts';
import { isUnmet, RUNGS, type Step, stepOf } from './step.ts';

/** A lesson as a pane sees it. */
export type Sight = { readonly view: RunView; readonly step: Step };

/** What the pane shows of the lesson on the screen; null: no step is being taken. */
export function sightOf({ state, speaker }: Scene, view: RunView | undefined): Sight | null {
  const step = view ? stepOf(view, state.place, speaker.lang) : null;
  return view && step ? { view, step } : null;
}

/** What the step is about; once it is passed, what is said of it afterwards. */
export function textRows({ view, step }: Sight, columns: number, scene: Scene, apart = false): Row[] {
  const { prose } = step;
  if (view.status !== 'passed') return blockRows(prose.text, columns, scene, { lead: prose.title, apart });
  const told = [guessOf({ view, step }, scene), remarkOf({ view, step })].filter((text) => text !== '');
  const said = [...told.map((text) => ({ kind: 'text', text }) as const), ...prose.after];
  return blockRows(said, columns, scene, { apart });
}

/** What was expected and what came, where the two differ. */
function guessOf({ view, step }: Sight, { speaker }: Scene): string {
  const wrong = wrongGuess(view);
  if (!wrong) return '';
  return speaker.ui('lesson.guessed', { ...wrong, text: step.prose.options[wrong.id]?.text ?? wrong.id });
}

/** The options by their numbers; the one that was chosen is marked. */
export function optionRows({ view, step }: Sight, columns: number, scene: Scene): Row[] {
  const { glyphs } = scene;
  return step.options.flatMap((id, at) => {
    const chosen = id === view.chosen;
    const wrong = chosen && step.file.kind === 'choose' && id !== step.file.answer;
    const mark = chosen ? (wrong ? glyphs.bad : glyphs.prompt) : ' ';
    return paragraph(step.prose.options[id]?.text ?? id, columns - 5, scene, undefined, 'plain').map((row, part) => [
      span(part === 0 ? `${mark} ${at + 1}  ` : '     ', 'strong'),
      ...row,
    ]);
  });
}

/** What is said to a choice that was not right. A prediction is judged by the server, so nothing is said before it has spoken. */
export function answerRows(sight: Sight, columns: number, scene: Scene): Row[] {
  const { view, step } = sight;
  if (view.status !== 'doing' || view.chosen === null) return [];
  if (step.file.kind === 'choose') return paragraph(remarkOf(sight), columns, scene, undefined, 'warn');
  return paragraph(scene.speaker.ui('lesson.now-see'), columns, scene, undefined, 'dim');
}

function remarkOf({ view, step }: Sight): string {
  return view.chosen === null ? '' : (step.prose.options[view.chosen]?.remark ?? '');
}

/** The rungs of the hint ladder that have been shown; `last`: the newest alone. */
export function hintRows({ view, step }: Sight, columns: number, scene: Scene, last = false): Row[] {
  if (view.status !== 'doing') return [];
  const shown = step.prose.hints.slice(0, view.rungs);
  return shown.flatMap((text, rung) => {
    if (last && rung < shown.length - 1) return [];
    return labelled(`${rung + 1} ${scene.speaker.ui(RUNGS[Math.min(rung, 3)]!)}`, ` ${text}`, columns, scene);
  });
}

/** Why it does not go on: the connection is over, or what the server has seen is not yet the goal. */
export function noteRows({ view }: Sight, columns: number, scene: Scene): Row[] {
  const { speaker, state } = scene;
  const told = (text: string, tone: Tone) => paragraph(text, columns, scene, undefined, tone);
  if (view.status !== 'doing') return [];
  if (view.lost) return told(speaker.ui('lesson.lost'), 'warn');
  const missing = view.verdict.met ? undefined : view.verdict.missing[0];
  if (missing === undefined || !isUnmet(state.place)) return [];
  return labelled(speaker.ui('lesson.not-yet'), speaker.unmet(missing), columns, scene);
}

/** How much of the ladder has been climbed; once the goal is reached, the way on. */
export function counter({ view, step }: Sight, { speaker, shape }: Scene): Span {
  const all = step.prose.hints.length;
  if (view.status === 'passed') return span(speaker.ui('lesson.enter-next'), 'strong');
  if (all === 0) return span(speaker.ui('lesson.free-next'), 'dim');
  const short = shape === 'narrow' || shape === 'tiny';
  return span(speaker.ui(short ? 'lesson.hint-short' : 'lesson.hint-count', { shown: view.rungs, all }), 'dim');
}

/** The goal with the counter beside it, where that leaves it as short as it is. */
export function goalRows(sight: Sight, columns: number, scene: Scene, beside: Span, lines?: number): Row[] {
  const { speaker, glyphs, measure } = scene;
  const { prose } = sight.step;
  const name = sight.view.status === 'passed' ? glyphs.ok : speaker.ui('lesson.goal');
  const goal = (width: number, most?: number) => labelled(name, prose.goal || prose.title, width, scene, most);
  const room = columns - measure.width(beside.text) - 3;
  const crowded = scene.shape === 'tiny' || room < 8 || goal(room).length > goal(columns).length;
  if (crowded) return goal(columns, lines);
  const [first = [], ...more] = goal(room, lines);
  return [spread(first, [beside], columns, measure), ...more];
}
