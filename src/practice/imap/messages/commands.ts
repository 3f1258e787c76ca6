/** The commands that change messages. */
import type { Command } from '../state.ts';
import { append } from './append.ts';
import { copy, move } from './copy.ts';
import { expunge } from './expunge.ts';
import { store } from './store.ts';

/** By verb; all but EXPUNGE and APPEND alike with and without UID. */
export const messageCommands: Readonly<Record<string, Command>> = {
  STORE: store,
  COPY: copy,
  MOVE: move,
  EXPUNGE: expunge,
  APPEND: append,
};
