/** Several conversations side by side: each has a desk of its own, and one of them is on the screen. Pure. */
import type { Conversation, Moment } from '../engine/session/conversation.ts';
import type { KeyPlace } from './input/keys.ts';
import type { LiveConversation } from './options.ts';
import type { Desk, DeskAside, Place, Seat, UiState } from './state.ts';

/** All that a desk is made of. */
const OWN: Readonly<Record<keyof Desk, true>> = {
  place: true,
  line: true,
  history: true,
  completion: true,
  encoded: true,
  secrecy: true,
  reveal: true,
  bottom: true,
  seen: true,
  looked: true,
  charset: true,
  notice: true,
  problem: true,
  owedSince: true,
  heardAt: true,
};

/** As many as there are digits to call them by. */
export const MOST_DESKS = 9;

/** What a new conversation begins with. */
export const FRESH = {
  completion: null,
  encoded: null,
  reveal: false,
  bottom: null,
  seen: 0,
  looked: null,
  notice: null,
  problem: null,
  owedSince: null,
} satisfies Partial<Desk>;

function deskOf(state: UiState): Desk {
  return Object.fromEntries(Object.keys(OWN).map((key) => [key, state[key as keyof Desk]])) as Desk;
}

/** All desks in their order; at `state.at` stands null, for that one is on the screen. */
export function deskRow({ aside, at }: UiState): readonly (DeskAside | null)[] {
  return [...aside.slice(0, at), null, ...aside.slice(at)];
}

/** How many there are. */
export function deskCount({ aside }: UiState): number {
  return aside.length + 1;
}

/** Another desk comes to the screen, what was there is put aside. Unchanged when there is no such desk. */
export function turnTo(state: UiState, index: number): UiState {
  const wanted = deskRow(state)[index];
  if (!wanted) return state;
  const { news: _, ...desk } = wanted;
  const aside = deskRow({ ...state, aside: [...state.aside] })
    .map((each) => each ?? { ...deskOf(state), news: false })
    .filter((_each, at) => at !== index);
  return { ...state, ...desk, aside, at: index, overlay: null };
}

/** A new desk behind the last one; what was on the screen is put aside. */
export function openBeside(state: UiState, desk: Desk): UiState {
  const all = deskRow(state).map((each) => each ?? { ...deskOf(state), news: false });
  return { ...state, ...desk, aside: all, at: all.length, overlay: null };
}

/** The desk on the screen is put away for good, and its neighbour comes. Unchanged when it is the only one. */
export function putAway(state: UiState): UiState {
  const index = Math.min(state.at, state.aside.length - 1);
  const next = state.aside[index];
  if (!next) return state;
  const { news: _, ...desk } = next;
  return { ...state, ...desk, aside: state.aside.filter((_each, at) => at !== index), at: index, overlay: null };
}

/** The conversation of a place, if it has one. */
export function conversationOf(place: Place): Conversation | null {
  return place.kind === 'live' || place.kind === 'replay' ? place.conversation : null;
}

/** The lesson that is taken at a place, if one is. */
export function seatOf(place: Place): Seat | null {
  return place.kind === 'live' || place.kind === 'lesson' ? place.lesson : null;
}

/** Whose keys work at a place. */
export function keyPlaceOf(place: Place): KeyPlace {
  if (seatOf(place)) return 'lesson';
  return place.kind === 'live' ? 'session' : place.kind === 'replay' ? 'replay' : 'home';
}

/** The place of that conversation changed, wherever its desk stands. */
export function withPlace(state: UiState, conversation: Conversation, change: (place: Place) => Place): UiState {
  const changed = <D extends Pick<Desk, 'place'>>(desk: D): D =>
    conversationOf(desk.place) === conversation ? { ...desk, place: change(desk.place) } : desk;
  return { ...changed(state), aside: state.aside.map(changed) };
}

/** Every conversation one can take part in, whether it is on the screen or not; those of lessons end with their lesson. */
export function liveConversations(state: UiState): readonly LiveConversation[] {
  return [state, ...state.aside].flatMap(({ place }) =>
    place.kind === 'live' && !place.lesson ? [place.conversation] : [],
  );
}

/** Entries looked at to see who asked. */
const LOOK_BACK = 50;

/** Is it worth a look? What the server says unasked or to the person, and every end; not the answer to a keepalive. */
export function isNews({ transcript }: Conversation, { entry, index }: Moment): boolean {
  if (entry.event === 'close' || entry.event === 'error') return true;
  if (entry.event !== 'server') return false;
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const before = transcript.entry(at);
    if (before?.event === 'client') return before.auto !== true;
  }
  return true;
}
