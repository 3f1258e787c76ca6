/** The home screen: what can be chosen, and what happens then. */
import type { App } from '../app.ts';
import { emptyLine, lineText } from '../input/line.ts';
import type { HomeItem, HomePlace } from '../state.ts';
import { openTarget, practise } from './session.ts';
import { nextLanguage } from './view.ts';

/** Recordings and servers listed; more are found by name. */
const LISTED = 5;

/** The list: where one stopped, practice, servers spoken to before, well-known ones, recordings, language. */
export async function loadHome({ services, store }: App): Promise<void> {
  const [recent, recordings] = await Promise.all([services.recentTargets(), services.listRecordings()]);
  const [lastTarget, ...targets] = recent.slice(0, LISTED).map((target) => ({ kind: 'target', target }) as const);
  const [lastRecording, ...others] = recordings
    .slice(0, LISTED)
    .map((recording) => ({ kind: 'recording', recording }) as const);
  const items: HomeItem[] = [
    ...[lastTarget, lastRecording].flatMap((item) => (item ? [{ ...item, last: true } as const] : [])),
    ...store.state.practices.map((practice): HomeItem => ({ kind: 'practice', practice })),
    { kind: 'new-target' },
    ...targets,
    ...services.targets().map((server): HomeItem => ({ kind: 'server', server, at: 0 })),
    ...others,
    { kind: 'open-file' },
    { kind: 'language' },
  ];
  const { place } = store.state;
  if (place.kind === 'home') store.update({ place: { ...place, items } });
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

/** Back to the list, without what was typed. */
export function backToList({ store }: App): void {
  const place = home(store.state.place);
  if (place) store.update({ place: { ...place, asking: null }, line: emptyLine, problem: null });
}

function openItem(app: App, item: HomeItem | undefined): void {
  switch (item?.kind) {
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
    case undefined:
      return;
  }
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
