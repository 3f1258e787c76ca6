/** Makes a thing that is missing; checked against the facts, so that each has its sentence. */
import type { UnmetId } from '../../knowledge/unmet.ts';
import type { Meaning } from '../../protocols/contract.ts';

/** Longer values would fill the pane. */
const LONGEST = 60;

/** Values are cut to what fits a line. */
export function missing(id: UnmetId, params: Meaning['params'] = {}): Meaning {
  const short = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value]);
  return { id, params: Object.fromEntries(short) };
}

function cut(text: string): string {
  const characters = [...text.replace(/\p{Cc}/gu, ' ')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

/** What may stand once or several times in a goal. */
export function all<T>(given: T | readonly T[] | undefined): readonly T[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? (given as readonly T[]) : [given as T];
}
