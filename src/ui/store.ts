/** Keeps the screen's state and tells React when to look again: at once after quiet, else at most every 50 ms. */
import type { Conversation, Moment } from '../engine/session/conversation.ts';
import type { LessonRun } from '../lessons/run/lesson-run.ts';
import { conversationOf, isNews, seatOf } from './desks.ts';
import { secrecyAfter, secrecyOf } from './draft.ts';
import { followRun } from './lesson/follow.ts';
import { silenceOf } from './silence.ts';
import type { DeskAside, UiState } from './state.ts';

/** Milliseconds between two looks in a flood. */
const PAUSE = 50;
const SECOND = 1000;

export class Store {
  #state: UiState;
  #listeners = new Set<() => void>();
  #watched = new Map<Conversation, () => void>();
  #lessons = new Map<LessonRun, () => void>();
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
    for (const unwatch of this.#lessons.values()) unwatch();
    this.#watched.clear();
    this.#lessons.clear();
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#clock) clearInterval(this.#clock);
    this.#timer = this.#clock = null;
    this.#listeners.clear();
  }

  /** Watches every conversation and every lesson there is, and no other. */
  #watch(): void {
    const { place, aside } = this.#state;
    const places = [place, ...aside.map((desk) => desk.place)];
    watchOnly(this.#watched, new Set(places.flatMap((each) => conversationOf(each) ?? [])), (conversation) =>
      conversation.subscribe((moment) => this.#happened(conversation, moment)),
    );
    watchOnly(this.#lessons, new Set(places.flatMap((each) => seatOf(each)?.run ?? [])), (run) =>
      run.subscribe(() => this.#followed(run)),
    );
    this.#measureWaiting();
  }

  #followed(run: LessonRun): void {
    const before = this.#state;
    this.#state = followRun(before, run, Date.now());
    if (conversationOf(before.place) !== conversationOf(this.#state.place) || before.aside.length > 0) this.#watch();
    this.#changed();
  }

  #happened(conversation: Conversation, moment: Moment | null): void {
    const now = Date.now();
    const { state } = this;
    if (conversation === this.conversation) this.#state = { ...state, heardAt: now };
    else {
      const aside = state.aside.map((desk) =>
        conversationOf(desk.place) === conversation ? afterwards(desk, state, conversation, moment, now) : desk,
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

/** Ends what is watched and no longer wanted, begins what is wanted and not watched. */
function watchOnly<T>(watched: Map<T, () => void>, wanted: ReadonlySet<T>, watch: (each: T) => () => void): void {
  for (const [each, unwatch] of watched) {
    if (wanted.has(each)) continue;
    unwatch();
    watched.delete(each);
  }
  for (const each of wanted) if (!watched.has(each)) watched.set(each, watch(each));
}

/** A desk nobody looks at, after something has happened there. */
function afterwards(
  desk: DeskAside,
  { skills }: UiState,
  conversation: Conversation,
  moment: Moment | null,
  now: number,
): DeskAside {
  return {
    ...desk,
    secrecy: secrecyAfter({ ...desk, skills }),
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
