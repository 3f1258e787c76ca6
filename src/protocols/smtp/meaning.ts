/** Finds what a reply means here: the most specific row of the facts that fits. */
import { type ProviderId, providerOfReply } from '../../knowledge/providers.ts';
import { type MeaningFact, type SmtpPlace, smtpMeanings } from '../../knowledge/smtp/meanings.ts';
import type { ReplyClass } from '../contract.ts';
import { holdsWord, mostSpecific, says } from '../specificity.ts';

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

/**
 * Id of the most specific row that fits: provider before enhanced code before rule before words before place. A
 * provider nobody knows yet may be told by the reply itself.
 */
export function meaningId(query: MeaningQuery): string {
  const rows = query.code < 100 ? [] : ROWS.filter(([, fact]) => fact.code === query.code);
  const whole = { ...query, provider: query.provider ?? providerOfReply(query.text) };
  return mostSpecific(rows, (fact) => conditions(fact, whole)) ?? `smtp.class.${replyClass(query.code)}`;
}

function conditions(fact: MeaningFact, query: MeaningQuery) {
  return [
    fact.provider === undefined ? null : fact.provider === query.provider,
    fact.enhanced === undefined ? null : fact.enhanced === query.enhanced,
    holdsWord(fact.rules, query.text),
    says(fact.says, query.text),
    fact.places === undefined ? null : fact.places.includes(query.place),
  ];
}
