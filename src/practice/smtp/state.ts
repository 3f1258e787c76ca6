/** What an SMTP practice server remembers of one connection, and what its commands may do. */
import type { ServerEffect } from '../../protocols/contract.ts';
import type { OutcomeOf, ServerState, WorldOf } from '../machine.ts';
import type { Account, Delivery, Receipt } from '../mailbox.ts';
import type { SaslExchange } from '../sasl.ts';
import type { Persona } from './persona.ts';
import { fill, type Reply } from './replies.ts';
import type { Text } from './text.ts';

/** The mailbox is asked to keep a message, or only for a number and the time (a refused message has them too). */
export type MailboxAsk = { readonly kind: 'deliver'; readonly delivery: Delivery } | { readonly kind: 'stamp' };
export type SmtpEffect = ServerEffect<MailboxAsk>;

/** MAIL and RCPT so far. `from` is empty for `<>`. */
export type Transaction = {
  readonly from: string;
  readonly to: readonly string[];
  readonly body: '7BIT' | '8BITMIME';
  readonly utf8: boolean;
};

/** How the next unit is taken. */
export type Mode =
  | { readonly kind: 'command' }
  | ({ readonly kind: 'auth' } & SaslExchange)
  | { readonly kind: 'data'; readonly text: Text }
  /** Asked for a nonce, a queue number, TLS. Whoever runs the machine answers before the next unit. */
  | { readonly kind: 'nonce' }
  | { readonly kind: 'stamp'; readonly text: 'queued' | 'spam' }
  | { readonly kind: 'tls' }
  /** After a 521 or 554 greeting only QUIT makes sense (RFC 7504 §3). */
  | { readonly kind: 'refusing' }
  | { readonly kind: 'over' };

export type SmtpState = ServerState & {
  readonly mode: Mode;
  readonly hello: 'none' | 'helo' | 'ehlo';
  readonly client: string;
  readonly secured: boolean;
  readonly account: Account | null;
  readonly mail: Transaction | null;
};

export type World = WorldOf<Persona>;

export type Outcome = OutcomeOf<SmtpState, Reply, MailboxAsk>;

export type Answer = Receipt;

export const command: Mode = { kind: 'command' };

export const start: SmtpState = {
  mode: command,
  hello: 'none',
  client: '',
  secured: false,
  account: null,
  mail: null,
  skipping: false,
  spent: [],
};

/** A persona's text as a reply. */
export function say(
  world: World,
  state: SmtpState,
  text: keyof Persona['texts'],
  params: Readonly<Record<string, string | number>> = {},
): Reply {
  // What the client typed comes back harmless, and in ASCII unless it asked for more (RFC 6531 §3.7.4.2).
  const unfit = state.mail?.utf8 ? /[\0-\x1f\x7f]/g : /[^\x20-\x7e]/g;
  const tame = Object.entries({ client: state.client, ...params }).map(([name, value]) => [
    name,
    String(value).replace(unfit, '?'),
  ]);
  return fill(world.persona.texts[text], { host: world.persona.host, ...Object.fromEntries(tame) });
}

/** Is STARTTLS on offer? */
export function offersTls(world: World, state: SmtpState): boolean {
  return !state.secured && !world.faults.some(({ name }) => name === 'stripped');
}
