/** All names there are: folders, what stands above them, and what is only subscribed to. */
import type { Folder } from '../../mailbox.ts';
import { namesAbove } from '../../post-office/folder-name.ts';
import type { MailboxAnswer } from '../asks.ts';

/** A name. `folder`: null where there is none of that name. */
export type Node = {
  readonly name: string;
  readonly folder: Folder | null;
  readonly subscribed: boolean;
  readonly children: boolean;
  /** A folder is under it, or it is one: else it is only subscribed to. */
  readonly known: boolean;
};

/** The names in their order: folders as they were made, a name above before what is under it. */
export function nodesOf({ folders, subscriptions }: Extract<MailboxAnswer, { kind: 'folders' }>): readonly Node[] {
  const there = new Map(folders.map((folder) => [folder.name, folder]));
  const parents = new Set(folders.flatMap(({ name }) => namesAbove(name)));
  const known = new Set(folders.flatMap(({ name }) => [...namesAbove(name), name]));
  const subscribed = new Set(subscriptions);
  return [...new Set([...known, ...subscribed])].map((name) => ({
    name,
    folder: there.get(name) ?? null,
    subscribed: subscribed.has(name),
    children: parents.has(name),
    known: known.has(name),
  }));
}
