/** Lines that are for the lesson wherever they are typed: nobody is to get stuck in a mail or in a login. Pure. */
import type { Place } from '../state.ts';

/** Commands of the lesson, and the ways out of it. */
const WORDS = new Set(['hint', 'show', 'retry', 'next', 'skip', 'lesson', 'restart', 'home', 'quit']);

/** The word of a line that is exactly one of them, without its slash; null: it is none. */
function lessonWord(text: string): string | null {
  const word = /^\/(\w+)\s*$/.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && WORDS.has(word) ? word : null;
}

/** In message text, where everything else is text: is this line for the lesson (`/show`), or written so as not to be (`//show`)? */
export function wordInMessage(text: string, place: Place): 'word' | 'escaped' | null {
  if (place.kind !== 'live' || place.lesson === null) return null;
  if (lessonWord(text) !== null) return 'word';
  return text.startsWith('//') && lessonWord(text.slice(1)) !== null ? 'escaped' : null;
}
