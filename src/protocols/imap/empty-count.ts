/** `{}`: a literal announced without its count, as somebody types it who leaves the counting to wirespeak. */

/**
 * A text with such announcements. `head`: what stands before the first one. `literals`: spans of what each announces: to
 * the next ` {}` or the end, one blank behind the braces taken off. `open`: nothing stands behind the last one.
 */
export type EmptyCounts = {
  readonly head: string;
  readonly literals: readonly { readonly start: number; readonly end: number }[];
  readonly open: boolean;
};

/** Where an announcement may stand: at the beginning of an argument. */
const BRACES = '{}';

/** Finds them, the first one outside quotes; null when there is none. */
export function emptyCounts(text: string): EmptyCounts | null {
  const first = firstBraces(text);
  if (first < 0) return null;
  const literals: { start: number; end: number }[] = [];
  for (let at = first; at >= 0; ) {
    const behind = at + BRACES.length;
    const next = text.indexOf(` ${BRACES}`, behind);
    const end = next < 0 ? text.length : next;
    literals.push({ start: Math.min(end, text[behind] === ' ' ? behind + 1 : behind), end });
    at = next < 0 ? -1 : next + 1;
  }
  const last = literals.at(-1)!;
  return { head: text.slice(0, first), literals, open: text.slice(last.start).trim() === '' };
}

function firstBraces(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (quoted && text[at] === '\\') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text.startsWith(BRACES, at) && /^$|[ (~]/.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
