/** Keeps the screen's state and tells React when to look again: at once after quiet, else at most every 50 ms. */
import type { Conversation } from '../engine/session/conversation.ts';
import { secrecyAfter, secrecyOf } from './draft.ts';
import type { UiState } from './state.ts';

/** Milliseconds between two looks in a flood. */
const PAUSE = 50;
const SECOND = 1000;

export class Store {
  #state: UiState;
  #listeners = new Set<() => void>();
  #unwatch: () => void = () => {};
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
    const { place } = this.#state;
    return place.kind === 'home' ? null : place.conversation;
  }

  readonly snapshot = (): UiState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the state; the screen follows at once. */
  update(patch: Partial<UiState>): void {
    const moved = patch.place !== undefined && patch.place !== this.#state.place;
    this.#state = { ...this.#state, ...patch };
    // An entry of another record would be another line.
    if (moved) this.#state = { ...this.#state, looked: null };
    if (patch.line) this.#state = { ...this.#state, secrecy: secrecyOf(this.#state) };
    if (moved) this.#watch();
    this.#tell();
  }

  /** Stops all timers; nothing is told any more. */
  stop(): void {
    this.#unwatch();
    this.#unwatch = () => {};
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#clock) clearInterval(this.#clock);
    this.#timer = this.#clock = null;
    this.#listeners.clear();
  }

  #watch(): void {
    this.#unwatch();
    const conversation = this.conversation;
    this.#unwatch = conversation ? conversation.subscribe(() => this.#changed()) : () => {};
    this.#measureWaiting();
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

  /** Notes since when a reply is owed, and looks every second while it is. */
  #measureWaiting(): void {
    const conversation = this.conversation;
    const live = this.#state.place.kind === 'live';
    const owed = live && conversation !== null && isOwed(conversation);
    if (!owed) {
      if (this.#clock) clearInterval(this.#clock);
      this.#clock = null;
      this.#state = { ...this.#state, owedSince: null };
      return;
    }
    const now = Date.now();
    this.#state = { ...this.#state, owedSince: this.#state.owedSince ?? now, now };
    this.#clock ??= setInterval(() => {
      this.#state = { ...this.#state, now: Date.now() };
      this.#tell();
    }, SECOND);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function isOwed({ standing, view }: Conversation): boolean {
  return standing === 'connecting' || (standing === 'open' && view.outstanding > 0);
}
