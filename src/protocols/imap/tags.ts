/** Tags: what may be one, and which comes next (RFC 9051 §2.2.1). */

/** What an atom may not hold, and `+`. */
const TAG = /^[^\x00-\x20\x7f-\xff(){%*"\\+]+$/;

/** May a command begin with it? */
export function isTag(word: string): boolean {
  return TAG.test(word);
}

const COUNTED = /^([A-Za-z.]{0,8})(\d{1,9})$/;

/** The tag that follows the last one: `a7` → `a8`; `a1` when the last was no counted one. */
export function nextTag(last: string | null): string {
  const [, head, digits] = COUNTED.exec(last ?? '') ?? [];
  if (head === undefined || digits === undefined) return 'a1';
  const next = String(Number(digits) + 1);
  return head + next.padStart(digits.length, '0');
}

/** The tag to count on from: a word that is no counted tag, or an earlier one typed again, does not turn the count back. */
export function furthestTag(last: string | null, typed: string): string | null {
  const [, head, digits] = COUNTED.exec(typed) ?? [];
  if (head === undefined) return last;
  const [, before, reached] = COUNTED.exec(last ?? '') ?? [];
  return before === head && Number(digits) <= Number(reached) ? last : typed;
}
