/** EXPUNGE (RFC 9051 §6.4.3) and UID EXPUNGE (RFC 4315 §2.1). */
import { say } from '../say.ts';
import { asking, type Command, done } from '../state.ts';
import { readTargets, targetsOf } from '../targets.ts';

/**
 * Removes what is marked \Deleted now, whoever marked it; with UID only among the UIDs named. The EXPUNGE lines are left
 * to the news the machine puts before the tagged response: the folder has lost these messages.
 */
export const expunge: Command = (call) => {
  const { state, world, reader, uid } = call;
  const selected = state.selected!;
  const targets = uid ? readTargets(reader) : null;
  reader.end();
  if (selected.readOnly) return done(state, say(world, state, 'expungeReadOnly'));
  const where = { user: state.account!.user, folder: selected.folder };
  return asking(call, { kind: 'look', ...where }, (later, answer) => {
    const over = (last: typeof later) => done(last, say(world, last, 'expunged'));
    if (answer.kind !== 'folder') return over(later);
    const { messages } = answer.folder;
    const named = targets && new Set(targetsOf(targets, { ...selected, messages }, true).map((one) => one.message.uid));
    const uids = messages
      .filter(({ uid: one, flags }) => flags.has('\\Deleted') && (!named || named.has(one)))
      .map(({ uid: one }) => one);
    if (uids.length === 0) return over(later);
    return asking({ ...call, state: later }, { kind: 'remove', ...where, uids }, over);
  });
};
