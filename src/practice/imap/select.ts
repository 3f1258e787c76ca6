/** SELECT and EXAMINE, and the ways out of a mailbox (RFC 9051 §6.3.2, §6.3.3, §6.4.1, §6.4.2). */
import { latin1 } from '../../wire/octets.ts';
import type { Folder } from '../mailbox.ts';
import type { MailboxAnswer } from './asks.ts';
import { Unreadable } from './command-parts.ts';
import { keywordsOf, quoted, SYSTEM_FLAGS } from './lines.ts';
import { mailboxName } from './names.ts';
import { offers, say } from './say.ts';
import { asking, type Call, type Command, done, type ImapState, type Outcome, type World } from './state.ts';

/** SELECT. */
export const select: Command = (call) => open(call, false);
/** EXAMINE. */
export const examine: Command = (call) => open(call, true);

function open(call: Call, readOnly: boolean): Outcome {
  const { state, world, reader, verb } = call;
  const written = reader.astring();
  const name = mailboxName(written, state);
  const parameters = readParameters(call);
  if (world.persona.rules.idFirst && !state.introduced) {
    return done({ ...state, selected: null }, say(world, state, 'introduceFirst'), closing(state));
  }
  if (name === null) {
    const words = say(world, state, 'noFolder', { name: latin1(written), verb });
    return done({ ...state, selected: null }, words, closing(state));
  }
  const where = { kind: 'look', user: state.account!.user, folder: name } as const;
  return asking(call, readOnly ? where : { ...where, claim: true }, (later, answer) => {
    const left: ImapState = { ...later, selected: null };
    if (answer.kind !== 'folder') {
      return done(left, say(world, state, 'noFolder', { name: latin1(written), verb }), closing(later));
    }
    const enabled = parameters.includes('CONDSTORE') ? new Set([...left.enabled, 'CONDSTORE']) : left.enabled;
    const opened: ImapState = {
      ...left,
      enabled,
      opened: left.opened + 1,
      selected: {
        folder: answer.folder.name,
        readOnly,
        uidValidity: toldValidity(world, { ...left, opened: left.opened + 1 }, answer.folder),
        messages: answer.folder.messages,
        recent: answer.folder.recent,
        saved: [],
      },
    };
    const words = say(world, state, 'opened', {
      access: readOnly ? 'READ-ONLY' : 'READ-WRITE',
      verb: verb === 'SELECT' ? 'Select' : 'Examine',
    });
    return done(opened, words, [...closing(later), ...described(world, opened, answer.folder)]);
  });
}

/** `(CONDSTORE)` (RFC 7162 §3.1.8). */
function readParameters({ reader, world, state }: Call): readonly string[] {
  if (reader.atEnd()) return [];
  reader.space();
  if (reader.atEnd()) return [];
  const parameters = reader.list(() => reader.word());
  reader.end();
  const strange = parameters.find((one) => one !== 'CONDSTORE' || !offers(world, state, 'CONDSTORE'));
  if (strange !== undefined) throw new Unreadable(`Unknown parameter ${strange}`);
  return parameters;
}

/** What stands between the data of two mailboxes. */
function closing(state: ImapState): readonly string[] {
  return state.selected ? ['OK [CLOSED] Previous mailbox closed.'] : [];
}

function described(world: World, state: ImapState, folder: Folder): readonly string[] {
  const { selected, enabled } = state;
  const rev2 = enabled.has('IMAP4REV2');
  const all = [...SYSTEM_FLAGS, ...keywordsOf(folder.messages.map(({ flags }) => flags))];
  const unseen = folder.messages.findIndex(({ flags }) => !flags.has('\\Seen'));
  const permanent = selected?.readOnly ? '' : [...all, '\\*'].join(' ');
  return [
    `FLAGS (${all.join(' ')})`,
    `OK [PERMANENTFLAGS (${permanent})] ${selected?.readOnly ? 'Read-only mailbox.' : 'Flags permitted.'}`,
    `${folder.messages.length} EXISTS`,
    ...(rev2 ? [] : [`${folder.recent.size} RECENT`]),
    ...(rev2 || unseen < 0 ? [] : [`OK [UNSEEN ${unseen + 1}] First unseen.`]),
    `OK [UIDVALIDITY ${selected?.uidValidity}] UIDs valid`,
    `OK [UIDNEXT ${folder.uidNext}] Predicted next UID`,
    ...(offers(world, state, 'CONDSTORE') ? [`OK [HIGHESTMODSEQ ${folder.highestModseq}] Highest`] : []),
    ...(rev2 ? [`LIST () "/" ${quoted(Buffer.from(folder.name, 'utf8').toString('latin1'))}`] : []),
  ];
}

/** The UIDVALIDITY that is told of the open mailbox. With the fault `uidReset`, another each time one is opened. */
export function toldValidity(world: World, { opened }: ImapState, folder: Folder): number {
  const fault = world.faults.find(({ name }) => name === 'uidReset');
  return folder.uidValidity + (fault ? fault.value * (opened - 1) : 0);
}

/** CLOSE: what is marked \Deleted goes, silently; but not from a mailbox that was only examined. */
export const close: Command = (call) => {
  const { state, world, reader } = call;
  reader.end();
  const { selected, account } = state;
  const leave = (later: ImapState) => done({ ...later, selected: null }, say(world, state, 'closed'));
  if (!selected || selected.readOnly) return leave(state);
  const where = { user: account!.user, folder: selected.folder };
  return asking(call, { ...where, kind: 'look' }, (later, answer: MailboxAnswer) => {
    const marked = answer.kind === 'folder' ? answer.folder.messages.filter(({ flags }) => flags.has('\\Deleted')) : [];
    if (marked.length === 0) return leave(later);
    const remove = { ...where, kind: 'remove' as const, uids: marked.map(({ uid }) => uid) };
    return asking({ ...call, state: later }, remove, leave);
  });
};

/** UNSELECT: nothing goes (RFC 3691). */
export const unselect: Command = ({ state, world, reader }) => {
  reader.end();
  return done({ ...state, selected: null }, say(world, state, 'unselected'));
};
