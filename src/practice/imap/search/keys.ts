/** What SEARCH looks for, read and ready to be asked of a message (RFC 9051 §6.4.4). */
import type { Targets } from '../targets.ts';

/** `text`: folded as `folded` has it. `day`: days since 1970. */
export type Key =
  | { readonly kind: 'all' }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'recent' }
  | { readonly kind: 'messages'; readonly targets: Targets; readonly uid: boolean }
  | { readonly kind: 'date'; readonly of: 'arrival' | 'sent'; readonly how: Comparison; readonly day: number }
  | { readonly kind: 'size'; readonly how: 'larger' | 'smaller'; readonly octets: number }
  | { readonly kind: 'header'; readonly name: string; readonly text: string }
  | { readonly kind: 'text'; readonly of: 'body' | 'text'; readonly text: string }
  | { readonly kind: 'modseq'; readonly least: number }
  | { readonly kind: 'not'; readonly key: Key }
  | { readonly kind: 'or'; readonly keys: readonly [Key, Key] }
  | { readonly kind: 'and'; readonly keys: readonly Key[] };

export type Comparison = 'before' | 'on' | 'since';

/** Does the answer tell mod-sequences (RFC 7162 §3.1.5)? */
export function asksModseq(key: Key): boolean {
  if (key.kind === 'not') return asksModseq(key.key);
  if (key.kind === 'or' || key.kind === 'and') return key.keys.some(asksModseq);
  return key.kind === 'modseq';
}

/** Text for comparing without case, as i;unicode-casemap would have it (RFC 5051). */
export function folded(text: string): string {
  return text.normalize('NFKD').toUpperCase();
}
