/**
 * Finds any of many words in a text, whatever the case of their letters. How long they are and how many does not matter:
 * one pattern of them all may be larger than a regular expression can be.
 */

/** Characters in one pattern, before escaping. */
const LARGEST = 4096;
/** Of a longer word so many are looked for before the rest is compared. */
const BEGINNING = 128;

export const escapeForRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

export class WordHunt {
  /** Words no pattern can hold, in small letters; each with the pattern of its beginning. */
  readonly #long: readonly { readonly small: string; readonly beginning: RegExp }[];
  readonly #patterns: readonly RegExp[];

  /** `words` in the order in which they are looked for. */
  constructor(words: readonly string[]) {
    const all = [...new Set(words)];
    this.#long = all
      .filter((word) => word.length > LARGEST)
      .map((word) => ({ small: word.toLowerCase(), beginning: pattern([word.slice(0, BEGINNING)]) }));
    this.#patterns = batches(all.filter((word) => word.length <= LARGEST)).map(pattern);
  }

  /** The text with `by` in place of every word found. */
  replace(text: string, by: string): string {
    const without = this.#long.reduce((left, { small, beginning }) => {
      let result = '';
      let from = 0;
      beginning.lastIndex = 0;
      for (let found = beginning.exec(left); found; found = beginning.exec(left)) {
        const end = found.index + small.length;
        if (end > left.length) break;
        beginning.lastIndex = found.index + 1;
        if (left.slice(found.index, end).toLowerCase() !== small) continue;
        result += left.slice(from, found.index) + by;
        from = end;
        beginning.lastIndex = end;
      }
      return result + left.slice(from);
    }, text);
    return this.#patterns.reduce((left, words) => left.replace(words, by), without);
  }
}

function pattern(words: readonly string[]): RegExp {
  return new RegExp(words.map(escapeForRegExp).join('|'), 'gi');
}

/** The words in their order, no more of them together than a pattern can hold. */
function batches(words: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let size = LARGEST;
  for (const word of words) {
    if (size + word.length > LARGEST) {
      found.push([]);
      size = 0;
    }
    found.at(-1)!.push(word);
    size += word.length;
  }
  return found;
}
