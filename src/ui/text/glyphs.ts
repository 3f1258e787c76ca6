/** The signs that frames, gutters and marks are drawn with, and what stands for them where their width is in doubt. */
import type { Ambiguous } from './width.ts';

const NARROW = {
  rule: '─',
  vertical: '│',
  dot: '·',
  prompt: '▸',
  aside: '⇢',
  crumb: '›',
  ok: '✓',
  bad: '✗',
  on: '●',
  off: '○',
  more: '…',
  mask: '•',
  left: '←',
  up: '↑',
  down: '↓',
  codeOpen: '‹',
  codeClose: '›',
} as const;

/** One sign each, always as wide as it looks in the set it comes from. */
export type Glyphs = Readonly<Record<keyof typeof NARROW, string>>;

const ASCII: Glyphs = {
  rule: '-',
  vertical: '|',
  dot: '*',
  prompt: '>',
  aside: '=>',
  crumb: '>',
  ok: 'v',
  bad: 'x',
  on: '*',
  off: 'o',
  more: '...',
  mask: '*',
  left: '<-',
  up: '^',
  down: 'v',
  codeOpen: '`',
  codeClose: '`',
};

/** The set for a terminal; null: it did not say how wide ambiguous characters are. */
export function glyphs(ambiguous: Ambiguous | null): Glyphs {
  return ambiguous === 1 ? NARROW : ASCII;
}
