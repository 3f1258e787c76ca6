/** What a POP3 practice server remembers of one connection, and what its commands may do. */
import type { Params, ServerEffect } from '../../protocols/contract.ts';
import type { OutcomeOf, ServerState, WorldOf } from '../machine.ts';
import type { Account, Message } from '../mailbox.ts';
import type { Mechanism, SaslExchange } from '../sasl.ts';
import { fill } from '../template.ts';
import type { Persona, Texts } from './persona.ts';
import { type Reply, single } from './replies.ts';

/** To take a mailbox's lock and see what lies there, or to give the lock back and remove what was marked. */
export type MailboxAsk =
  | { readonly kind: 'open'; readonly user: string }
  | { readonly kind: 'leave'; readonly user: string; readonly remove: readonly number[] };
export type Answer =
  | { readonly kind: 'opened'; readonly messages: readonly Message[]; readonly validity: number }
  | { readonly kind: 'inUse' }
  | { readonly kind: 'left' };
export type Pop3Effect = ServerEffect<MailboxAsk>;

/** How the next unit is taken. */
export type Mode =
  | { readonly kind: 'command' }
  | ({ readonly kind: 'auth' } & SaslExchange)
  /** Asked for a nonce, the mailbox, TLS. Whoever runs the machine answers before the next unit. */
  | { readonly kind: 'nonce'; readonly of: 'greeting' }
  | { readonly kind: 'nonce'; readonly of: 'challenge'; readonly mechanism: Mechanism; readonly initial?: string }
  | { readonly kind: 'opening'; readonly account: Account; readonly place: string }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'tls' }
  | { readonly kind: 'over' };

/** A locked mailbox. Numbers are places in `messages` plus one, and never shift (RFC 1939 §5). */
export type Maildrop = {
  readonly user: string;
  readonly messages: readonly Message[];
  readonly validity: number;
  readonly deleted: ReadonlySet<number>;
};

export type Pop3State = ServerState & {
  readonly mode: Mode;
  /** TRANSACTION when there is one, else AUTHORIZATION. */
  readonly maildrop: Maildrop | null;
  /** The name USER gave. */
  readonly user: string | null;
  /** What the greeting offered to APOP, brackets included. */
  readonly timestamp: string | null;
  readonly secured: boolean;
  readonly utf8: boolean;
};

export type World = WorldOf<Persona>;

export type Outcome = OutcomeOf<Pop3State, Reply, MailboxAsk>;

export const command: Mode = { kind: 'command' };

export const start: Pop3State = {
  mode: command,
  maildrop: null,
  user: null,
  timestamp: null,
  secured: false,
  utf8: false,
  skipping: false,
  spent: [],
};

/** A persona's text, filled in. What the client typed comes back harmless and in ASCII. */
export function say(world: World, text: keyof Texts, params: Params = {}): string {
  const tame = Object.entries(params).map(([name, value]) => [name, String(value).replace(/[^\x20-\x7e]/g, '?')]);
  return fill(world.persona.texts[text] ?? '', { host: world.persona.host, ...Object.fromEntries(tame) });
}

/** A persona's text as the whole reply, nothing else changed. */
export function answerWith(world: World, state: Pop3State, text: keyof Texts, params: Params = {}): Outcome {
  return { state, reply: single(say(world, text, params)) };
}

/** Is STLS on offer? Not under TLS, not after a login or UTF8 (RFC 2595 §4, RFC 6856 §2.1). */
export function offersTls(world: World, state: Pop3State): boolean {
  const stripped = world.faults.some(({ name }) => name === 'stripped');
  return !state.secured && !state.maildrop && !state.utf8 && !stripped;
}
