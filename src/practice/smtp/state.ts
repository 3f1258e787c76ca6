/** What an SMTP practice server remembers of one connection, and what its commands may do. */
import type { ServerEffect } from '../../protocols/contract.ts';
import type { FaultName } from '../faults.ts';
import { CLOSE, type OutcomeOf, OVER, type ServerState, type WorldOf } from '../machine.ts';
import type { Account, Delivery, Dsn, Receipt } from '../mailbox.ts';
import type { Mechanism, SaslExchange } from '../sasl.ts';
import type { Persona } from './persona.ts';
import { fill, type Reply } from './replies.ts';
import type { Text } from './text.ts';

/**
 * The mailbox is asked to keep a message, or only for a number and the time (a refused message has them too), or whether
 * somebody has been seen before.
 */
export type MailboxAsk =
  | { readonly kind: 'deliver'; readonly delivery: Delivery }
  | { readonly kind: 'stamp' }
  | { readonly kind: 'acquaintance'; readonly who: string };
export type SmtpEffect = ServerEffect<MailboxAsk>;

/** MAIL and RCPT so far. `from` is empty for `<>`. */
export type Transaction = {
  readonly from: string;
  readonly to: readonly string[];
  readonly body: Delivery['body'];
  readonly utf8: boolean;
  readonly dsn: Dsn;
  /** What BDAT has brought so far. */
  readonly chunks: Text | null;
};

/** How the next unit is taken. */
export type Mode =
  | { readonly kind: 'command' }
  | ({ readonly kind: 'auth' } & SaslExchange)
  | { readonly kind: 'data'; readonly text: Text }
  /** Asked for a nonce, a queue number, TLS. Whoever runs the machine answers before the next unit. */
  | { readonly kind: 'nonce'; readonly mechanism: Mechanism; readonly initial?: string }
  | {
      readonly kind: 'stamp';
      readonly text: 'queued' | 'spam' | 'chunked';
      readonly octets: number;
      readonly to: readonly string[];
    }
  /** Asked whether this recipient has been tried before. */
  | {
      readonly kind: 'acquaintance';
      readonly address: string;
      readonly asked: { readonly notify?: string; readonly orcpt?: string };
    }
  | ({ readonly kind: 'chunk' } & Chunk)
  | { readonly kind: 'tls' }
  /** After a 521 or 554 greeting only QUIT makes sense (RFC 7504 §3). */
  | { readonly kind: 'refusing' }
  | { readonly kind: 'over' };

/** A BDAT chunk under way: octets still to come, and why it will be refused, if so. */
export type Chunk = {
  readonly left: number;
  readonly last: boolean;
  readonly text: Text;
  readonly refusal: Reply | null;
};

export type SmtpState = ServerState & {
  readonly mode: Mode;
  readonly hello: 'none' | 'helo' | 'ehlo';
  readonly client: string;
  /** Where the client is. */
  readonly ip: string;
  readonly secured: boolean;
  readonly account: Account | null;
  readonly mail: Transaction | null;
  /** The last refusal at RCPT since the transaction before. */
  readonly refused: string | null;
  /** Counted over the whole connection: refusals, failed logins, commands; and commands of the last seconds. */
  readonly errors: number;
  readonly failedLogins: number;
  readonly commands: number;
  readonly lately: number;
};

/** What does not change during a connection. `date`: when it was made, as RFC 5322 §3.3 writes it. */
export type World = WorldOf<Persona> & { readonly date: string };

export type Outcome = OutcomeOf<SmtpState, Reply, MailboxAsk>;

/** `sinceMs`: how long ago somebody was first seen; null: just now. */
export type Answer = Receipt | { readonly kind: 'acquaintance'; readonly sinceMs: number | null };

export const command: Mode = { kind: 'command' };

export const start: SmtpState = {
  mode: command,
  hello: 'none',
  client: '',
  ip: '',
  secured: false,
  account: null,
  mail: null,
  skipping: false,
  spent: [],
  refused: null,
  errors: 0,
  failedLogins: 0,
  commands: 0,
  lately: 0,
};

/** A persona's text as a reply. */
export function say(
  world: World,
  state: SmtpState,
  text: keyof Persona['texts'],
  params: Readonly<Record<string, string | number>> = {},
): Reply {
  return write(world, state, world.persona.texts[text], params);
}

/** A reply written out, its placeholders filled. */
export function write(
  world: World,
  state: SmtpState,
  text: string,
  params: Readonly<Record<string, string | number>> = {},
): Reply {
  // What the client typed comes back harmless, and in ASCII unless it asked for more (RFC 6531 §3.7.4.2).
  const unfit = state.mail?.utf8 ? /[\0-\x1f\x7f]/g : /[^\x20-\x7e]/g;
  const tame = Object.entries({ client: state.client, ip: state.ip, date: world.date, ...params }).map(
    ([name, value]) => [name, String(value).replace(unfit, '?')],
  );
  return fill(text, { host: world.persona.host, ...Object.fromEntries(tame) });
}

/** Is STARTTLS on offer? */
export function offersTls(world: World, state: SmtpState): boolean {
  return !state.secured && upgradable(world.persona) && !commits(world, 'stripped');
}

/** Has this style STARTTLS at all? */
export function upgradable({ keywords }: Persona): boolean {
  return keywords.includes('STARTTLS');
}

/** Does this server commit a fault? */
export function commits(world: World, fault: FaultName): boolean {
  return world.faults.some(({ name }) => name === fault);
}

/** May nothing be said here before TLS? */
export function wantsTls(world: World, state: SmtpState): boolean {
  return world.persona.rules.tlsFirst && !state.secured;
}

/** The last reply, and the end. */
export function leaving(state: SmtpState, reply: Reply): Outcome {
  return { state: { ...state, mode: OVER }, reply, after: [CLOSE] };
}
