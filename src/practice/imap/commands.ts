/** The commands by verb, and the states they belong to (RFC 9051 §6). */
import { type CommandPart, CommandReader, Unreadable } from './command-parts.ts';
import { unservedAnswer, wordRefusal } from './faults.ts';
import { fetchCommands } from './fetch/commands.ts';
import { folderCommands } from './folders/commands.ts';
import { authenticate, login } from './login.ts';
import { messageCommands } from './messages/commands.ts';
import { capabilities, say } from './say.ts';
import { searchCommands } from './search/commands.ts';
import { close, examine, select, unselect } from './select.ts';
import { capability, enable, id, idle, logout, noop, startTls } from './session.ts';
import { type Command, command, done, type ImapState, type Outcome, type World } from './state.ts';

type Table = Readonly<Record<string, Command>>;

const anywhere: Table = { CAPABILITY: capability, NOOP: noop, LOGOUT: logout, ID: id };
const before: Table = { LOGIN: login, AUTHENTICATE: authenticate, STARTTLS: startTls };
const after: Table = {
  ...folderCommands,
  ...fetchCommands,
  ...messageCommands,
  ...searchCommands,
  ENABLE: enable,
  SELECT: select,
  EXAMINE: examine,
  IDLE: idle,
  CHECK: noop,
  CLOSE: close,
  UNSELECT: unselect,
};

/** These need an open mailbox. */
const INSIDE: ReadonlySet<string> = new Set([
  'CHECK',
  'CLOSE',
  'UNSELECT',
  'EXPUNGE',
  'SEARCH',
  'SORT',
  'THREAD',
  'FETCH',
  'STORE',
  'COPY',
  'MOVE',
]);
/** These may have UID before them; EXPUNGE by RFC 4315 §2.1. */
const BY_UID: ReadonlySet<string> = new Set(['EXPUNGE', 'SEARCH', 'SORT', 'THREAD', 'FETCH', 'STORE', 'COPY', 'MOVE']);

/** What became of a command. `mistake`: it could not be read, or is not known here. */
export type Obeyed = {
  readonly outcome: Outcome;
  readonly verb: string;
  readonly uid: boolean;
  readonly mistake: boolean;
};

/** Verbs of extensions are known where the extension is offered (RFC 6851, RFC 5256). */
const EXTENSIONS: Readonly<Record<string, RegExp>> = {
  MOVE: /^(?:MOVE|IMAP4rev2)$/,
  SORT: /^SORT$/,
  THREAD: /^THREAD=/,
};

function find(world: World, state: ImapState, verb: string): Command | undefined {
  const { account } = state;
  const extension = Object.hasOwn(EXTENSIONS, verb) ? EXTENSIONS[verb] : undefined;
  if (extension && !capabilities(world, state).some((word) => extension.test(word))) return undefined;
  for (const table of [anywhere, account ? after : before]) if (Object.hasOwn(table, verb)) return table[verb];
  return undefined;
}

/** Carries out the command in `parts`, which begin behind the tag, or says what a fault has in its place. */
export function obey(state: ImapState, world: World, tag: string, parts: readonly CommandPart[]): Obeyed {
  const reader = new CommandReader(parts);
  let verb = '';
  let uid = false;
  const wrong = (
    text: 'noVerb' | 'unknown' | 'notSelected' | 'notConnected',
    named = uid ? `UID ${verb}` : verb,
  ): Obeyed => ({
    outcome: done(state, say(world, state, text, { verb: named })),
    verb,
    uid,
    mistake: true,
  });
  try {
    if (reader.peek() !== null && /[^A-Za-z]/.test(reader.peek() || '-')) return wrong('noVerb');
    verb = reader.word();
    uid = verb === 'UID' && !reader.atEnd();
    if (uid) {
      reader.space();
      verb = reader.word();
    }
    const found = find(world, state, verb);
    const asked = unservedAnswer(world, state, verb, tag);
    if (asked) return { outcome: asked, verb, uid, mistake: false };
    if (!found || (uid && !BY_UID.has(verb))) return wrong('unknown');
    if (state.account && verb !== 'LOGOUT' && world.faults.some(({ name }) => name === 'notConnected')) {
      return wrong('notConnected');
    }
    if (INSIDE.has(verb) && !state.selected) return { ...wrong('notSelected'), mistake: false };
    if (!reader.atEnd()) reader.space();
    const outcome = wordRefusal(world, state, verb) ?? found({ state, world, tag, verb, uid, reader });
    return { outcome, verb, uid, mistake: false };
  } catch (problem) {
    return { outcome: unreadable(problem, state, world, uid ? `UID ${verb}` : verb), verb, uid, mistake: true };
  }
}

/** The words for what cannot be read; anything else is thrown on. */
export function unreadable(problem: unknown, state: ImapState, world: World, verb: string): Outcome {
  if (!(problem instanceof Unreadable)) throw problem;
  return done({ ...state, mode: command }, say(world, state, 'unreadable', { verb, reason: problem.message }));
}
