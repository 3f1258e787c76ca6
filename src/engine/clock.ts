/** Time as the engine sees it: monotonic seconds and timers. Tests put in a clock they turn by hand. */

/** Time source. Nothing that shows in a record reads another one. */
export type Clock = {
  /** Seconds, monotonic, from any beginning. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Calendar time, for the header of a recording. */
  date(): Date;
};

/** The clock of this computer. */
export const realClock: Clock = {
  now: () => performance.now() / 1000,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  date: () => new Date(),
};

/** A clock that stands still until `advance` is called. */
export type ManualClock = Clock & {
  /** Moves time on; timers that fall due run in order, each at its own time. */
  advance(ms: number): void;
  /** Timers not yet run or cancelled. */
  readonly waiting: number;
};

/** Starts a clock that is turned by hand, at second 0 of `start`. */
export function manualClock(start = new Date('2026-01-01T00:00:00.000Z')): ManualClock {
  type Timer = { due: number; order: number; run: () => void };
  const timers = new Set<Timer>();
  let ms = 0;
  let order = 0;
  const next = (limit: number): Timer | null => {
    let found: Timer | null = null;
    for (const timer of timers) {
      if (timer.due > limit) continue;
      if (!found || timer.due < found.due || (timer.due === found.due && timer.order < found.order)) found = timer;
    }
    return found;
  };
  return {
    now: () => ms / 1000,
    date: () => new Date(start.getTime() + ms),
    after: (delay, run) => {
      const timer: Timer = { due: ms + Math.max(0, delay), order: order++, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (delay) => {
      const end = ms + delay;
      for (let timer = next(end); timer; timer = next(end)) {
        timers.delete(timer);
        ms = timer.due;
        timer.run();
      }
      ms = end;
    },
    get waiting() {
      return timers.size;
    },
  };
}
