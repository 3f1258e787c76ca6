/** A script is octets. It is cut into lines at LF, a CR before the LF is taken off, and nothing else is changed. */

export type ScriptLine = {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line's ending. */
  readonly octets: Uint8Array;
};

const LF = 0x0a;
const CR = 0x0d;

/** Cuts a script that arrives in pieces; every split gives the same lines. */
export class ScriptCutter {
  #held: Uint8Array[] = [];
  #number = 0;

  /** The lines complete with these octets. */
  push(octets: Uint8Array): ScriptLine[] {
    const lines: ScriptLine[] = [];
    let start = 0;
    for (let lf = octets.indexOf(LF); lf !== -1; lf = octets.indexOf(LF, start)) {
      lines.push(this.#line(octets.subarray(start, lf), true));
      start = lf + 1;
    }
    if (start < octets.length) this.#held.push(octets.slice(start));
    return lines;
  }

  /** A last line without an ending, if there is one. */
  end(): ScriptLine[] {
    return this.#held.length === 0 ? [] : [this.#line(new Uint8Array(), false)];
  }

  #line(last: Uint8Array, ended: boolean): ScriptLine {
    const whole = Buffer.concat([...this.#held, last]);
    this.#held = [];
    const length = ended && whole.at(-1) === CR ? whole.length - 1 : whole.length;
    return { number: ++this.#number, octets: new Uint8Array(whole.subarray(0, length)) };
  }
}

/** A whole script at once. */
export function cutScript(octets: Uint8Array): ScriptLine[] {
  const cutter = new ScriptCutter();
  return [...cutter.push(octets), ...cutter.end()];
}

/** Lines of a script waiting for their turn, while more of it may still arrive. */
export class ScriptFeed {
  readonly #cutter = new ScriptCutter();
  #lines: ScriptLine[] = [];
  #next = 0;
  #ended = false;
  #changed: () => void = () => {};

  /** A feed that holds a whole script. */
  static of(octets: Uint8Array): ScriptFeed {
    const feed = new ScriptFeed();
    feed.push(octets);
    feed.end();
    return feed;
  }

  push(octets: Uint8Array): void {
    this.#lines.push(...this.#cutter.push(octets));
    this.#changed();
  }

  /** Nothing more will come. */
  end(): void {
    if (this.#ended) return;
    this.#lines.push(...this.#cutter.end());
    this.#ended = true;
    this.#changed();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Lines that have arrived and were not taken. */
  get waiting(): readonly ScriptLine[] {
    return this.#lines.slice(this.#next);
  }

  get isEmpty(): boolean {
    return this.#next === this.#lines.length;
  }

  take(): ScriptLine | null {
    const line = this.#lines[this.#next];
    if (!line) return null;
    this.#next++;
    if (this.isEmpty) {
      this.#lines = [];
      this.#next = 0;
    }
    return line;
  }

  /** Calls when lines have arrived, or when no more will. */
  onChange(changed: () => void): void {
    this.#changed = changed;
  }
}
