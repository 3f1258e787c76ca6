/** Keeps a silent connection open with the protocol's harmless line, marked as typed by wirespeak. */

import { type Clock, realClock } from '../clock.ts';
import type { Conversation } from './conversation.ts';
import type { Session } from './session-contract.ts';
import { typedLine } from './upgrade-typist.ts';

/** Seconds between two such lines when nobody says how many. */
export const USUAL_KEEPALIVE = 60;
/** The fewest: servers count how often nothing is asked of them. */
export const LEAST_KEEPALIVE = 10;

/** The line that may go now; null: it would change something, mean something else, or be refused. */
function harmlessNow({ standing, view, protocol }: Conversation): string | null {
  const { harmless } = protocol;
  if (harmless === null || standing !== 'open' || view.ended) return null;
  if (view.input.kind !== 'command' || view.outstanding > 0) return null;
  return view.legal.some(({ verb }) => verb === harmless) ? harmless : null;
}

/** Speaks after so many seconds in which nobody did, as long as the connection stands. Returns the way to stop it. */
export function keepAlive(session: Session, seconds: number, clock: Clock = realClock): () => void {
  let cancel: () => void = () => {};
  const unwatch = session.subscribe(rest);

  function rest(): void {
    cancel();
    if (session.standing === 'closed') return stop();
    cancel = clock.after(seconds * 1000, speak);
  }

  function speak(): void {
    const line = harmlessNow(session);
    if (line === null) return rest();
    session.send(session.compose(typedLine(line)).bytes, { auto: true });
  }

  function stop(): void {
    cancel();
    unwatch();
  }

  rest();
  return stop;
}
