/** What the command palette (Ctrl-]) offers. It works in message text too, where a slash would be text. */

import { readLastMail } from '../actions/mail.ts';
import { closeSession, leaveProgram, practise, record, upgrade } from '../actions/session.ts';
import { nextLanguage } from '../actions/view.ts';
import type { App } from '../app.ts';
import type { Practice } from '../options.ts';
import { practiceTarget } from '../practice.ts';
import type { UiState } from '../state.ts';

export type PaletteLabel = `palette.${
  | 'abandon'
  | 'help'
  | 'wire'
  | 'unfold'
  | 'mail'
  | 'language'
  | 'record'
  | 'starttls'
  | 'practise'
  | 'close'
  | 'quit'}`;

export type PaletteItem = {
  readonly label: PaletteLabel;
  /** Values for the label. */
  readonly params?: { readonly name: string };
  /** The key that does the same, if there is one. */
  readonly key: string;
  run(app: App): void;
};

const ABANDON: PaletteItem = { label: 'palette.abandon', key: '', run: closeSession };
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
const LANGUAGE: PaletteItem = { label: 'palette.language', key: 'F4', run: (app) => void nextLanguage(app) };
const RECORD: PaletteItem = { label: 'palette.record', key: '', run: record };
const STARTTLS: PaletteItem = { label: 'palette.starttls', key: '/starttls', run: upgrade };
const CLOSE: PaletteItem = { label: 'palette.close', key: '/close', run: closeSession };
const QUIT: PaletteItem = { label: 'palette.quit', key: '/quit', run: leaveProgram };

function practiceItem({ id, name }: Practice): PaletteItem {
  const run = (app: App) => practise(app, id);
  return { label: 'palette.practise', params: { name }, key: `/open ${practiceTarget(id)}`, run };
}

/** What makes sense now. In message text the way out stands first. */
export function paletteItems({ place, practices }: UiState): readonly PaletteItem[] {
  const always = [HELP, WIRE, UNFOLD, MAIL, LANGUAGE];
  if (place.kind !== 'live') return [...always, QUIT];
  const { standing, view, tls, protocol } = place.conversation;
  const open = standing === 'open';
  const message = view.input.kind === 'message';
  const canUpgrade = open && !message && !tls && protocol.upgrade.length > 0;
  return [
    ...(message ? [ABANDON] : []),
    ...always,
    ...(place.recording ? [] : [RECORD]),
    ...(canUpgrade ? [STARTTLS] : []),
    ...(message ? [] : practices.map(practiceItem)),
    ...(open && !message ? [CLOSE] : []),
    QUIT,
  ];
}
