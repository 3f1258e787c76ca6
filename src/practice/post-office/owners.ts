/** Whose account an address or a login name stands for. */
import type { Account } from './mail.ts';

/** Whose address this is. Compared without case, as nearly every server does (RFC 5321 §2.4 leaves it to the host). */
export function ownerOf(accounts: readonly Account[], address: string): Account | null {
  const wanted = address.toLowerCase();
  return accounts.find(({ addresses }) => addresses.some((one) => one.toLowerCase() === wanted)) ?? null;
}

/** The account a login name stands for: the user name, or any of the addresses. */
export function accountOf(accounts: readonly Account[], name: string): Account | null {
  return accounts.find(({ user }) => user === name) ?? ownerOf(accounts, name);
}
