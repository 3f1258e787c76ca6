/** A command that speaks of mod-sequences turns CONDSTORE on (RFC 7162 §3.1). */
import type { ImapState } from './state.ts';

/** The state with CONDSTORE on, and what is told the first time. `highest`: the folder's highest mod-sequence. */
export function withCondstore(
  state: ImapState,
  highest: number,
): { readonly state: ImapState; readonly told: readonly string[] } {
  if (state.enabled.has('CONDSTORE')) return { state, told: [] };
  const enabled = new Set([...state.enabled, 'CONDSTORE']);
  return { state: { ...state, enabled }, told: [`OK [HIGHESTMODSEQ ${highest}] Highest`] };
}
