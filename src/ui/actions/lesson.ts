/** What a learner can do: begin a lesson, ask for a hint, be shown, try again, leave a step out. */
import type { App } from '../app.ts';
import { FRESH, seatOf } from '../desks.ts';
import { emptyLine } from '../input/line.ts';
import { lessonPlace, seatAt } from '../lesson/follow.ts';
import { isPage, runOf, stepOf } from '../lesson/step.ts';
import { loadLearning } from './learning.ts';

/** Opens a lesson in place of what is on the screen. */
export async function startLesson(app: App, id: string): Promise<void> {
  const { store, services } = app;
  if (store.state.busy) return;
  store.update({ busy: true, problem: null });
  const before = runOf(store.state);
  const answer = await services.startLesson(id);
  if (!answer.ok) return store.update({ busy: false, problem: answer.problem });
  const { run } = answer;
  app.typist.stop();
  void before?.close();
  const place = lessonPlace(seatAt(run));
  store.update({ ...FRESH, busy: false, overlay: null, line: emptyLine, place, heardAt: Date.now() });
  if (store.state.learning === null) void loadLearning(app);
}

/** F2: one rung more; before and after the lesson, all of its text. */
export function climb(app: App): void {
  const { store } = app;
  const { place, speaker } = store.state;
  const run = runOf(store.state);
  if (!run) return;
  if (isPage(place)) return readLesson(app);
  const { view } = run;
  const count = stepOf(view, place, speaker.lang)?.prose.hints.length ?? 0;
  store.update({ notice: null, problem: null });
  const isTheirs = view.status === 'doing' || view.status === 'staging';
  if (isTheirs && view.rungs < count) return run.hint();
  const key = view.status === 'passed' ? 'lesson.passed' : count === 0 ? 'lesson.no-hints' : 'lesson.all-hints';
  store.update({ notice: { title: speaker.ui('key.rung'), text: [speaker.ui(key)] } });
}

/** The whole step, over the screen. */
export function readLesson({ store }: App): void {
  if (seatOf(store.state.place)) store.update({ overlay: { kind: 'lesson', scroll: 0 } });
}

/** Types the solution; again: stops. */
export function showMe({ store }: App): void {
  runOf(store.state)?.show();
}

/** From the beginning of the step. */
export function retryStep({ store }: App): void {
  void runOf(store.state)?.retry();
}

/** `/restart`: the lesson from its first step. */
export function restartLesson({ store }: App): void {
  void runOf(store.state)?.restart();
}

/** `/skip`: to the next step, the goal reached or not. */
export function skipStep({ store }: App): void {
  const run = runOf(store.state);
  if (!run) return;
  const { status, at } = run.view;
  if (status === 'opening' || status === 'passed') return run.next();
  if (status === 'doing') void run.goTo(at + 1);
}
