/** Lines that are for the lesson wherever they are typed: nobody is to get stuck in a mail or in a login. Pure. */
import type { Place } from '../state.ts';

/** Commands of the lesson, and the ways out of it. */
const WORDS = new Set(['hint', 'show', 'retry', 'next', 'skip', 'lesson', 'restart', 'home', 'quit']);

/** In message text, where everything else is text as it stands: is this line exactly one of these words, and so for the lesson? */
export function isForLesson(text: string, place: Place): boolean {
  if (place.kind !== 'live' || place.lesson === null) return false;
  const word = /^\/(\w+)\s*$/.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && WORDS.has(word);
}
