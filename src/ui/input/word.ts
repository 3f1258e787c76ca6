/** Where words begin and end for moving and deleting by word. A Chinese run counts as one word. */

const WORD = /^[\p{L}\p{N}\p{M}_]/u;

/** The start of the word before the column. */
export function previousWord(clusters: readonly string[], column: number): number {
  let at = column;
  while (at > 0 && !WORD.test(clusters[at - 1]!)) at--;
  while (at > 0 && WORD.test(clusters[at - 1]!)) at--;
  return at;
}

/** The end of the word after the column. */
export function nextWord(clusters: readonly string[], column: number): number {
  let at = column;
  while (at < clusters.length && !WORD.test(clusters[at]!)) at++;
  while (at < clusters.length && WORD.test(clusters[at]!)) at++;
  return at;
}
