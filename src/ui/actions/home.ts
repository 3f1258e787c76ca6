/** The home screen: what can be chosen, and what happens then. */
import type { App } from '../app.ts';
import { deskCount, FRESH } from '../desks.ts';
import { homeItems, lessonItems, sameItem } from '../home-items.ts';
import { emptyLine, lineText } from '../input/line.ts';
import { isPage, runOf } from '../lesson/step.ts';
import type { HomeItem, HomePlace } from '../state.ts';
import { loadLearning } from './learning.ts';
import { startLesson } from './lesson.ts';
import { closeSession, openTarget, practise } from './session.ts';
import { nextLanguage } from './view.ts';

/** Milliseconds the first frame has for itself. */
const BREATH = 30;

/** Home before anything is known of it. */
export const EMPTY_HOME: HomePlace = {
  kind: 'home',
  items: [],
  chosen: 0,
  asking: null,
  lessonsOf: null,
  outer: null,
};

/** The list, in two steps: files that are read at once, then the lessons, which take longer. */
export async function loadHome(app: App): Promise<void> {
  const { services, store } = app;
  const [recent, recordings] = await Promise.all([services.recentTargets(), services.listRecordings()]);
  const show = (read: boolean): void => {
    const { place, practices, learning: known } = store.state;
    if (place.kind !== 'home') return;
    const { lessonsOf } = place;
    const items =
      lessonsOf === null
        ? homeItems({ recent, recordings, practices, servers: services.targets(), learning: known, read })
        : lessonItems(known, lessonsOf);
    store.update({ place: { ...place, items, chosen: stillChosen(place, items) } });
  };
  show(store.state.learning !== null);
  // Reading the lessons keeps the program busy; keys pressed meanwhile are answered first.
  await new Promise((done) => setTimeout(done, BREATH));
  await loadLearning(app);
  show(true);
}

/** Whoever has moved stays at what was chosen, whatever comes above it. */
function stillChosen({ items, chosen }: HomePlace, next: readonly HomeItem[]): number {
  const item = chosen === 0 ? undefined : items[chosen];
  return item
    ? Math.max(
        0,
        next.findIndex((each) => sameItem(each, item)),
      )
    : 0;
}

/** Back to the list of everything, from a lesson at any time, from a connection once it is closed. */
export function goHome(app: App): void {
  const { store, typist } = app;
  const { place, speaker } = store.state;
  const run = runOf(store.state);
  if (run === null && place.kind === 'live' && place.conversation.standing !== 'closed') {
    return store.update({ notice: { title: '/home', text: [speaker.ui('notice.home-open')] } });
  }
  typist.stop();
  if (place.kind === 'replay') place.conversation.pause();
  void run?.close();
  store.update({ ...FRESH, overlay: null, line: emptyLine, place: EMPTY_HOME });
  void loadHome(app);
}

/** `/close`: the connection first; what is over gives way to its neighbour, or to home. */
export function closeHere(app: App): void {
  const { state } = app.store;
  const over = state.place.kind === 'live' && state.place.conversation.standing === 'closed';
  const last = over && (runOf(state) !== null || deskCount(state) === 1);
  if (last || isPage(state.place)) goHome(app);
  else closeSession(app);
}

export function choose({ store }: App, by: number): void {
  const place = home(store.state.place);
  if (!place || place.items.length === 0) return;
  const chosen = (place.chosen + by + place.items.length) % place.items.length;
  store.update({ place: { ...place, chosen }, problem: null });
}

/** The next port of the server that is chosen, or (-1) the one before. */
export function choosePort({ store }: App, by: number): void {
  const place = home(store.state.place);
  const item = place?.items[place.chosen];
  if (!place || item?.kind !== 'server') return;
  const count = item.server.ports.length;
  const turned = { ...item, at: (item.at + by + count) % count };
  store.update({ place: { ...place, items: place.items.with(place.chosen, turned) } });
}

/** Opens what is chosen, or what has been typed. */
export function accept(app: App): void {
  const { store } = app;
  const place = home(store.state.place);
  if (!place || store.state.busy) return;
  if (place.asking === null) return openItem(app, place.items[place.chosen]);
  const text = lineText(store.state.line).trim();
  if (text === '') return;
  if (place.asking === 'target') openTarget(app, text);
  else void openRecording(app, text);
}

/** Back to the list, without what was typed; from the lessons back to everything. */
export function backToList(app: App): void {
  const { store } = app;
  const place = home(store.state.place);
  if (!place) return;
  if (place.asking === null && place.lessonsOf !== null) {
    store.update({ place: place.outer ?? EMPTY_HOME, problem: null });
    if (place.outer === null) void loadHome(app);
    return;
  }
  store.update({ place: { ...place, asking: null }, line: emptyLine, problem: null });
}

function openItem(app: App, item: HomeItem | undefined): void {
  switch (item?.kind) {
    case 'lesson':
      return void startLesson(app, item.lesson.id);
    case 'track':
      return openTrack(app, item.track.id);
    case 'practice':
      return practise(app, item.practice.id);
    case 'target':
      return openTarget(app, item.target);
    case 'server':
      return openTarget(app, item.server.ports[item.at]!.target);
    case 'recording':
      return void openRecording(app, item.recording.path);
    case 'new-target':
      return ask(app, 'target');
    case 'open-file':
      return ask(app, 'path');
    case 'language':
      return void nextLanguage(app);
    case 'reading':
    case undefined:
      return;
  }
}

/** The lessons of a track; the one to go on with is chosen. */
function openTrack({ store }: App, id: string): void {
  const { learning } = store.state;
  const outer = home(store.state.place);
  if (!outer) return;
  const items = lessonItems(learning, id);
  const open = items.findIndex((item) => item.kind === 'lesson' && !learning?.progress[item.lesson.id]?.finished);
  store.update({ place: { ...EMPTY_HOME, items, chosen: Math.max(0, open), lessonsOf: id, outer }, problem: null });
}

function ask({ store }: App, asking: 'target' | 'path'): void {
  const place = home(store.state.place);
  if (place) store.update({ place: { ...place, asking }, line: emptyLine, problem: null });
}

async function openRecording({ services, store }: App, path: string): Promise<void> {
  store.update({ busy: true, problem: null });
  const answer = await services.openRecording(path);
  if (!answer.ok) return store.update({ busy: false, problem: answer.problem });
  const { conversation, again } = answer;
  store.update({ busy: false, place: { kind: 'replay', conversation, again }, line: emptyLine, bottom: null });
}

function home(place: App['store']['state']['place']): HomePlace | null {
  return place.kind === 'home' ? place : null;
}
