/** The ways an IMAP session can take from phase to phase. */
import type { ImapPhase } from '../phases.ts';
import type { TransitionFact } from '../transition-fact.ts';

/** In the order a session meets them. */
export const imapTransitions = [
  { from: 'greeting', to: 'not-authenticated', by: ['OK'], source: 'RFC 9051 §7.1.1' },
  { from: 'greeting', to: 'authenticated', by: ['PREAUTH'], source: 'RFC 9051 §7.1.4' },
  { from: 'not-authenticated', to: 'tls', by: ['STARTTLS'], source: 'RFC 9051 §6.2.1' },
  { from: 'not-authenticated', to: 'auth', by: ['AUTHENTICATE'], source: 'RFC 9051 §6.2.2' },
  { from: 'not-authenticated', to: 'authenticated', by: ['LOGIN'], source: 'RFC 9051 §6.2.3' },
  { from: 'not-authenticated', to: 'logout', by: ['LOGOUT'], source: 'RFC 9051 §6.1.3' },
  { from: 'tls', to: 'not-authenticated', by: ['TLS'], source: 'RFC 9051 §6.2.1' },
  { from: 'auth', to: 'authenticated', by: ['OK'], source: 'RFC 9051 §6.2.2' },
  { from: 'auth', to: 'not-authenticated', by: ['NO', 'BAD', '*'], source: 'RFC 9051 §6.2.2' },
  { from: 'authenticated', to: 'selected', by: ['SELECT', 'EXAMINE'], source: 'RFC 9051 §6.3.2' },
  { from: 'authenticated', to: 'idle', by: ['IDLE'], source: 'RFC 2177 §3' },
  { from: 'authenticated', to: 'not-authenticated', by: ['UNAUTHENTICATE'], source: 'RFC 8437 §3' },
  { from: 'authenticated', to: 'logout', by: ['LOGOUT'], source: 'RFC 9051 §6.1.3' },
  { from: 'selected', to: 'idle', by: ['IDLE'], source: 'RFC 2177 §3' },
  { from: 'selected', to: 'authenticated', by: ['CLOSE', 'UNSELECT', 'SELECT NO'], source: 'RFC 9051 §6.4.1' },
  { from: 'selected', to: 'not-authenticated', by: ['UNAUTHENTICATE'], source: 'RFC 8437 §3' },
  { from: 'selected', to: 'logout', by: ['LOGOUT'], source: 'RFC 9051 §6.1.3' },
  { from: 'idle', to: 'selected', by: ['DONE'], source: 'RFC 2177 §3' },
  { from: 'idle', to: 'authenticated', by: ['DONE'], source: 'RFC 2177 §3' },
  { from: 'logout', to: 'ended', by: ['BYE'], source: 'RFC 9051 §6.1.3' },
  { from: null, to: 'ended', by: ['BYE'], source: 'RFC 9051 §7.1.5' },
] as const satisfies readonly TransitionFact<ImapPhase>[];
