/** The commands of this folder by verb. */
import type { Command } from '../state.ts';
import { fetch } from './fetch.ts';

export const fetchCommands: Readonly<Record<string, Command>> = { FETCH: fetch };
