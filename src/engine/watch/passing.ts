/** What passes between two others, cut and folded in the order it was seen. It decides nothing and holds nothing up. */
import { Cutter, type Piece } from '../../wire/cutter.ts';
import type { Side } from '../../wire/unit.ts';
import type { Clock } from '../clock.ts';
import type { SessionLog } from '../session/session-log.ts';

/** Free text without a line end is taken as it is after this silence. */
const SILENCE_MS = 300;

/** `goAhead`: the last unit folded allows TLS to begin; `beyond` octets came behind it, and belong to nobody. */
export type Folded = { readonly goAhead: boolean; readonly beyond: number };

const NOTHING: Folded = { goAhead: false, beyond: 0 };

export class Passing {
  readonly #log: SessionLog;
  readonly #clock: Clock;
  readonly #cutters = { client: new Cutter(), server: new Cutter() };
  readonly #silence: Record<Side, () => void> = { client: () => {}, server: () => {} };
  /** Octets of each side so far. */
  readonly count = { client: 0, server: 0 };

  constructor(log: SessionLog, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  /** Octets of a side that are not yet a unit. */
  waiting(from: Side): Uint8Array {
    return this.#cutters[from].peek();
  }

  push(from: Side, bytes: Uint8Array): void {
    this.count[from] += bytes.length;
    this.#cutters[from].push(bytes);
  }

  /** Folds all whole units of a side, up to a go-ahead to TLS. `auto`: typed by wirespeak. */
  fold(from: Side, auto = false): Folded {
    const cutter = this.#cutters[from];
    const next = (): Piece | null => cutter.next(this.#log.scribe.framing(0, from));
    for (let piece = next(); piece; piece = next()) {
      const effects = this.#log.octets({ channel: 0, from, ...piece, auto }, () => {});
      if (effects.some(({ type }) => type === 'startTls')) return { goAhead: true, beyond: cutter.size };
    }
    this.#listenForSilence(from);
    return NOTHING;
  }

  /** Takes out what is not yet a unit: it will never be one. */
  take(from: Side): Uint8Array {
    return this.#cutters[from].take();
  }

  /** Folds what is left of a side as partial units. */
  flush(from: Side): void {
    const cutter = this.#cutters[from];
    for (let piece = cutter.flush(); piece; piece = cutter.flush()) {
      this.#log.octets({ channel: 0, from, ...piece }, () => {});
    }
  }

  /** No timer is left behind. */
  stop(): void {
    this.#silence.client();
    this.#silence.server();
  }

  #listenForSilence(from: Side): void {
    this.#silence[from]();
    if (this.#cutters[from].size === 0 || this.#log.scribe.view.input.kind !== 'free') return;
    this.#silence[from] = this.#clock.after(SILENCE_MS, () => this.flush(from));
  }
}
