/** What a learner can do: begin a lesson, go on, ask for a hint, be shown, try again, leave. */
import { nextLesson } from '../../lessons/progress/where.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import type { App } from '../app.ts';
import { seatOf } from '../desks.ts';
import { emptyLine } from '../input/line.ts';
import { lessonPlace, seatAt } from '../lesson/follow.ts';
import { isPage, runOf, stepOf } from '../lesson/step.ts';
import { loadLearning } from './learning.ts';
import { FRESH } from './session.ts';

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
  const stop = run.subscribe(() => {
    if (run.view.status !== 'finished') return;
    stop();
    void loadLearning(app);
  });
  if (store.state.learning === null) void loadLearning(app);
}

/** The lesson after the one that is finished. */
export async function openNext(app: App): Promise<void> {
  const run = runOf(app.store.state);
  if (!run) return;
  await loadLearning(app);
  const { learning } = app.store.state;
  const next = learning && nextLesson(learning.course, learning.progress, run.view.lesson);
  if (next) await startLesson(app, next.id);
}

/**
 * Enter in a lesson. true: it was for the lesson. An empty line goes on where there is something to go on with; a
 * number alone chooses; everything else is for the server.
 */
export function answerLesson(app: App, text: string): boolean {
  const { store } = app;
  const { place, speaker } = store.state;
  const run = runOf(store.state);
  if (!run) return false;
  const { view } = run;
  const tell = (said: string): true => {
    store.update({ notice: { title: speaker.ui('palette.lesson'), text: [said] } });
    return true;
  };
  const closed = place.kind === 'live' && place.conversation.standing === 'closed';
  if (text === '') return goOn(app, run, closed);
  // What is typed ahead waits in the line.
  if (view.status === 'staging') return true;
  const option = chosenOption(app, run, text);
  if (option !== null) {
    store.update({ line: emptyLine, notice: null, problem: null });
    run.choose(option);
    return true;
  }
  if (isPage(place)) return tell(speaker.ui(view.status === 'finished' ? 'lesson.over' : 'lesson.not-begun'));
  return closed ? tell(speaker.ui('lesson.unsent')) : false;
}

function goOn(app: App, run: LessonRun, closed: boolean): boolean {
  const { status, lost, lesson, at, trouble } = run.view;
  if (status === 'finished') {
    void openNext(app);
    return true;
  }
  if (status === 'staging') {
    if (trouble) void run.retry();
    return true;
  }
  if (status !== 'doing') {
    run.next();
    return true;
  }
  if (!closed && !lost) return false;
  if (lesson.steps[at]?.kind === 'free') run.next();
  else void run.retry();
  return true;
}

/** The option of that number, where a number is no command: never in message text nor in an answer. */
function chosenOption({ store }: App, { view }: LessonRun, text: string): string | null {
  const { place, speaker } = store.state;
  const number = /^\s*([1-6])\s*$/.exec(text)?.[1];
  if (number === undefined || place.kind !== 'live' || place.conversation.view.input.kind !== 'command') return null;
  return stepOf(view, place, speaker.lang)?.options[Number(number) - 1] ?? null;
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
  if (view.status === 'doing' && view.rungs < count) return run.hint();
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

/** `/next`: on, where the goal is reached or there is none. */
export function nextStep(app: App): void {
  const { store } = app;
  const run = runOf(store.state);
  if (!run) return;
  const { status, at, lesson } = run.view;
  if (status === 'doing' && lesson.steps[at]?.kind !== 'free') {
    const { speaker } = store.state;
    return store.update({ notice: { title: '/next', text: [speaker.ui('lesson.next-not-yet')] } });
  }
  if (status === 'finished') return void openNext(app);
  run.next();
}

/** `/skip`: to the next step, the goal reached or not. */
export function skipStep({ store }: App): void {
  const run = runOf(store.state);
  if (!run) return;
  const { status, at } = run.view;
  if (status === 'opening' || status === 'passed') return run.next();
  if (status === 'doing') void run.goTo(at + 1);
}
