/** The ways an SMTP session can take from phase to phase. */
import type { SmtpPhase } from '../phases.ts';
import type { TransitionFact } from '../transition-fact.ts';

/** In the order a session meets them. Back to `auth` goes who is logged in, everybody else to `hello`. */
export const smtpTransitions = [
  { from: 'greeting', to: 'hello', by: ['220'], source: 'RFC 5321 §3.1' },
  { from: 'greeting', to: 'refused', by: ['521', '554'], source: 'RFC 7504 §3' },
  { from: 'hello', to: 'auth', by: ['AUTH'], source: 'RFC 4954 §4' },
  { from: 'hello', to: 'mail', by: ['MAIL'], source: 'RFC 5321 §4.1.1.2' },
  { from: 'hello', to: 'tls', by: ['STARTTLS'], source: 'RFC 3207 §4' },
  { from: 'auth', to: 'mail', by: ['MAIL'], source: 'RFC 5321 §4.1.1.2' },
  { from: 'auth', to: 'hello', by: ['535', '*'], source: 'RFC 4954 §4' },
  { from: 'mail', to: 'rcpt', by: ['RCPT'], source: 'RFC 5321 §4.1.1.3' },
  { from: 'mail', to: 'hello', by: ['RSET', 'EHLO'], source: 'RFC 5321 §4.1.1.5' },
  { from: 'mail', to: 'auth', by: ['RSET', 'EHLO'], source: 'RFC 5321 §4.1.1.5' },
  { from: 'rcpt', to: 'data', by: ['DATA', 'BDAT'], source: 'RFC 5321 §4.1.1.4' },
  { from: 'rcpt', to: 'hello', by: ['RSET', 'EHLO'], source: 'RFC 5321 §4.1.1.5' },
  { from: 'rcpt', to: 'auth', by: ['RSET', 'EHLO'], source: 'RFC 5321 §4.1.1.5' },
  { from: 'data', to: 'hello', by: ['.'], source: 'RFC 5321 §4.1.1.4' },
  { from: 'data', to: 'auth', by: ['.'], source: 'RFC 5321 §4.1.1.4' },
  { from: 'data', to: 'rcpt', by: ['BDAT'], source: 'RFC 3030 §2' },
  { from: 'tls', to: 'hello', by: ['TLS'], source: 'RFC 3207 §4.2' },
  { from: null, to: 'ended', by: ['QUIT', '421'], source: 'RFC 5321 §4.1.1.10' },
] as const satisfies readonly TransitionFact<SmtpPhase>[];
