/** What the command palette (Ctrl-]) offers. It works in message text too, where a slash would be text. */

import { nextLevel } from '../../engine/assist/fading.ts';
import { visible } from '../../wire/visible.ts';
import { nextAssistance } from '../actions/assist.ts';
import { find, lastRefusal } from '../actions/find.ts';
import { closeHere, goHome } from '../actions/home.ts';
import { keepAlive } from '../actions/keepalive.ts';
import { climb, readLesson, restartLesson, retryStep, showMe, skipStep } from '../actions/lesson.ts';
import { nextStep } from '../actions/lesson-line.ts';
import { readLastMail } from '../actions/mail.ts';
import { dropGathering } from '../actions/send.ts';
import { leaveProgram, practise, record, turnToSession, upgrade } from '../actions/session.ts';
import { nextLanguage, nextTheme, showMailbox } from '../actions/view.ts';
import type { App } from '../app.ts';
import { conversationOf, deskCount, deskRow } from '../desks.ts';
import { assistanceIn } from '../draft.ts';
import { runOf } from '../lesson/step.ts';
import type { Practice } from '../options.ts';
import { practiceTarget } from '../practice.ts';
import type { UiState } from '../state.ts';

export type PaletteLabel = `palette.${
  | 'abandon'
  | 'help'
  | 'wire'
  | 'unfold'
  | 'mail'
  | 'mailbox'
  | 'find'
  | 'refused'
  | 'language'
  | 'record'
  | 'starttls'
  | 'practise'
  | 'close'
  | 'put-away'
  | 'session'
  | 'session-news'
  | 'phases'
  | 'theme'
  | 'keepalive-on'
  | 'keepalive-off'
  | 'assist'
  | 'drop-text'
  | 'rung'
  | 'lesson'
  | 'hint'
  | 'show'
  | 'retry'
  | 'restart'
  | 'next-step'
  | 'skip'
  | 'home'
  | 'quit'}`;

export type PaletteItem = {
  readonly label: PaletteLabel;
  /** Values for the label. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The key that does the same, if there is one. */
  readonly key: string;
  run(app: App): void;
};

const ABANDON: PaletteItem = { label: 'palette.abandon', key: '', run: closeHere };
const HELP: PaletteItem = {
  label: 'palette.help',
  key: 'F1',
  run: ({ store }) => store.update({ overlay: { kind: 'help', scroll: 0 } }),
};
const WIRE: PaletteItem = {
  label: 'palette.wire',
  key: 'F3',
  run: ({ store }) => store.update({ wire: !store.state.wire }),
};
const UNFOLD: PaletteItem = {
  label: 'palette.unfold',
  key: 'F5',
  run: ({ store }) => store.update({ unfolded: !store.state.unfolded }),
};
const MAIL: PaletteItem = { label: 'palette.mail', key: 'F6', run: readLastMail };
const MAILBOX: PaletteItem = { label: 'palette.mailbox', key: 'Alt-M', run: (app) => showMailbox(app, null) };
const FIND: PaletteItem = { label: 'palette.find', key: 'F7', run: (app) => find(app) };
const REFUSED: PaletteItem = { label: 'palette.refused', key: 'F8', run: lastRefusal };
const LANGUAGE: PaletteItem = { label: 'palette.language', key: 'F4', run: (app) => void nextLanguage(app) };
const RECORD: PaletteItem = { label: 'palette.record', key: '', run: record };
const STARTTLS: PaletteItem = { label: 'palette.starttls', key: '/starttls', run: upgrade };
const CLOSE: PaletteItem = { label: 'palette.close', key: '/close', run: closeHere };
const PUT_AWAY: PaletteItem = { label: 'palette.put-away', key: '/close', run: closeHere };
const HOME: PaletteItem = { label: 'palette.home', key: '/home', run: goHome };
const PHASES: PaletteItem = {
  label: 'palette.phases',
  key: 'F10',
  run: ({ store }) => store.update({ overlay: { kind: 'phases', scroll: 0 } }),
};
const THEME: PaletteItem = { label: 'palette.theme', key: '', run: nextTheme };
const KEEPALIVE: PaletteItem = { label: 'palette.keepalive-on', key: '/keepalive', run: (app) => keepAlive(app, null) };
const NO_KEEPALIVE: PaletteItem = {
  label: 'palette.keepalive-off',
  key: '/keepalive off',
  run: (app) => keepAlive(app, 0),
};
const DROP_TEXT: PaletteItem = {
  label: 'palette.drop-text',
  key: 'Ctrl-C',
  run(app) {
    const { place } = app.store.state;
    if (place.kind === 'live') dropGathering(app, place);
  },
};
const QUIT: PaletteItem = { label: 'palette.quit', key: '/quit', run: leaveProgram };

const RUNG: PaletteItem = { label: 'palette.rung', key: 'F2', run: climb };
const LESSON: PaletteItem = { label: 'palette.lesson', key: 'Ctrl-T', run: readLesson };
const FULL_HINT: PaletteItem = {
  label: 'palette.hint',
  key: 'Alt-H',
  run: ({ store }) => store.update({ overlay: { kind: 'hint', scroll: 0 } }),
};
const SHOW: PaletteItem = { label: 'palette.show', key: '/show', run: showMe };
const RETRY: PaletteItem = { label: 'palette.retry', key: '/retry', run: retryStep };
const RESTART: PaletteItem = { label: 'palette.restart', key: '/restart', run: restartLesson };
const NEXT: PaletteItem = { label: 'palette.next-step', key: '/next', run: nextStep };
const SKIP: PaletteItem = { label: 'palette.skip', key: '/skip', run: skipStep };

/** What can be done about the lesson just now. */
function lessonItems(state: UiState): readonly PaletteItem[] {
  const view = runOf(state)?.view;
  if (!view) return [];
  if (view.status === 'staging') return [LESSON];
  if (view.status !== 'doing') return [NEXT, LESSON, ...(view.status === 'opening' ? [] : [RESTART])];
  const free = view.lesson.steps[view.at]?.kind === 'free';
  return [...(free ? [NEXT] : [RUNG]), LESSON, FULL_HINT, ...(free ? [] : [SHOW]), RETRY, SKIP, RESTART];
}

function practiceItem({ id, name }: Practice): PaletteItem {
  const run = (app: App) => practise(app, id);
  return { label: 'palette.practise', params: { name }, key: `/open ${practiceTarget(id)}`, run };
}

/** The assistant, with the level that comes next. */
function assistItem({ skills }: UiState): PaletteItem {
  const level = nextLevel(skills.tag.level);
  return { label: 'palette.assist', params: { level }, key: `/assist ${level}`, run: nextAssistance };
}

/** The other conversations, each by its number. */
function sessionItems(state: UiState): readonly PaletteItem[] {
  return deskRow(state).flatMap((desk, index): PaletteItem[] => {
    const conversation = desk && conversationOf(desk.place);
    if (!conversation) return [];
    const { host, port, protocol } = conversation;
    const params = { number: index + 1, name: `${visible(host)}:${port} ${protocol.name}` };
    const label = desk.news ? 'palette.session-news' : 'palette.session';
    return [{ label, params, key: `Alt-${index + 1}`, run: (app) => turnToSession(app, index) }];
  });
}

/** What makes sense now. In message text the way out stands first. */
export function paletteItems(state: UiState): readonly PaletteItem[] {
  const { place, practices } = state;
  const hasMailbox = conversationOf(place)?.view.mailbox ?? null;
  const always = [HELP, WIRE, UNFOLD, MAIL, ...(hasMailbox ? [MAILBOX] : []), FIND, REFUSED, PHASES, LANGUAGE, THEME];
  if (place.kind === 'lesson') return [...lessonItems(state), HELP, LANGUAGE, THEME, HOME, QUIT];
  if (place.kind !== 'live') return [...always, ...(place.kind === 'replay' ? [HOME] : []), QUIT];
  const { standing, view, tls, protocol } = place.conversation;
  const open = standing === 'open';
  const message = view.input.kind === 'message';
  const canUpgrade = open && !message && !tls && protocol.upgrade.length > 0;
  const keepalive = place.keepalive === null ? KEEPALIVE : NO_KEEPALIVE;
  return [
    ...(message ? [ABANDON] : []),
    ...(place.gathering ? [DROP_TEXT] : []),
    ...lessonItems(state),
    ...sessionItems(state),
    ...always,
    ...(place.recording ? [] : [RECORD]),
    ...(canUpgrade ? [STARTTLS] : []),
    ...(open && protocol.harmless !== null ? [keepalive] : []),
    ...(open && !place.gathering && assistanceIn(place, state.skills) ? [assistItem(state)] : []),
    ...(message ? [] : practices.map(practiceItem)),
    ...(open && !message ? [CLOSE] : []),
    ...(standing === 'closed' && !place.lesson && deskCount(state) > 1 ? [PUT_AWAY] : []),
    ...(standing === 'closed' || place.lesson ? [HOME] : []),
    QUIT,
  ];
}
