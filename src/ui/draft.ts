/** The line at the prompt as the protocol sees it: what it would send, and what of it must not be shown. */
import { assistanceOf, helps, type Skills } from '../engine/assist/fading.ts';
import { draftOf } from '../engine/assist/gathering.ts';
import type { Assistance, Composed } from '../protocols/contract.ts';
import { lineText } from './input/line.ts';
import { isForLesson } from './lesson/words.ts';
import type { LivePlace, Secrecy, UiState } from './state.ts';

/** A line and the conversation it stands in. */
type Drafted = Pick<UiState, 'place' | 'line' | 'charset' | 'skills' | 'secrecy'>;

/** How far the assistant goes in the lines of a conversation: not at all in a lesson, nor where there is nothing to help with. */
export function assistanceIn({ lesson, conversation }: LivePlace, skills: Skills): Assistance | null {
  return lesson || !helps(conversation.protocol) ? null : assistanceOf(skills);
}

/** What Enter would send now; null when it would send nothing. */
export function composedLine({
  place,
  line,
  charset,
  skills,
}: Pick<UiState, 'place' | 'line' | 'charset' | 'skills'>): Composed | null {
  if (place.kind !== 'live' || place.conversation.standing === 'closed') return null;
  const { conversation } = place;
  const text = lineText(line);
  const slashes = slashesOff(text, place);
  if (slashes === null) return null;
  const writing = { charset, assistance: assistanceIn(place, skills) };
  const composed = conversation.compose(draftOf(text.slice(slashes), place.gathering ?? null, writing));
  const mask = composed.mask.map(({ start, end }) => ({ start: start + slashes, end: end + slashes }));
  return { ...composed, mask };
}

/** How many slashes at its start are not sent; null: the line is no line for the server at all. */
function slashesOff(text: string, place: LivePlace): 0 | 1 | null {
  if (!text.startsWith('/') || place.gathering) return 0;
  if (place.conversation.view.input.kind === 'message') return isForLesson(text, place) ? null : 0;
  return text.startsWith('//') ? 1 : null;
}

/** The secrecy of a line that has just been changed. */
export function secrecyOf(state: Drafted): Secrecy {
  if (lineText(state.line) === '') return 'open';
  if (state.secrecy === 'covered') return 'covered';
  if (state.place.kind === 'live' && state.place.conversation.standing === 'closed') return state.secrecy;
  return (composedLine(state)?.mask.length ?? 0) > 0 ? 'masked' : 'open';
}

/** The secrecy of a line that has not been changed while something happened. */
export function secrecyAfter(state: Drafted): Secrecy {
  if (state.secrecy !== 'masked') return state.secrecy;
  return (composedLine(state)?.mask.length ?? 0) > 0 ? 'masked' : 'covered';
}

/** What of the line to hide: spans of its text. */
export function hiddenSpans(state: UiState, composed: Composed | null): Composed['mask'] {
  const mask = composed?.mask ?? [];
  // A frame may be drawn before the store has noticed what happened.
  const changed = state.secrecy === 'covered' || (state.secrecy === 'masked' && mask.length === 0);
  return changed ? [{ start: 0, end: lineText(state.line).length }] : mask;
}
