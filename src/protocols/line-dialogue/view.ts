/** The part of a view that every dialogue in lines derives alike. */
import type { Input, View } from '../contract.ts';
import { asksFor } from '../sasl/exchange.ts';
import { awaitsAnswer, type LineState } from './state.ts';

/** Who we are, what is offered, what is owed. */
export function lineView(state: LineState): Pick<View, 'secured' | 'user' | 'capabilities' | 'outstanding' | 'ended'> {
  return {
    secured: state.tls,
    user: state.loggedIn ? state.user : null,
    capabilities: [...state.capabilities].map(([keyword, params]) => (params ? `${keyword} ${params}` : keyword)),
    outstanding: state.queue.length,
    ended: state.ended,
  };
}

/** A command or an answer of AUTH; nothing before the connection is there, after it, and during a handshake. */
export function lineInput(state: LineState): Input {
  if (!state.connected || state.upgrading) return { kind: 'none' };
  if (!awaitsAnswer(state)) return { kind: 'command' };
  const auth = state.auth!;
  return { kind: 'sasl', mechanism: auth.mechanism, asks: asksFor(auth), challenge: auth.challenge ?? null };
}
