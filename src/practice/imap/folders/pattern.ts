/** Patterns of LIST: `*` stands for anything, `%` for anything but a `/` (RFC 9051 §6.3.9). */

/** Longer than any name. */
const LONGEST = 1024;

/** Does the name match? INBOX as the first level does in any case of letters. */
export function matches(pattern: string, name: string): boolean {
  const plain = shortened(pattern);
  if (plain.length > LONGEST) return false;
  if (fits(plain.replace(/^inbox(?=\/|$)/i, 'INBOX'), name)) return true;
  return name === 'INBOX' && fits(plain.toUpperCase(), name);
}

/** Wildcards side by side are one, the stronger of them. */
function shortened(pattern: string): string {
  return pattern.replace(/[*%]+/g, (run) => (run.includes('*') ? '*' : '%'));
}

/** All places in the pattern that the name so far can have come to are kept: no pattern takes long. */
function fits(pattern: string, name: string): boolean {
  let places = new Set<number>();
  reach(pattern, places, 0);
  for (let at = 0; at < name.length && places.size > 0; at++) {
    const next = new Set<number>();
    for (const place of places) {
      const wanted = pattern[place];
      if (wanted === '*' || (wanted === '%' && name[at] !== '/')) reach(pattern, next, place);
      else if (wanted === name[at]) reach(pattern, next, place + 1);
    }
    places = next;
  }
  return places.has(pattern.length);
}

/** A wildcard may also stand for nothing. */
function reach(pattern: string, places: Set<number>, place: number): void {
  places.add(place);
  if (pattern[place] === '*' || pattern[place] === '%') places.add(place + 1);
}
