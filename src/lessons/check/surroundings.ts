/** What a lesson is checked against besides the tables of facts: its neighbours, and the servers it may ask for. */
import type { ServerFile } from '../model/schema.ts';

export type Surroundings = {
  /** Names of the lessons that a link may lead to. */
  readonly lessons: readonly string[];
  /** The styles of server there are for a protocol. */
  personas(protocol: ServerFile['protocol']): readonly string[];
  /** Who may log in to a server. */
  users(server: Pick<ServerFile, 'protocol' | 'persona'>): readonly string[];
};
