/** The folders a persona is known for, made for everybody who may log in. */
import type { Account, PostOffice } from '../../mailbox.ts';

/** `use`: RFC 6154. `only`: the name is there for those under it; it holds no mail (\Noselect). */
export type FolderRow = { readonly name: string; readonly use?: string; readonly only?: true };

/** Makes them, subscribed, where they are not there yet: several servers may share one post office. */
export function layFolders(postOffice: PostOffice, accounts: readonly Account[], rows: readonly FolderRow[]): void {
  for (const { user } of accounts) {
    for (const { name, use } of rows) {
      postOffice.create(user, name, use ?? null);
      postOffice.subscribe(user, name, true);
    }
    for (const { name } of rows.filter(({ only }) => only)) postOffice.delete(user, name);
  }
}
