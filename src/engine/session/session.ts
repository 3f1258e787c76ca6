/** Opens live sessions. */
import { LiveSession } from './live-session.ts';
import type { Session, SessionOptions, Target } from './session-contract.ts';

export type { Session, SessionOptions, Target } from './session-contract.ts';

/** Begins to connect and returns at once; all that happens is told to subscribers. */
export function openSession(target: Target, options: SessionOptions): Session {
  const session = new LiveSession(target, options);
  session.start();
  return session;
}
