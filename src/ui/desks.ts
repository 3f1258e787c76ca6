/** Several conversations side by side: each has a desk of its own, and one of them is on the screen. Pure. */
import type { Conversation, Moment } from '../engine/session/conversation.ts';
import type { LiveConversation } from './options.ts';
import type { Place, UiState } from './state.ts';

/** What belongs to one conversation and not to the screen: it is put aside with it and comes back with it. */
const OWN = [
  'place',
  'line',
  'history',
  'completion',
  'encoded',
  'secrecy',
  'reveal',
  'bottom',
  'seen',
  'charset',
  'notice',
  'problem',
  'owedSince',
  'heardAt',
] as const satisfies readonly (keyof UiState)[];

/** One conversation with all that was typed and chosen there. */
export type Desk = Pick<UiState, (typeof OWN)[number]>;

/** A desk that is not on the screen. `news`: something has been said there that nobody has seen. */
export type DeskAside = Desk & { readonly news: boolean };

/** As many as there are digits to call them by. */
export const MOST_DESKS = 9;

/** What is on the screen, as a desk. */
export function deskOf(state: UiState): Desk {
  return Object.fromEntries(OWN.map((key) => [key, state[key]])) as Desk;
}

/** All desks in their order; at `state.at` stands null, for that one is on the screen. */
export function deskRow({ aside, at }: UiState): readonly (DeskAside | null)[] {
  return [...aside.slice(0, at), null, ...aside.slice(at)];
}

/** How many there are. */
export function deskCount({ aside }: UiState): number {
  return aside.length + 1;
}

/** The place at that desk, counted from 0. */
export function placeAt(state: UiState, index: number): Place | null {
  if (index === state.at) return state.place;
  return deskRow(state)[index]?.place ?? null;
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

/** The place of that conversation changed, wherever its desk stands. */
export function withPlace(state: UiState, conversation: Conversation, change: (place: Place) => Place): UiState {
  const changed = <D extends Pick<Desk, 'place'>>(desk: D): D =>
    desk.place.kind !== 'home' && desk.place.conversation === conversation
      ? { ...desk, place: change(desk.place) }
      : desk;
  return { ...changed(state), aside: state.aside.map(changed) };
}

/** Every conversation one can take part in, whether it is on the screen or not. */
export function liveConversations(state: UiState): readonly LiveConversation[] {
  return [state, ...state.aside].flatMap(({ place }) => (place.kind === 'live' ? [place.conversation] : []));
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
