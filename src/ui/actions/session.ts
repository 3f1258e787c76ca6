/** What can be done with a session besides typing: open, close, record, upgrade, leave. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { App } from '../app.ts';
import { emptyLine } from '../input/line.ts';
import type { LiveConversation, PracticeAccount } from '../options.ts';
import { practiceTarget } from '../practice.ts';
import type { LivePlace, UiState } from '../state.ts';

type Opened = {
  readonly conversation: LiveConversation;
  readonly recording: string | null;
  readonly accounts?: readonly PracticeAccount[];
};

/** What a new conversation begins with. */
const FRESH = {
  encoded: null,
  reveal: false,
  completion: null,
  bottom: null,
  seen: 0,
  notice: null,
  problem: null,
  overlay: null,
} satisfies Partial<UiState>;

/**
 * Opens a session; one that is open is closed. A draft stays when it is the same server, unless it is a secret.
 * `practice` and a protocol stand for the practice server.
 */
export function openTarget(app: App, target: string): void {
  const practice = /^\s*practice(?:\s+(\S+))?\s*$/i.exec(target);
  if (practice) return practise(app, practice[1]?.toLowerCase() ?? app.store.state.practices[0]?.id ?? '');
  void open(app, target, () => app.services.openSession(target, earlierOf(app)));
}

/** Starts a practice server and speaks to it. */
export function practise(app: App, id: string): void {
  void open(app, practiceTarget(id), () => app.services.startPractice(id, earlierOf(app)));
}

/** What was said before stays readable above what comes. */
function earlierOf({ store }: App): Transcript | null {
  return live(store.state)?.conversation.transcript ?? null;
}

/** Connects again to where the last session went. */
export function reconnect(app: App): void {
  const { place } = app.store.state;
  if (place.kind === 'live') openTarget(app, place.target);
}

async function open(
  app: App,
  target: string,
  ask: () => ReturnType<App['services']['openSession']> | ReturnType<App['services']['startPractice']>,
): Promise<void> {
  const { store, typist } = app;
  if (store.state.busy) return;
  store.update({ busy: true, problem: null });
  const answer = await ask();
  if (!answer.ok) return store.update({ busy: false, problem: answer.problem });
  const { conversation, recording, accounts = [] }: Opened = answer;
  typist.stop();
  const { place } = store.state;
  if (place.kind === 'live' && place.conversation.standing !== 'closed') place.conversation.end();
  const again = place.kind === 'live' && place.target === target && store.state.secrecy === 'open';
  const line = again ? store.state.line : emptyLine;
  store.update({ ...FRESH, line, busy: false, place: { kind: 'live', conversation, target, recording, accounts } });
  // What was being recorded goes on being recorded, in a file of its own.
  if (place.kind === 'live' && place.target === target && place.recording) record(app);
}

/** Closes our side: nothing more is sent, and a mail without its final dot is not sent either. */
export function closeSession({ store, typist }: App): void {
  typist.stop();
  live(store.state)?.conversation.end();
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
  void services.startRecording(place.conversation, path).then((answer) => {
    if (!answer.ok) return store.update({ problem: answer.problem });
    const now = live(store.state);
    const notice = { title: '/record', text: [store.state.speaker.ui('notice.recording', { path: answer.path })] };
    if (now?.conversation !== place.conversation) return;
    store.update({ place: { ...now, recording: answer.path }, notice });
  });
}

/** Leaves in good order. The exit code is that of the session. */
export function leaveProgram({ store, typist, leave }: App): void {
  typist.stop();
  const conversation = live(store.state)?.conversation;
  if (!conversation) return leave(0);
  if (conversation.outcome) return leave(conversation.outcome.exit);
  conversation.end();
  leave(conversation.outcome ? (conversation.outcome as { exit: number }).exit : 0);
}

/** Leaves now. A session that was still open counts as interrupted. */
export function interruptProgram({ store, typist, leave }: App): void {
  typist.stop();
  const conversation = live(store.state)?.conversation;
  if (!conversation) return leave(0);
  if (conversation.outcome) return leave(conversation.outcome.exit);
  conversation.interrupt();
  leave(130);
}

function live({ place }: UiState): LivePlace | null {
  return place.kind === 'live' ? place : null;
}
