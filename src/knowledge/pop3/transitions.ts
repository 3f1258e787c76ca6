/** The ways a POP3 session can take from phase to phase. */
import type { Pop3Phase } from '../phases.ts';
import type { TransitionFact } from '../transition-fact.ts';

/** In the order a session meets them. */
export const pop3Transitions = [
  { from: 'greeting', to: 'authorization', by: ['+OK'], source: 'RFC 1939 §4' },
  { from: 'authorization', to: 'auth', by: ['USER', 'AUTH'], source: 'RFC 1939 §7' },
  { from: 'authorization', to: 'transaction', by: ['APOP'], source: 'RFC 1939 §7' },
  { from: 'authorization', to: 'tls', by: ['STLS'], source: 'RFC 2595 §4' },
  { from: 'authorization', to: 'ended', by: ['QUIT'], source: 'RFC 1939 §4' },
  { from: 'auth', to: 'transaction', by: ['PASS', '+OK'], source: 'RFC 1939 §7' },
  { from: 'auth', to: 'authorization', by: ['-ERR', '*'], source: 'RFC 1939 §7' },
  { from: 'auth', to: 'ended', by: ['QUIT'], source: 'RFC 1939 §4' },
  { from: 'transaction', to: 'update', by: ['QUIT'], source: 'RFC 1939 §6' },
  { from: 'update', to: 'ended', by: ['+OK'], source: 'RFC 1939 §6' },
  { from: 'tls', to: 'authorization', by: ['TLS'], source: 'RFC 2595 §4' },
] as const satisfies readonly TransitionFact<Pop3Phase>[];
