/** Where the news of one connection lies until it has time for it: one piece, however much happens. */
import type { News } from './service.ts';

/** Listens to what its connection wants to hear of, and to nothing once it is stopped. */
export class Newsstand<S, M> {
  #news: News<S, M> | undefined;
  #arrived: () => void;
  #whose: string | null = null;
  #leave: (() => void) | null = null;
  #latest: { readonly news: M } | null = null;
  #stopped = false;

  /** `arrived` is called when there is news where there was none. */
  constructor(news: News<S, M> | undefined, arrived: () => void) {
    this.#news = news;
    this.#arrived = arrived;
  }

  /** Listens as this state wants it. News of somebody else that is still here is dropped. */
  follow(state: S): void {
    if (!this.#news || this.#stopped) return;
    const whose = this.#news.whose(state);
    if (whose === this.#whose) return;
    this.#leave?.();
    this.#whose = whose;
    this.#latest = null;
    this.#leave = whose === null ? null : this.#news.watch(whose, (news) => this.#put(news));
  }

  /** The news, which is then gone; null: none. */
  take(): { readonly news: M } | null {
    const latest = this.#latest;
    this.#latest = null;
    return latest;
  }

  stop(): void {
    this.#stopped = true;
    this.#leave?.();
    this.#leave = null;
    this.#latest = null;
  }

  #put(news: M): void {
    const first = this.#latest === null;
    this.#latest = { news };
    if (first) this.#arrived();
  }
}
