/** What an IMAP practice server asks of the post office, as data: whoever runs the machine answers at once. */
import type { Folder, Quota, Refusal, Storing } from '../mailbox.ts';

/** Folder names are Unicode. Every ask but `folders` and `quota` is about one folder. */
export type MailboxAsk = { readonly user: string } & (
  | { readonly kind: 'folders' }
  | { readonly kind: 'quota' }
  /** The folder as it is now. `claim`: who looks takes the \Recent messages for itself (RFC 3501 §2.3.2). */
  | { readonly kind: 'look'; readonly folder: string; readonly claim?: true }
  | { readonly kind: 'create'; readonly folder: string; readonly use?: string }
  | { readonly kind: 'delete'; readonly folder: string }
  | { readonly kind: 'rename'; readonly folder: string; readonly to: string }
  | { readonly kind: 'subscribe'; readonly folder: string; readonly on: boolean }
  /** Puts messages into the folder, all or none: APPEND, COPY. */
  | { readonly kind: 'store'; readonly folder: string; readonly messages: readonly Storing[] }
  /** All or none, in one step (RFC 6851 §3.1). */
  | { readonly kind: 'move'; readonly folder: string; readonly uids: readonly number[]; readonly to: string }
  | { readonly kind: 'flags'; readonly folder: string; readonly flags: ReadonlyMap<number, ReadonlySet<string>> }
  | { readonly kind: 'remove'; readonly folder: string; readonly uids: readonly number[] }
);

/**
 * `folder`: as it is after what was asked; after `move` the one moved to. `uids`: those the messages got, in order.
 * `subscriptions`: names, also of folders that are gone. `changed`: somebody changed the account's mail.
 */
export type MailboxAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'folders'; readonly folders: readonly Folder[]; readonly subscriptions: readonly string[] }
  | { readonly kind: 'quota'; readonly quota: Quota }
  | { readonly kind: 'folder'; readonly folder: Folder; readonly uids: readonly number[] }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'changed' };
