/** Keeps the screen's state and tells React when to look again: at once after quiet, else at most every 50 ms. */
import type { Conversation, Moment } from '../engine/session/conversation.ts';
import { isNews } from './desks.ts';
import { secrecyAfter, secrecyOf } from './draft.ts';
import { silenceOf } from './silence.ts';
import type { DeskAside, Place, UiState } from './state.ts';

/** Milliseconds between two looks in a flood. */
const PAUSE = 50;
const SECOND = 1000;

export class Store {
  #state: UiState;
  #listeners = new Set<() => void>();
  #watched = new Map<Conversation, () => void>();
  #timer: NodeJS.Timeout | null = null;
  #clock: NodeJS.Timeout | null = null;
  #due = false;

  constructor(state: UiState) {
    this.#state = state;
    this.#watch();
  }

  get state(): UiState {
    return this.#state;
  }

  /** The conversation on the screen, if there is one. */
  get conversation(): Conversation | null {
    return conversationOf(this.#state.place);
  }

  readonly snapshot = (): UiState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the state; the screen follows at once. */
  update(patch: Partial<UiState>): void {
    const before = this.#state;
    this.#state = { ...before, ...patch };
    const moved = this.#state.place !== before.place || this.#state.aside !== before.aside;
    // An entry of another record would be another line.
    const other = conversationOf(this.#state.place) !== conversationOf(before.place);
    if (other && patch.looked === undefined) this.#state = { ...this.#state, looked: null };
    // The line of another conversation has not been changed by coming to the screen.
    if (patch.line && patch.at === undefined) this.#state = { ...this.#state, secrecy: secrecyOf(this.#state) };
    if (moved) this.#watch();
    this.#tell();
  }

  /** Stops all timers; nothing is told any more. */
  stop(): void {
    for (const unwatch of this.#watched.values()) unwatch();
    this.#watched.clear();
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#clock) clearInterval(this.#clock);
    this.#timer = this.#clock = null;
    this.#listeners.clear();
  }

  /** Watches every conversation there is, and no other. */
  #watch(): void {
    const { place, aside } = this.#state;
    const wanted = new Set([place, ...aside.map((desk) => desk.place)].flatMap((each) => conversationOf(each) ?? []));
    for (const [conversation, unwatch] of this.#watched) {
      if (wanted.has(conversation)) continue;
      unwatch();
      this.#watched.delete(conversation);
    }
    for (const conversation of wanted) {
      if (this.#watched.has(conversation)) continue;
      this.#watched.set(
        conversation,
        conversation.subscribe((moment) => this.#happened(conversation, moment)),
      );
    }
    this.#measureWaiting();
  }

  #happened(conversation: Conversation, moment: Moment | null): void {
    const now = Date.now();
    const { state } = this;
    if (conversation === this.conversation) this.#state = { ...state, heardAt: now };
    else {
      const aside = state.aside.map((desk) =>
        conversationOf(desk.place) === conversation ? afterwards(desk, conversation, moment, now) : desk,
      );
      this.#state = { ...state, aside };
    }
    this.#changed();
  }

  /** The record has grown. */
  #changed(): void {
    if (this.#timer) {
      this.#due = true;
      return;
    }
    this.#look();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#due) this.#changed();
    }, PAUSE);
  }

  #look(): void {
    this.#due = false;
    // A new object, or React would see no change: the record grows in place.
    this.#state = { ...this.#state, secrecy: secrecyAfter(this.#state) };
    this.#measureWaiting();
    this.#tell();
  }

  /** Notes since when a reply is owed, and looks every second while the connection stands. */
  #measureWaiting(): void {
    const now = Date.now();
    const owedSince = owedFrom(this.#state, now);
    this.#state = { ...this.#state, owedSince, now: owedSince === null ? this.#state.now : now };
    const { place } = this.#state;
    if (place.kind !== 'live' || place.conversation.standing === 'closed') {
      if (this.#clock) clearInterval(this.#clock);
      this.#clock = null;
      return;
    }
    this.#clock ??= setInterval(() => this.#tick(Date.now()), SECOND);
  }

  #tick(now: number): void {
    const before = this.#state;
    if (before.owedSince === null && silenceOf(before, now) === silenceOf(before, before.now)) return;
    this.#state = { ...before, now };
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function conversationOf(place: Place): Conversation | null {
  return place.kind === 'home' ? null : place.conversation;
}

/** A desk nobody looks at, after something has happened there. */
function afterwards(desk: DeskAside, conversation: Conversation, moment: Moment | null, now: number): DeskAside {
  return {
    ...desk,
    secrecy: secrecyAfter(desk),
    heardAt: now,
    owedSince: owedFrom(desk, now),
    news: desk.news || (moment !== null && isNews(conversation, moment)),
  };
}

/** Since when a reply is owed; null: none is. */
function owedFrom({ place, owedSince }: Pick<UiState, 'place' | 'owedSince'>, now: number): number | null {
  if (place.kind !== 'live') return null;
  const { standing, view } = place.conversation;
  const owed = standing === 'connecting' || (standing === 'open' && view.outstanding > 0);
  return owed ? (owedSince ?? now) : null;
}
