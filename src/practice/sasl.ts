/**
 * The server's side of SASL, whatever carries it: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195), SCRAM (RFC 5802), tokens
 * (RFC 7628), EXTERNAL (RFC 4422). The token of a practice account is its password; what proves EXTERNAL is that the
 * client sits at this computer.
 */
import { createHmac } from 'node:crypto';
import { scramHash } from '../protocols/sasl/scram.ts';
import { carriesToken, readTokenMessage } from '../protocols/sasl/token.ts';
import { type Account, accountOf } from './mailbox.ts';
import { type ScramSoFar, scramProven, serverFinal, serverFirst } from './scram.ts';

export type Mechanism =
  | 'PLAIN'
  | 'LOGIN'
  | 'CRAM-MD5'
  | 'SCRAM-SHA-1'
  | 'SCRAM-SHA-256'
  | 'XOAUTH2'
  | 'OAUTHBEARER'
  | 'EXTERNAL';

/** All of them, the oldest first. */
export const allMechanisms: readonly Mechanism[] = [
  'PLAIN',
  'LOGIN',
  'CRAM-MD5',
  'SCRAM-SHA-1',
  'SCRAM-SHA-256',
  'XOAUTH2',
  'OAUTHBEARER',
  'EXTERNAL',
];

/** An exchange so far. `user`: LOGIN, once it is known. `challenge`: what CRAM-MD5 asked. */
export type SaslExchange = {
  readonly mechanism: Mechanism;
  readonly user?: string;
  readonly challenge?: string;
  /** The server's own part of SCRAM's nonce. */
  readonly nonce?: string;
  readonly scram?: ScramSoFar;
  /** All is said, and this account has proved itself ('': none has): only an empty answer is still wanted. */
  readonly proved?: string;
};

/** A question more, and the exchange it belongs to. */
export type Question = { readonly ask: string; readonly exchange: SaslExchange };

/** Octets of a nonce for a challenge. */
export const NONCE = 12;

/** Does the server need a nonce before it can answer? */
export function wantsNonce(mechanism: Mechanism): boolean {
  return mechanism === 'CRAM-MD5' || scramHash(mechanism) !== null;
}

/** Does the server have the first word? Then nothing may follow the name of the mechanism (RFC 4954 §4, RFC 5034 §4). */
export function serverBegins(mechanism: Mechanism): boolean {
  return mechanism === 'LOGIN' || mechanism === 'CRAM-MD5';
}

/** What is asked after this answer; null: nothing more, `identify` decides. `accounts`: everybody the proof may hold for. */
export function nextQuestion(exchange: SaslExchange, text: string, accounts: readonly Account[]): Question | null {
  const { mechanism, proved, scram } = exchange;
  if (proved !== undefined) return null;
  if (scramHash(mechanism)) {
    if (!scram) {
      const first = serverFirst(exchange.nonce ?? '', text, accounts);
      return first && { ask: first.ask, exchange: { ...exchange, scram: first.scram } };
    }
    const account = identify(exchange, text, accounts);
    return (
      account && { ask: serverFinal(mechanism, scram, text, account), exchange: { ...exchange, proved: account.user } }
    );
  }
  if (!carriesToken(mechanism) || identify(exchange, text, accounts)) return null;
  return { ask: tokenError(mechanism), exchange: { ...exchange, proved: '' } };
}

/** The report of an error that comes before the refusal (RFC 7628 §3.2.2); Google's older one counts as HTTP does. */
function tokenError(mechanism: Mechanism): string {
  const scope = 'https://mail.example.test/';
  if (mechanism === 'XOAUTH2') return JSON.stringify({ status: '400', schemes: 'Bearer', scope });
  return JSON.stringify({ status: 'invalid_token', scope });
}

/** The account that the last answer proves, decoded; null: none. */
export function identify(exchange: SaslExchange, text: string, accounts: readonly Account[]): Account | null {
  const { mechanism, proved } = exchange;
  if (proved !== undefined) return text === '' ? (accounts.find(({ user }) => user === proved) ?? null) : null;
  switch (mechanism) {
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
    case 'SCRAM-SHA-1':
    case 'SCRAM-SHA-256': {
      const { scram } = exchange;
      return scram
        ? verified(accounts, scram.user, ({ password }) => scramProven(mechanism, scram, text, password))
        : null;
    }
    case 'XOAUTH2':
    case 'OAUTHBEARER': {
      const given = readTokenMessage(mechanism, text);
      return given && verified(accounts, given.user, ({ password }) => password === given.token);
    }
    case 'EXTERNAL':
      // Nobody named: whoever sits here is the first of the household.
      return text === '' ? (accounts[0] ?? null) : accountOf(accounts, text);
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
