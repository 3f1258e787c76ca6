/** What an IMAP practice server asks, answered by a post office. */
import type { Changed, PostOffice } from '../mailbox.ts';
import type { News } from '../service.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import type { ImapState } from './state.ts';

/** Answers one question. */
export function answerFrom(postOffice: PostOffice, ask: MailboxAsk): MailboxAnswer {
  const { user } = ask;
  switch (ask.kind) {
    case 'folders':
      return { kind: 'folders', folders: postOffice.folders(user), subscriptions: postOffice.subscriptions(user) };
    case 'quota':
      return { kind: 'quota', quota: postOffice.quota(user) ?? { octets: 0, messages: 0, limit: null } };
    case 'look': {
      const folder = ask.claim ? postOffice.claim(user, ask.folder) : postOffice.folder(user, ask.folder);
      return folder ? { kind: 'folder', folder, uids: [] } : { kind: 'refused', why: 'no-folder' };
    }
    case 'create':
      return answerOf(postOffice.create(user, ask.folder, ask.use));
    case 'delete':
      return answerOf(postOffice.delete(user, ask.folder));
    case 'rename':
      return answerOf(postOffice.rename(user, ask.folder, ask.to));
    case 'subscribe':
      return postOffice.subscribe(user, ask.folder, ask.on) ? { kind: 'done' } : { kind: 'refused', why: 'forbidden' };
    case 'store':
      return answerOf(postOffice.store(user, ask.folder, ask.messages));
    case 'move':
      return answerOf(postOffice.move(user, ask.folder, ask.uids, ask.to));
    case 'flags':
      return answerOf(postOffice.setFlags(user, ask.folder, ask.flags));
    case 'remove':
      return answerOf(postOffice.remove(user, ask.uids, ask.folder));
  }
}

/** A connection hears of every change to the mail of the account that is logged in. */
export function newsFrom(postOffice: PostOffice): News<ImapState, MailboxAnswer> {
  return {
    whose: ({ account, mode }) => (mode.kind === 'over' ? null : (account?.user ?? null)),
    watch: (user, changed) => postOffice.watch(user, () => changed({ kind: 'changed' })),
  };
}

function answerOf(changed: Changed): MailboxAnswer {
  if (!changed.ok) return { kind: 'refused', why: changed.why };
  return { kind: 'folder', folder: changed.folder, uids: changed.uids };
}
