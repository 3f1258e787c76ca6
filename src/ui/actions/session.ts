/** What can be done with a session besides typing: open, close, record, upgrade, leave. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { App } from '../app.ts';
import {
  deskCount,
  FRESH,
  liveConversations,
  MOST_DESKS,
  openBeside,
  putAway,
  seatOf,
  turnTo,
  withPlace,
} from '../desks.ts';
import { emptyHistory } from '../input/history.ts';
import { emptyLine } from '../input/line.ts';
import type { LiveConversation, PracticeAccount } from '../options.ts';
import { practiceTarget } from '../practice.ts';
import type { Desk, LivePlace, UiState } from '../state.ts';

type Opened = {
  readonly conversation: LiveConversation;
  readonly recording: string | null;
  readonly accounts?: readonly PracticeAccount[];
};

/**
 * Opens a session. Where one is open already, the new one comes beside it; one that is over makes room, and what was
 * said there stays readable above. `practice` and a protocol stand for the practice server.
 */
export function openTarget(app: App, target: string): void {
  const practice = /^\s*practice(?:\s+(\S+))?\s*$/i.exec(target);
  if (practice) return practise(app, practice[1]?.toLowerCase() ?? app.store.state.practices[0]?.id ?? '');
  void open(app, target, (earlier) => app.services.openSession(target, earlier));
}

/** Starts a practice server and speaks to it. */
export function practise(app: App, id: string): void {
  void open(app, practiceTarget(id), (earlier) => app.services.startPractice(id, earlier));
}

/** Connects again to where the last session went. */
export function reconnect(app: App): void {
  const { place } = app.store.state;
  if (place.kind === 'live') openTarget(app, place.target);
}

async function open(
  app: App,
  target: string,
  ask: (
    earlier: Transcript | null,
  ) => ReturnType<App['services']['openSession']> | ReturnType<App['services']['startPractice']>,
): Promise<void> {
  const { store } = app;
  const { speaker, busy, aside } = store.state;
  if (busy) return;
  const before = live(store.state);
  // A lesson is never replaced, only left.
  const beside = before !== null && (before.lesson !== null || before.conversation.standing !== 'closed');
  if (beside && aside.length + 1 >= MOST_DESKS) {
    return store.update({ notice: { title: '/open', text: [speaker.ui('notice.desks-full', { most: MOST_DESKS })] } });
  }
  store.update({ busy: true, problem: null });
  const answer = await ask(beside ? null : (before?.conversation.transcript ?? null));
  if (!answer.ok) return store.update({ busy: false, problem: answer.problem });
  const { conversation, recording, accounts = [] }: Opened = answer;
  const place: LivePlace = { kind: 'live', conversation, target, recording, accounts, keepalive: null, lesson: null };
  const now = store.state;
  const heardAt = Date.now();
  // The person may have turned to another conversation meanwhile: what is on the screen is only ever replaced if asked.
  if (beside || (before !== null && live(now)?.conversation !== before.conversation)) {
    const desk: Desk = {
      ...FRESH,
      place,
      line: emptyLine,
      history: emptyHistory,
      secrecy: 'open',
      charset: now.charset,
      heardAt,
    };
    return store.update({ ...openBeside(now, desk), busy: false });
  }
  app.typist.stop();
  const again = before !== null && before.target === target && now.secrecy === 'open';
  store.update({ ...FRESH, line: again ? now.line : emptyLine, busy: false, overlay: null, place, heardAt });
  // What was being recorded goes on being recorded, in a file of its own.
  if (before !== null && before.target === target && before.recording) record(app);
}

/** Another conversation comes to the screen, counted from 0; without a number the next one. */
export function turnToSession({ store }: App, index?: number): void {
  const { state } = store;
  const count = deskCount(state);
  const wanted = index ?? (state.at + 1) % count;
  if (count > 1 && wanted < count && wanted !== state.at) return store.update(turnTo(state, wanted));
  const { speaker } = state;
  const text =
    count === 1 ? speaker.ui('notice.desks-one') : speaker.ui('notice.desks-none', { number: wanted + 1, count });
  if (wanted !== state.at || count === 1) store.update({ notice: { title: speaker.ui('key.session'), text: [text] } });
}

/**
 * Closes our side: nothing more is sent, and a mail without its final dot is not sent either. A conversation that is over
 * is put away, if there are others.
 */
export function closeSession({ store, typist }: App): void {
  typist.stop();
  const conversation = live(store.state)?.conversation;
  if (conversation?.standing !== 'closed') conversation?.end();
  else store.update(putAway(store.state));
}

/** Types the protocol's own lines to TLS, marked as typed by wirespeak. */
export function upgrade({ store, typist }: App): void {
  const { speaker } = store.state;
  const place = live(store.state);
  if (place?.conversation.standing !== 'open') return;
  const { tls, protocol } = place.conversation;
  if (tls || protocol.upgrade.length === 0) {
    const text = tls ? speaker.ui('notice.tls-already') : speaker.ui('notice.tls-unknown');
    store.update({ notice: { title: '/starttls', text: [text] } });
    return;
  }
  typist.type(protocol.upgrade, { auto: true });
}

/** Records to a file of the usual kind. */
export function record(app: App): void {
  recordTo(app, null);
}

/** Records to the file named. */
export function recordTo({ store, services }: App, path: string | null): void {
  const place = live(store.state);
  if (!place) return;
  if (place.recording) {
    const text = store.state.speaker.ui('notice.recording-already', { path: place.recording });
    store.update({ notice: { title: '/record', text: [text] } });
    return;
  }
  const { conversation } = place;
  void services.startRecording(conversation, path).then((answer) => {
    if (!answer.ok) return store.update({ problem: answer.problem });
    const notice = { title: '/record', text: [store.state.speaker.ui('notice.recording', { path: answer.path })] };
    const recorded = withPlace(store.state, conversation, (now) =>
      now.kind === 'live' ? { ...now, recording: answer.path } : now,
    );
    const shown = live(recorded)?.conversation === conversation;
    store.update({ place: recorded.place, aside: recorded.aside, ...(shown && { notice }) });
  });
}

/** Leaves in good order. The exit code is that of the conversation on the screen. */
export function leaveProgram({ store, typist, leave }: App): void {
  typist.stopAll();
  closeLessons(store.state);
  for (const conversation of liveConversations(store.state)) conversation.end();
  leave(exitOf(store.state));
}

/** Leaves now. A session that was still open counts as interrupted. */
export function interruptProgram({ store, typist, leave }: App): void {
  typist.stopAll();
  closeLessons(store.state);
  const open = liveConversations(store.state).filter(({ outcome }) => outcome === null);
  for (const conversation of open) conversation.interrupt();
  leave(open.length > 0 ? 130 : exitOf(store.state));
}

/** A lesson may be left at any time: nothing is lost, and nothing has failed. */
function closeLessons(state: UiState): void {
  for (const { place } of [state, ...state.aside]) void seatOf(place)?.run.close();
}

function exitOf(state: UiState): number {
  const place = live(state);
  return place?.lesson ? 0 : (place?.conversation.outcome?.exit ?? 0);
}

function live({ place }: UiState): LivePlace | null {
  return place.kind === 'live' ? place : null;
}
