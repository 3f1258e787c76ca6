/** SCRAM as a server speaks it: salt and rounds for everybody who asks, a proof checked, a proof in turn (RFC 5802 §5). */
import { createHash } from 'node:crypto';
import {
  LEAST_ITERATIONS,
  proves,
  readClientFinal,
  readClientFirst,
  type ScramKeys,
  scramHash,
  scramKeys,
  serverSignature,
} from '../protocols/sasl/scram.ts';
import { type Account, accountOf } from './mailbox.ts';

/** The server's question, and what it must remember of it. */
type FirstQuestion = { readonly ask: string; readonly scram: ScramSoFar };

/** What was said so far: the proof is made over it. `nonce`: both parts. */
export type ScramSoFar = {
  readonly user: string;
  readonly header: string;
  readonly nonce: string;
  readonly salt: string;
  readonly said: string;
};

/**
 * The answer to the client's first message; `own`: our part of the nonce. null: it cannot be read, wants a channel bound, or another's name. Somebody
 * unknown gets a salt too, always the same, so that nobody learns who lives here.
 */
export function serverFirst(own: string, text: string, accounts: readonly Account[]): FirstQuestion | null {
  const client = readClientFirst(text);
  if (!client || client.header.startsWith('p=')) return null;
  const account = accountOf(accounts, client.user);
  if (client.authzid !== '' && accountOf(accounts, client.authzid) !== account) return null;
  const nonce = `${client.nonce}${own}`;
  const salt = saltOf(account?.user ?? client.user);
  const ask = `r=${nonce},s=${salt},i=${LEAST_ITERATIONS}`;
  const scram: ScramSoFar = { user: client.user, header: client.header, nonce, salt, said: `${client.bare},${ask}` };
  return { ask, scram };
}

/** Does the client's last message prove this password? */
export function scramProven(mechanism: string, scram: ScramSoFar, text: string, password: string): boolean {
  const final = readClientFinal(text);
  const hash = scramHash(mechanism);
  if (!final || !hash || final.nonce !== scram.nonce || final.header !== scram.header) return false;
  return proves(hash, keptKeys(hash, password, scram.salt), `${scram.said},${final.unproven}`, final.proof);
}

/** The server's proof. */
export function serverFinal(mechanism: string, scram: ScramSoFar, text: string, { password }: Account): string {
  const hash = scramHash(mechanism) ?? 'sha256';
  const message = `${scram.said},${readClientFinal(text)?.unproven ?? ''}`;
  return `v=${serverSignature(hash, keptKeys(hash, password, scram.salt), message)}`;
}

/** A server keeps these in place of passwords. Ours are made when first asked for: the passwords are public. */
function keptKeys(hash: string, password: string, salt: string): ScramKeys {
  return scramKeys(hash, password, Buffer.from(salt, 'base64'), LEAST_ITERATIONS);
}

function saltOf(user: string): string {
  return createHash('sha256').update(`salt of ${user}`).digest().subarray(0, 16).toString('base64');
}
