/** Finds what a reply means here: the most specific row of the facts that fits. */
import type { ProviderId } from '../../knowledge/providers.ts';
import { type MeaningFact, type SmtpPlace, smtpMeanings } from '../../knowledge/smtp/meanings.ts';
import type { ReplyClass } from '../contract.ts';

/** A reply with all that may decide its meaning. */
export type MeaningQuery = {
  readonly code: number;
  readonly enhanced: string | null;
  readonly place: SmtpPlace;
  readonly provider: ProviderId | null;
  readonly text: string;
};

const CLASSES: Readonly<Record<number, ReplyClass>> = { 2: 'success', 3: 'continue', 4: 'transient', 5: 'permanent' };

/** The class a code belongs to by its first digit (RFC 5321 §4.3.2). */
export function replyClass(code: number): ReplyClass {
  return CLASSES[Math.floor(code / 100)] ?? 'unknown';
}

/** Is the code one that the facts know? */
export function isKnownCode(code: number): boolean {
  return ROWS.some(([, fact]) => fact.code === code);
}

const ROWS = Object.entries(smtpMeanings) as [string, MeaningFact][];

/** Id of the most specific row that fits: provider before enhanced code before words before place. */
export function meaningId(query: MeaningQuery): string {
  let best = `smtp.class.${replyClass(query.code)}`;
  let highest = -1;
  for (const [id, fact] of ROWS) {
    if (fact.code !== query.code || query.code < 100) continue;
    const score = fitness(fact, query);
    if (score > highest) {
      best = id;
      highest = score;
    }
  }
  return best;
}

/** How specifically a row fits, or -1 when it does not. */
function fitness(fact: MeaningFact, query: MeaningQuery): number {
  const text = query.text.toLowerCase();
  const conditions: readonly (readonly [number, boolean | null])[] = [
    [8, fact.provider === undefined ? null : fact.provider === query.provider],
    [4, fact.enhanced === undefined ? null : fact.enhanced === query.enhanced],
    [2, fact.says === undefined ? null : fact.says.some((words) => text.includes(words.toLowerCase()))],
    [1, fact.places === undefined ? null : fact.places.includes(query.place)],
  ];
  if (conditions.some(([, holds]) => holds === false)) return -1;
  return conditions.reduce((sum, [weight, holds]) => sum + (holds ? weight : 0), 0);
}
