/** What the practice servers of all protocols have in common as machines: steps, outcomes, how a reply leaves. */
import type { ServerEffect, Step } from '../protocols/contract.ts';
import type { Fault } from './faults.ts';
import type { Account } from './mailbox.ts';
import { shape } from './shaping.ts';

/** What does not change during a connection. */
export type WorldOf<Persona> = {
  readonly persona: Persona;
  readonly accounts: readonly Account[];
  readonly faults: readonly Fault[];
};

/** What every server remembers of one connection. */
export type ServerState = {
  readonly mode: { readonly kind: string };
  /** The rest of a line that was too long is being skipped. */
  readonly skipping: boolean;
  /** Faults that have happened and are over. */
  readonly spent: readonly Fault[];
};

/** What a command comes to: a reply, if any, and effects after it. */
export type OutcomeOf<State, Reply, Ask> = {
  readonly state: State;
  readonly reply: Reply | null;
  readonly after?: readonly ServerEffect<Ask>[];
};

/** How every connection ends; `OVER` is the mode it ends in. */
export const CLOSE = { type: 'close', channel: 0, how: 'end' } as const;
export const OVER = { kind: 'over' } as const;

/** A step that says and does nothing. */
export function quiet<State, Ask>(
  state: State,
  effects: readonly ServerEffect<Ask>[] = [],
): Step<State, ServerEffect<Ask>> {
  return { state, effects, notes: [], secrets: [] };
}

/** The step with the clock set that ends a silent connection. */
export function withIdle<State extends ServerState, Ask>(
  step: Step<State, ServerEffect<Ask>>,
  ms: number,
): Step<State, ServerEffect<Ask>> {
  if (step.state.mode.kind === OVER.kind) return step;
  return { ...step, effects: [...step.effects, { type: 'timer', id: 'idle', ms }] };
}

/**
 * A reply leaves, past the faults of the transport that concern `place`. `after`: effects behind it; `used`: faults
 * that its text has spent. A mailbox effect is no octet: it happens also where the connection ends in place of the reply.
 */
export function sent<State extends ServerState, Ask>(
  { faults }: WorldOf<unknown>,
  state: State,
  place: string,
  bytes: Uint8Array,
  after: readonly ServerEffect<Ask>[],
  used: readonly Fault[],
): Step<State, ServerEffect<Ask>> {
  const live = faults.filter((fault) => !state.spent.includes(fault));
  const shaped = shape([{ type: 'send', channel: 0, bytes }, ...after], live, place);
  const spent = [...state.spent, ...used, ...shaped.used];
  if (shaped.used.length === 0) return quiet({ ...state, spent }, shaped.effects);
  const asks = after.filter(({ type }) => type === 'mailbox');
  return quiet({ ...state, mode: OVER, spent }, [...asks, ...shaped.effects]);
}
