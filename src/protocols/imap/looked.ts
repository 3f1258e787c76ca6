/** What the lint of arguments looks at. */
import type { CommandWords } from './command-words.ts';
import type { Announcement, Reading } from './tokens.ts';

/** A command with its arguments read, and the literal its line announces. */
export type Looked = CommandWords & { readonly values: Reading['values']; readonly announced: Announcement | null };
