import { describe, expect, it } from 'vitest';
import { WordHunt } from '../../../src/engine/record/word-hunt.ts';

const hidden = (words: readonly string[], text: string): string => new WordHunt(words).replace(text, '#');

describe('words in a text', () => {
  it('are found in any letters, patterns among them', () => {
    expect(hidden(['Secret', 'a.b'], 'SECRET axb a.B')).toBe('# axb #');
    expect(hidden([], 'nothing')).toBe('nothing');
  });

  it('may be longer than any pattern', () => {
    const long = 'Ab'.repeat(40_000);
    expect(hidden([long, 'word'], `x ${long.toLowerCase()} word ${long}ab`)).toBe('x # # #ab');
    expect(hidden([long], long.slice(2))).toBe(long.slice(2));
    expect(hidden([long], `ab${long}`)).toBe('#Ab');
    expect(hidden([`${long}c`], `ab${long}c`)).toBe('ab#');
  });

  it('may be more than one pattern holds', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `word-number-${n}-of-a-great-many`);
    expect(hidden(many, `x ${many.at(-1)} y ${many[0]}`)).toBe('x # y #');
  });
});
