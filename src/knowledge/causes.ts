/** What a finding on a line may have to do with the refusal of that line. */
import { hintFact } from './hints.ts';
import { type MeaningFact, smtpMeanings } from './smtp/meanings.ts';

/** Replies to a line whose form the server does not take (RFC 5321 §4.2.2, §4.1.1.11). */
const ABOUT_FORM: ReadonlySet<number> = new Set([500, 501, 504, 553, 555]);

const MEANINGS: Readonly<Record<string, MeaningFact>> = smtpMeanings;

/** Can the finding `hint` be why the reply that means `meaning` was a refusal? */
export function mayBeWhy(hint: string, meaning: string): boolean {
  const fact = hintFact(hint);
  if (fact?.aside) return false;
  return !fact?.slip || isAboutForm(meaning);
}

/** Not where the reply itself names another reason. */
function isAboutForm(meaning: string): boolean {
  const fact = Object.hasOwn(MEANINGS, meaning) ? MEANINGS[meaning] : undefined;
  // Of a code that nobody knows nothing is known.
  if (!fact || fact.code < 100) return true;
  return ABOUT_FORM.has(fact.code) && fact.says === undefined && fact.provider === undefined;
}
