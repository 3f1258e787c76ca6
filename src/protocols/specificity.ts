/** Chooses the row of a table of facts that fits best: each condition outweighs all those behind it. */

/** What a row asks for, the most telling first. null: the row does not ask. */
type Conditions = readonly (boolean | null)[];

/** The id of the row that fits most specifically, the first of equals; null when none fits. */
export function mostSpecific<Row>(
  rows: readonly (readonly [string, Row])[],
  conditions: (row: Row) => Conditions,
): string | null {
  let best: string | null = null;
  let highest = -1;
  for (const [id, row] of rows) {
    const score = fitness(conditions(row));
    if (score > highest) {
      best = id;
      highest = score;
    }
  }
  return best;
}

/** Is any of the words in the text? Case does not count. null: no words were asked for. */
export function says(words: readonly string[] | undefined, text: string): boolean | null {
  const given = text.toLowerCase();
  return words === undefined ? null : words.some((word) => given.includes(word.toLowerCase()));
}

/** Is any of the words in the text, as a word of its own? Case does not count. null: no words were asked for. */
export function holdsWord(words: readonly string[] | undefined, text: string): boolean | null {
  const given = new Set(text.toLowerCase().split(/[\s,;()[\]<>]+/));
  return words === undefined ? null : words.some((word) => given.has(word.toLowerCase()));
}

/** How specifically a row fits, or -1 when it does not. */
function fitness(conditions: Conditions): number {
  if (conditions.includes(false)) return -1;
  return conditions.reduce<number>((sum, holds) => sum * 2 + (holds ? 1 : 0), 0);
}
