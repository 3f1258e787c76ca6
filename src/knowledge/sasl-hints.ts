/** Hints on AUTH that every protocol with SASL gives alike, each under its own name: `smtp.sasl.scram-nonce`. */
import type { HintFact } from './hint-fact.ts';

/** By what follows the protocol. */
export const saslHints = {
  'lint.sasl-plain-text': { severity: 'warn', source: 'RFC 4648 §4' },
  'lint.sasl-saslprep': { severity: 'info', source: 'RFC 4013 §2' },
  'lint.sasl-scram-shape': { severity: 'warn', source: 'RFC 5802 §7' },
  'lint.token-shape': { severity: 'warn', source: 'RFC 7628 §3.1', params: ['mechanism'] },
  'lint.token-in-clear': { severity: 'warn', source: 'RFC 6750 §5.3', params: ['mechanism'] },
  'lint.auth-plus': { severity: 'info', source: 'RFC 5802 §6', params: ['mechanism'] },
  'sasl.scram-unreadable': { severity: 'warn', source: 'RFC 5802 §7' },
  'sasl.scram-nonce': { severity: 'error', source: 'RFC 5802 §5.1' },
  'sasl.scram-few': { severity: 'warn', source: 'RFC 7677 §4', params: ['iterations', 'least'] },
  'sasl.scram-many': { severity: 'warn', source: 'RFC 5802 §5.1', params: ['iterations', 'most'] },
  'sasl.scram-error': { severity: 'warn', source: 'RFC 5802 §7', params: ['error'] },
} as const satisfies Record<string, HintFact>;

export type SaslHintId = keyof typeof saslHints;

/** The hints under the names of one protocol. */
export function saslHintsOf<P extends string>(protocol: P) {
  return Object.fromEntries(Object.entries(saslHints).map(([id, fact]) => [`${protocol}.${id}`, fact])) as {
    readonly [Id in SaslHintId as `${P}.${Id}`]: (typeof saslHints)[Id];
  };
}
