/** How a login ends, whatever way it went. */
import type { Pop3State } from './state.ts';

/** Logged in: TRANSACTION begins (RFC 1939 §4). */
export function login(state: Pop3State, user: string | null): Pop3State {
  return { ...state, auth: null, named: null, loggedIn: true, user, afterRefusal: false };
}

/** Refused: what is typed next may be a password where none belongs. USER must come again (RFC 1939 §7). */
export function refuse(state: Pop3State): Pop3State {
  return { ...state, auth: null, named: null, afterRefusal: true };
}
