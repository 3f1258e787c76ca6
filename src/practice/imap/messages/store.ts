/** STORE and UID STORE (RFC 9051 §6.4.6), with UNCHANGEDSINCE (RFC 7162 §3.1.3). */
import type { Folder, Message } from '../../mailbox.ts';
import type { MailboxAnswer } from '../asks.ts';
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { withCondstore } from '../condstore.ts';
import { writeNumberSet } from '../number-set.ts';
import { offers, say } from '../say.ts';
import { asking, type Call, type Command, done, type ImapState, type Outcome, type Selected } from '../state.ts';
import { readTargets, type Target, targetsOf } from '../targets.ts';
import { readStoreFlags, union, without } from './flags.ts';

type Change = {
  readonly how: '' | '+' | '-';
  readonly silent: boolean;
  readonly flags: ReadonlySet<string>;
  /** Only messages that have not changed since. */
  readonly since: number | null;
};

/**
 * Flags as the folder has them now are changed, not as they were last told. The FETCH lines are left to the news the
 * machine puts before the tagged response: it tells of every message whose flags are not as `selected` has them. What
 * .SILENT keeps quiet is put into `selected`, so that it is no news.
 */
export const store: Command = (call) => {
  const { state, world, reader, uid } = call;
  const selected = state.selected!;
  if (reader.atEnd()) throw new Unreadable('Invalid arguments');
  const targets = readTargets(reader);
  if (reader.atEnd()) throw new Unreadable('Invalid arguments');
  reader.space();
  const since = readSince(call);
  const change: Change = { ...readItem(reader), since, flags: readStoreFlags(reader) };
  reader.end();
  const meant = targetsOf(targets, selected, uid);
  if (selected.readOnly) return done(state, say(world, state, 'storeReadOnly'));
  if (meant.length === 0) return done(state, say(world, state, 'stored'));
  const where = { user: state.account!.user, folder: selected.folder };
  return asking(call, { kind: 'look', ...where }, (later, answer) => {
    // The folder is gone: the machine finds out and ends the connection.
    if (answer.kind !== 'folder') return done(later, say(world, later, 'stored'));
    const { state: ready, told } =
      since === null ? { state: later, told: [] } : withCondstore(later, answer.folder.highestModseq);
    const present = new Map(answer.folder.messages.map((message) => [message.uid, message]));
    const here = meant.filter(({ message }) => present.has(message.uid));
    const fresh = here.filter(({ message }) => since === null || present.get(message.uid)!.modseq <= since);
    const flags = new Map(fresh.map(({ message }) => [message.uid, changed(present.get(message.uid)!, change)]));
    const ask = { kind: 'flags' as const, ...where, flags };
    return asking({ ...call, state: ready }, ask, (after, stored) =>
      finish({ ...call, state: after }, change, fresh, failed(here, fresh, uid), stored, told),
    );
  });
};

/** ` (UNCHANGEDSINCE n)`, where it stands. */
function readSince({ reader, world, state }: Call): number | null {
  if (reader.peek() !== '(') return null;
  const values = reader.list(() => {
    if (reader.word() !== 'UNCHANGEDSINCE' || !offers(world, state, 'CONDSTORE')) {
      throw new Unreadable('Unknown STORE modifier');
    }
    reader.space();
    return reader.number();
  });
  reader.space();
  if (values.length !== 1) throw new Unreadable('Invalid STORE modifiers');
  return values[0]!;
}

function readItem(reader: CommandReader): Pick<Change, 'how' | 'silent'> {
  const how = reader.skip('+') ? '+' : reader.skip('-') ? '-' : '';
  const item = reader.word();
  if (item !== 'FLAGS' && item !== 'FLAGS.SILENT') throw new Unreadable('Invalid arguments');
  reader.space();
  return { how, silent: item === 'FLAGS.SILENT' };
}

function changed({ flags }: Pick<Message, 'flags'>, change: Change): ReadonlySet<string> {
  if (change.how === '+') return union(flags, change.flags);
  if (change.how === '-') return without(flags, change.flags);
  return change.flags;
}

/** Numbers or UIDs of messages that were left alone because they have changed. */
function failed(here: readonly Target[], fresh: readonly Target[], uid: boolean): readonly number[] {
  const taken = new Set(fresh);
  return here.filter((one) => !taken.has(one)).map(({ number, message }) => (uid ? message.uid : number));
}

function finish(
  { state, world, uid }: Call,
  change: Change,
  fresh: readonly Target[],
  modified: readonly number[],
  answer: MailboxAnswer,
  told: readonly string[],
): Outcome {
  const { selected } = state;
  if (answer.kind === 'refused' && answer.why === 'forbidden') return done(state, say(world, state, 'tooManyKeywords'));
  const words =
    modified.length === 0
      ? say(world, state, 'stored')
      : say(world, state, 'storeConflict', { code: `[MODIFIED ${writeNumberSet(modified)}] ` });
  if (!selected || answer.kind !== 'folder' || !change.silent) return done(state, words, told);
  const quiet = silently(state, selected, change, fresh, answer.folder, uid);
  return done({ ...state, selected: quiet.selected }, words, [...told, ...quiet.lines]);
}

/** What .SILENT changed counts as told; where mod-sequences are on, they are told all the same (RFC 7162 §3.1.3). */
function silently(
  { enabled }: ImapState,
  selected: Selected,
  change: Change,
  fresh: readonly Target[],
  folder: Folder,
  uid: boolean,
): { readonly selected: Selected; readonly lines: readonly string[] } {
  const modseqs = new Map(folder.messages.map(({ uid: one, modseq }) => [one, modseq]));
  const meant = new Set(fresh.map(({ message }) => message.uid));
  const lines: string[] = [];
  const messages = selected.messages.map((message, index) => {
    if (!meant.has(message.uid)) return message;
    const modseq = modseqs.get(message.uid) ?? message.modseq;
    if (enabled.has('CONDSTORE') && modseq !== message.modseq) {
      lines.push(`${index + 1} FETCH (${uid ? `UID ${message.uid} ` : ''}MODSEQ (${modseq}))`);
    }
    return { ...message, flags: changed(message, change), modseq };
  });
  return { selected: { ...selected, messages }, lines };
}
