/** Going on in a lesson: what Enter does with the line, and `/next`. */
import { nextLesson } from '../../lessons/progress/where.ts';
import { choiceOf, numberIn } from '../../lessons/run/choice.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import type { App } from '../app.ts';
import { emptyLine, lineText } from '../input/line.ts';
import { chosenBy, isPage, runOf } from '../lesson/step.ts';
import { goHome } from './home.ts';
import { loadLearning } from './learning.ts';
import { startLesson } from './lesson.ts';

/**
 * Enter in a lesson. true: it was for the lesson. An empty line goes on where there is something to go on with; a
 * number alone chooses; everything else is for the server. `again`: does with the line what Enter does.
 */
export function answerLesson(app: App, text: string, again: () => void): boolean {
  const { store } = app;
  const { place, speaker } = store.state;
  const run = runOf(store.state);
  if (!run) return false;
  const { view } = run;
  const tell = (said: string, title = speaker.ui('lesson.unsent-title')): true => {
    // Another number is typed, not added to this one.
    const line = Number.isNaN(numberIn(text)) ? store.state.line : emptyLine;
    store.update({ line, notice: { title, text: [said] } });
    return true;
  };
  const closed = place.kind === 'live' && place.conversation.standing === 'closed';
  const count = choiceOf(view);
  if (text === '' && closed && !view.lost && count > 0)
    return tell(speaker.ui('lesson.pick', { count }), speaker.ui('lesson.pick-title'));
  if (text === '' && goOn(app, run, closed)) return true;
  // Whoever presses Enter to go on means no command; in a mail or an answer the empty line is one.
  const commanding = place.kind === 'live' && place.conversation.view.input.kind === 'command';
  if (text === '') return commanding ? tell(speaker.ui('lesson.nothing-typed')) : false;
  if (view.status === 'staging') {
    whenStaged(app, run, text, again);
    return true;
  }
  const option = chosenBy(text, place);
  if (option !== null) {
    store.update({ line: emptyLine, notice: null, problem: null });
    run.choose(option);
    return true;
  }
  if (isPage(place)) return tell(speaker.ui(view.status === 'finished' ? 'lesson.over' : 'lesson.not-begun'));
  return closed ? tell(speaker.ui('lesson.unsent')) : false;
}

/** What is typed while the step is being staged waits in the line, and goes when the step begins, if it still stands there. */
function whenStaged({ store }: App, run: LessonRun, text: string, again: () => void): void {
  const stop = run.subscribe(() => {
    if (run.view.status === 'staging') return;
    stop();
    // Not inside the notification: the screen has yet to follow.
    setImmediate(() => {
      if (runOf(store.state) === run && lineText(store.state.line) === text) again();
    });
  });
}

function goOn(app: App, run: LessonRun, closed: boolean): boolean {
  const went = takeNext(app, run, closed);
  // What comes next stands at the end of the record.
  if (went) app.store.update({ bottom: null, looked: null });
  return went;
}

function takeNext(app: App, run: LessonRun, closed: boolean): boolean {
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

/** The lesson after the one that is finished; after the last one, home. */
async function openNext(app: App): Promise<void> {
  const run = runOf(app.store.state);
  if (!run) return;
  await loadLearning(app);
  const { learning } = app.store.state;
  const next = learning && nextLesson(learning.course, learning.progress, run.view.lesson);
  if (next) await startLesson(app, next.id);
  else goHome(app);
}
