/** Folders as values: what is done to one gives another. */
import type { Folder, Message } from './mail.ts';

/** A message before it has a place. */
export type Draft = Omit<Message, 'uid' | 'modseq'>;

/** A folder without messages. */
export function emptyFolder(name: string, uidValidity: number, modseq: number, use: string | null = null): Folder {
  return {
    name,
    uidValidity,
    uidNext: 1,
    highestModseq: modseq,
    messages: [],
    recent: new Set(),
    subscribed: false,
    use,
  };
}

/** The folder with these at its end, all \Recent. */
export function withMessages(folder: Folder, drafts: readonly Draft[], modseq: number): Folder {
  const added = drafts.map((draft, index) => ({ ...draft, uid: folder.uidNext + index, modseq }));
  return {
    ...folder,
    uidNext: folder.uidNext + drafts.length,
    highestModseq: modseq,
    messages: [...folder.messages, ...added],
    recent: new Set([...folder.recent, ...added.map(({ uid }) => uid)]),
  };
}

/** The folder without these. */
export function withoutMessages(folder: Folder, gone: ReadonlySet<number>, modseq: number): Folder {
  return {
    ...folder,
    highestModseq: modseq,
    messages: folder.messages.filter(({ uid }) => !gone.has(uid)),
    recent: new Set([...folder.recent].filter((uid) => !gone.has(uid))),
  };
}

/** The folder with other flags on some messages; the same folder where they had them already. */
export function withFlags(folder: Folder, flags: ReadonlyMap<number, ReadonlySet<string>>, modseq: number): Folder {
  let changed = false;
  const messages = folder.messages.map((message) => {
    const wanted = flags.get(message.uid);
    if (!wanted || sameFlags(wanted, message.flags)) return message;
    changed = true;
    return { ...message, flags: new Set(wanted), modseq };
  });
  return changed ? { ...folder, messages, highestModseq: modseq } : folder;
}

function sameFlags(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((flag) => others.has(flag));
}
