/** How far a typed word is from a known one: insertions, deletions, replacements and swaps of neighbours. */

/** Number of edits between two short words (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** The nearest of the known words if it is near enough to have been meant (at most two edits, fewer for short words). */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = word.length <= 3 ? 1 : 2;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least || (distance === least && best === null)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
