/** Counts terminal columns. Characters of ambiguous width (`─ … “`) count as the person's terminal shows them. */
import stringWidth from 'string-width';

/** Columns of a character whose East Asian Width is A (UAX #11). */
export type Ambiguous = 1 | 2;

export type Measure = {
  readonly ambiguous: Ambiguous;
  /** Columns the text takes. Looks at all of it: cut long text with `slice` first. */
  width(text: string): number;
  /** What a person takes for one character each: extended grapheme clusters (UAX #29). */
  graphemes(text: string): string[];
};

const ASCII = /^[ -~]*$/;
/** Widths remembered, and the longest cluster worth remembering. */
const REMEMBERED = 4096;
const SHORT = 16;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Is every character printable ASCII, so that columns, characters and UTF-16 units are the same? */
export function isPlain(text: string): boolean {
  return ASCII.test(text);
}

/** Splits text into grapheme clusters. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** A measure for a terminal that shows ambiguous characters in so many columns. */
export function createMeasure(ambiguous: Ambiguous): Measure {
  const known = new Map<string, number>();
  const options = { ambiguousIsNarrow: ambiguous === 1, countAnsiEscapeCodes: true };

  function width(text: string): number {
    if (ASCII.test(text)) return text.length;
    if (text.length > SHORT) return stringWidth(text, options);
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const columns = stringWidth(text, options);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, columns);
    return columns;
  }

  return { ambiguous, width, graphemes };
}
