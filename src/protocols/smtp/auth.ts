/** How AUTH ends (RFC 4954 §4). */
import type { SmtpState } from './state.ts';

/** 235: logged in. Anything else that ends the exchange leaves us suspicious of what is typed next. */
export function endAuth(state: SmtpState, succeeded: boolean): SmtpState {
  if (!succeeded) return { ...state, auth: null, afterRefusedAuth: true };
  return { ...state, auth: null, loggedIn: true, user: state.auth?.user ?? null, afterRefusedAuth: false };
}
