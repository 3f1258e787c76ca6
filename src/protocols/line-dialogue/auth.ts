/** AUTH where its answers are owed replies in order, like commands (RFC 4954 §4, RFC 5034 §4). */
import { beginExchange, continueExchange, readChallenge } from '../sasl/exchange.ts';
import { type DraughtOf, type Exchange, enqueue, type LineState } from './state.ts';

/**
 * `AUTH mechanism [initial-response]` was sent. `covered`: its arguments without their secrets, for one may stand in the
 * mechanism's place; `whole`: as sent, null where they may not be read.
 */
export function startAuth<S extends LineState>(draught: DraughtOf<S>, covered: string, whole: string | null): void {
  const { auth, notes } = beginExchange(covered, whole, 'AUTH '.length);
  draught.notes.push(...notes);
  draught.state = { ...draught.state, auth };
}

/** An answer to a challenge was sent; `what` names it in its note. `*` calls the exchange off: the server will refuse. */
export function foldAnswer<S extends LineState>(
  draught: DraughtOf<S>,
  text: string,
  masked: boolean,
  what: string,
): void {
  const { auth, notes } = continueExchange(draught.state.auth!, text, masked);
  const exchange = draught.state.nextExchange;
  draught.notes.push(...notes, { kind: 'data', exchange, what, params: {} });
  draught.state = { ...enqueue(draught.state, 'answer', 'AUTH', auth.mechanism), auth };
}

/** The server has asked, and its question is no longer owed. What was sent before it came was the answer. */
export function foldChallenge<S extends LineState>(state: S, base64: string): S {
  const { auth } = state;
  if (!auth) return state;
  const [ahead, ...later] = state.queue;
  if (ahead?.kind !== 'command')
    return { ...state, auth: { ...auth, challenge: readChallenge(base64)?.bytes ?? null } };
  const answer: Exchange = { ...ahead, kind: 'answer', verb: 'AUTH', args: auth.mechanism };
  return { ...state, queue: [answer, ...later], auth: { ...auth, answers: auth.answers + 1 } };
}

/** Does a final reply to AUTH or to an answer end the exchange? Not while another AUTH is owed one. */
export function endsExchange(state: LineState, answered: Exchange): boolean {
  return state.auth !== null && (answered.kind === 'answer' || state.queue.every(({ verb }) => verb !== 'AUTH'));
}
