/** The commands that look for messages. */
import type { Command } from '../state.ts';
import { search } from './search.ts';
import { sort } from './sort.ts';
import { thread } from './thread.ts';

/** By verb; alike with and without UID. */
export const searchCommands: Readonly<Record<string, Command>> = { SEARCH: search, SORT: sort, THREAD: thread };
