/** Who it is that a completed SASL exchange proves: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195). */
import { createHmac } from 'node:crypto';
import { type Account, accountOf } from './mailbox.ts';

export type Mechanism = 'PLAIN' | 'LOGIN' | 'CRAM-MD5';

/** An exchange so far. `user`: LOGIN, once it is known. `challenge`: what CRAM-MD5 asked. */
export type SaslExchange = { readonly mechanism: Mechanism; readonly user?: string; readonly challenge?: string };

/** Octets of a nonce for a challenge. */
export const NONCE = 12;

/** The account that the last answer proves, decoded; null: none. */
export function identify(exchange: SaslExchange, text: string, accounts: readonly Account[]): Account | null {
  switch (exchange.mechanism) {
    case 'LOGIN':
      return verified(accounts, exchange.user ?? '', (account) => account.password === text);
    case 'PLAIN': {
      const [as = '', user = '', password, more] = text.split('\0');
      if (password === undefined || more !== undefined) return null;
      const account = verified(accounts, user, (found) => found.password === password);
      return as === '' || accountOf(accounts, as) === account ? account : null;
    }
    case 'CRAM-MD5': {
      const [, user = '', digest = ''] = /^([\s\S]*) ([0-9a-f]{32})$/.exec(text) ?? [];
      const due = (password: string) =>
        createHmac('md5', password)
          .update(exchange.challenge ?? '')
          .digest('hex');
      return verified(accounts, user, ({ password }) => due(password) === digest);
    }
  }
}

/** The account of that name, if the proof holds for it. */
export function verified(
  accounts: readonly Account[],
  name: string,
  proves: (account: Account) => boolean,
): Account | null {
  const account = accountOf(accounts, name);
  return account && proves(account) ? account : null;
}
