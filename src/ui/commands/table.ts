/** The slash commands of the screen: what each takes, what it is for, and what it does. */
import type { Slash, SlashName } from '../../engine/script/slash.ts';
import { setAssistant } from '../actions/assist.ts';
import { find, lastRefusal } from '../actions/find.ts';
import { closeHere, goHome } from '../actions/home.ts';
import { keepAlive } from '../actions/keepalive.ts';
import { readLastMail } from '../actions/mail.ts';
import { leaveProgram, openTarget, recordTo, upgrade } from '../actions/session.ts';
import { showMailbox } from '../actions/view.ts';
import type { App } from '../app.ts';
import { decodeNotice, encodeNotice, encodingNotice, mouseNotice } from './notices.ts';

/** Locale key of what the command is for. */
export type SlashLabel =
  `slash.${'help' | 'b64' | 'd64' | 'encoding' | 'hex' | 'mail' | 'mailbox' | 'phases' | 'keepalive' | 'assist' | 'find' | 'refused' | 'mouse' | 'record' | 'open' | 'starttls' | 'raw' | 'close' | 'home' | 'quit'}`;

export type Command<N extends SlashName = SlashName> = {
  readonly name: N;
  readonly takes: string;
  readonly label: SlashLabel;
  run(app: App, slash: Extract<Slash, { name: N }>): void;
};

const define = <N extends SlashName>(command: {
  readonly name: N;
  readonly takes: string;
  readonly label: SlashLabel;
  run(app: App, slash: Extract<Slash, { name: N }>): void;
}): Command<N> => command;

const table = [
  define({
    name: 'help',
    takes: '',
    label: 'slash.help',
    run: ({ store }) => store.update({ overlay: { kind: 'help', scroll: 0 } }),
  }),
  define({ name: 'b64', takes: 'TEXT', label: 'slash.b64', run: (app, { octets }) => encodeNotice(app, octets) }),
  define({ name: 'd64', takes: 'BASE64', label: 'slash.d64', run: (app, { octets }) => decodeNotice(app, octets) }),
  define({
    name: 'encoding',
    takes: 'NAME',
    label: 'slash.encoding',
    run: (app, { value }) => encodingNotice(app, value),
  }),
  define({
    name: 'hex',
    takes: '[on|off]',
    label: 'slash.hex',
    run: ({ store }, { on }) => store.update({ wire: on ?? !store.state.wire }),
  }),
  define({ name: 'mail', takes: '', label: 'slash.mail', run: readLastMail }),
  define({
    name: 'mailbox',
    takes: '[on|off]',
    label: 'slash.mailbox',
    run: (app, { on }) => showMailbox(app, on),
  }),
  define({
    name: 'phases',
    takes: '',
    label: 'slash.phases',
    run: ({ store }) => store.update({ overlay: { kind: 'phases', scroll: 0 } }),
  }),
  define({
    name: 'keepalive',
    takes: '[SECONDS|off]',
    label: 'slash.keepalive',
    run: (app, { seconds }) => keepAlive(app, seconds),
  }),
  define({
    name: 'assist',
    takes: '[adds|warns|off]',
    label: 'slash.assist',
    run: (app, { level }) => setAssistant(app, level),
  }),
  define({ name: 'find', takes: 'TEXT', label: 'slash.find', run: (app, { value }) => find(app, value) }),
  define({ name: 'refused', takes: '', label: 'slash.refused', run: (app) => lastRefusal(app) }),
  define({ name: 'mouse', takes: '[on|off]', label: 'slash.mouse', run: (app, { on }) => mouseNotice(app, on) }),
  define({ name: 'record', takes: 'FILE', label: 'slash.record', run: (app, { value }) => recordTo(app, value) }),
  define({ name: 'open', takes: 'TARGET', label: 'slash.open', run: (app, { value }) => openTarget(app, value) }),
  define({ name: 'starttls', takes: '', label: 'slash.starttls', run: (app) => upgrade(app) }),
  define({
    name: 'raw',
    takes: '"A\\n\\x00"',
    label: 'slash.raw',
    run: ({ store }, { octets }) => sendOctets(store, octets),
  }),
  define({ name: 'close', takes: '', label: 'slash.close', run: closeHere }),
  define({ name: 'home', takes: '', label: 'slash.home', run: goHome }),
  define({ name: 'quit', takes: '', label: 'slash.quit', run: (app) => leaveProgram(app) }),
];

/** In the order the help lists them. */
export const commands: readonly Pick<Command, 'name' | 'takes' | 'label'>[] = table;

/** Runs a command that has been read. false: this screen has no such command. */
export function runSlash(app: App, slash: Slash): boolean {
  const command = table.find(({ name }) => name === slash.name);
  if (!command) return false;
  // The name has chosen the command, so the slash is of its kind.
  (command.run as (app: App, slash: Slash) => void)(app, slash);
  return true;
}

function sendOctets({ state }: App['store'], octets: Uint8Array): void {
  if (state.place.kind === 'live') state.place.conversation.send(octets);
}
