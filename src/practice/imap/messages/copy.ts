/** COPY (RFC 9051 §6.4.7) and MOVE (RFC 6851), with and without UID; COPYUID (RFC 4315 §3). */
import { encodeMailboxName } from '../../../wire/modified-utf7.ts';
import type { Message, Refusal } from '../../mailbox.ts';
import type { MailboxAnswer, MailboxAsk } from '../asks.ts';
import { withName } from '../folders/refusals.ts';
import { writeNumberSet } from '../number-set.ts';
import { offers, say } from '../say.ts';
import { asking, type Call, type Command, done, type ImapState, type Outcome, type World } from '../state.ts';
import { readTargets, targetsOf } from '../targets.ts';

/** COPY. The copies keep flags and dates. */
export const copy: Command = (call) =>
  transfer(call, (_folder, messages, to) => ({
    kind: 'store',
    user: call.state.account!.user,
    folder: to,
    messages: messages.map(({ octets, flags, receivedAt }) => ({ octets, flags, receivedAt })),
  }));

/**
 * MOVE: the UIDs first, then the EXPUNGEs, then the tagged OK (RFC 6851 §3.3). The EXPUNGEs are left to the news the
 * machine puts before the tagged response: the folder has lost these messages.
 */
export const move: Command = (call) => {
  const { state, world } = call;
  if (state.selected!.readOnly) return done(state, say(world, state, 'moveReadOnly'));
  return transfer(call, (folder, messages, to) => ({
    kind: 'move',
    user: call.state.account!.user,
    folder,
    uids: messages.map(({ uid }) => uid),
    to,
  }));
};

type Way = (folder: string, messages: readonly Message[], to: string) => MailboxAsk;

function transfer(call: Call, way: Way): Outcome {
  const { state, world, reader, uid } = call;
  const selected = state.selected!;
  const targets = readTargets(reader);
  reader.space();
  const name = reader.astring();
  reader.end();
  const meant = targetsOf(targets, selected, uid).map(({ message }) => message);
  if (meant.length === 0) return done(state, say(world, state, 'copiedNothing'));
  return withName(call, name, (to) => carry(call, meant, to, way));
}

function carry(call: Call, meant: readonly Message[], to: string, way: Way): Outcome {
  const { state, uid } = call;
  const selected = state.selected!;
  const look = { kind: 'look' as const, user: state.account!.user, folder: selected.folder };
  return asking(call, look, (later, answer) => {
    const present = new Map(answer.kind === 'folder' ? answer.folder.messages.map((one) => [one.uid, one]) : []);
    const messages = meant.flatMap(({ uid: one }) => present.get(one) ?? []);
    const gone = messages.length < meant.length;
    // By UID a message that is not there is passed over; by number it is one somebody else has expunged.
    const { world } = call;
    if (gone && (!uid || messages.length === 0))
      return done(later, say(world, later, uid ? 'copiedNothing' : 'issued'));
    return asking({ ...call, state: later }, way(selected.folder, messages, to), (after, moved) =>
      finish({ ...call, state: after }, messages, to, moved),
    );
  });
}

function finish(
  { state, world, verb }: Call,
  messages: readonly Message[],
  to: string,
  answer: MailboxAnswer,
): Outcome {
  if (answer.kind !== 'folder') return done(state, refusal(world, state, to, answer));
  const from = writeNumberSet(messages.map(({ uid }) => uid));
  const code = uidPlus(world, state)
    ? `[COPYUID ${answer.folder.uidValidity} ${from} ${writeNumberSet(answer.uids)}] `
    : '';
  if (verb === 'COPY') return done(state, say(world, state, 'copied', { code }));
  return done(state, say(world, state, 'moved'), code === '' ? [] : [say(world, state, 'movedUids', { code })]);
}

/** Does this server tell UIDs of what it stored? */
export function uidPlus(world: World, state: ImapState): boolean {
  return state.enabled.has('IMAP4REV2') || offers(world, state, 'UIDPLUS');
}

/** Why nothing could be put into the mailbox. */
export function refusal(world: World, state: ImapState, to: string, answer: MailboxAnswer): string {
  const why: Refusal | null = answer.kind === 'refused' ? answer.why : null;
  if (why === 'full') return say(world, state, 'noRoom');
  if (why === 'forbidden') return say(world, state, 'tooManyKeywords');
  return say(world, state, 'tryCreate', { name: encodeMailboxName(to) });
}
