/** Folders as values: what is done to one gives another. */
import type { Folder, Message } from './mail.ts';

/** A folder as it is kept. What is from `unclaimed` on is \Recent to nobody yet: sets of them would be copied at every delivery. */
export type Kept = Omit<Folder, 'recent' | 'subscribed'> & { readonly unclaimed: number };

/** A message before it has a place. */
export type Draft = Omit<Message, 'uid' | 'modseq'>;

/** A folder without messages. */
export function emptyFolder(name: string, uidValidity: number, modseq: number, use: string | null = null): Kept {
  return {
    name,
    uidValidity,
    uidNext: 1,
    highestModseq: modseq,
    messages: [],
    unclaimed: 1,
    use,
  };
}

/** The folder as others see it. */
export function shown({ unclaimed, ...folder }: Kept, subscribed: boolean): Folder {
  const { messages } = folder;
  const recent = new Set<number>();
  for (let at = messages.length - 1; at >= 0 && messages[at]!.uid >= unclaimed; at--) recent.add(messages[at]!.uid);
  return { ...folder, recent, subscribed };
}

/** The folder with these at its end, all \Recent. */
export function withMessages(folder: Kept, drafts: readonly Draft[], modseq: number): Kept {
  const added = drafts.map((draft, index) => ({ ...draft, uid: folder.uidNext + index, modseq }));
  return {
    ...folder,
    uidNext: folder.uidNext + drafts.length,
    highestModseq: modseq,
    messages: [...folder.messages, ...added],
  };
}

/** The folder without these. */
export function withoutMessages(folder: Kept, gone: ReadonlySet<number>, modseq: number): Kept {
  return {
    ...folder,
    highestModseq: modseq,
    messages: folder.messages.filter(({ uid }) => !gone.has(uid)),
  };
}

/** The folder with other flags on some messages; the same folder where they had them already. */
export function withFlags(folder: Kept, flags: ReadonlyMap<number, ReadonlySet<string>>, modseq: number): Kept {
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
