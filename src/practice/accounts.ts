/** Who may log in to every practice server, whatever it speaks. */
import type { Account } from './mailbox.ts';

/** Everybody has these two; `postmaster` is read by alice (RFC 5321 §4.5.1). */
export const everybody: readonly Account[] = [
  { user: 'alice', password: 'wonderland', addresses: ['alice@example.test', 'postmaster@example.test'] },
  { user: 'bob', password: 'looking-glass', addresses: ['bob@example.test'] },
];

/** The same accounts with an address more each, at another domain. */
export function everybodyAt(domain: string): readonly Account[] {
  return everybody.map((account) => ({ ...account, addresses: [...account.addresses, `${account.user}@${domain}`] }));
}
