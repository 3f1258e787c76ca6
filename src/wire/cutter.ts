/** Cuts one side's stream into pieces as the dialogue demands. Pure but for its own buffer; every split gives the same pieces. */
import { type Framing, MAX_UNIT, type UnitEnd } from './unit.ts';

/** A cut piece: its octets (ending included) and how it ended. */
export type Piece = { readonly bytes: Uint8Array; readonly end: UnitEnd };

const LF = 0x0a;
const CR = 0x0d;
const EMPTY = new Uint8Array(0);

/**
 * Feed it with `push`, ask it with `next(framing)` until it answers null. The framing may change from piece to
 * piece; octets already looked at are not looked at again while the framing stays the same.
 */
export class Cutter {
  #buffer: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  /** Octets after `#start` known to hold no line end for the framing last asked for. */
  #scanned = 0;
  #scannedFor = '';

  /** Octets waiting. */
  get size(): number {
    return this.#end - this.#start;
  }

  /** Adds octets that arrived. They are copied unless nothing is waiting. */
  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.size === 0) {
      this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#start = 0;
      this.#end = bytes.length;
      this.#scanned = 0;
      return;
    }
    if (this.#end + bytes.length > this.#buffer.length) {
      const grown = Buffer.allocUnsafe(Math.max((this.size + bytes.length) * 2, 4096));
      this.#buffer.copy(grown, 0, this.#start, this.#end);
      this.#end = this.size;
      this.#start = 0;
      this.#buffer = grown;
    }
    this.#buffer.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** The next piece, or null while it is incomplete. */
  next(framing: Framing): Piece | null {
    if (this.size === 0) return null;
    switch (framing.kind) {
      case 'line':
        return this.#line(framing.max, framing.bareLf === 'inside');
      case 'octets': {
        if (framing.lines && framing.n > 0) return this.#line(framing.n, true, framing.n <= MAX_UNIT);
        const wanted = Math.min(framing.n, MAX_UNIT);
        if (wanted <= 0) return { bytes: EMPTY, end: 'full' };
        return this.size >= wanted ? this.#cut(wanted, 'full') : null;
      }
      case 'until':
        return this.#until(framing.any);
      case 'rest':
        return this.#cut(Math.min(this.size, MAX_UNIT), 'full');
    }
  }

  /** What waits, untouched; for showing only. */
  peek(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end);
  }

  /** Removes and returns everything that waits (what is dropped before TLS). */
  take(): Uint8Array {
    const left = this.peek();
    this.#start = this.#end;
    this.#scanned = 0;
    return left;
  }

  /** What waits as a `partial` piece of at most 64 KiB, or null. Call it until it answers null. */
  flush(): Piece | null {
    return this.size === 0 ? null : this.#cut(Math.min(this.size, MAX_UNIT), 'partial');
  }

  #line(max: number, crlfOnly: boolean, exact = false): Piece | null {
    const limit = Math.min(max, MAX_UNIT);
    const window = this.#buffer.subarray(this.#start, Math.min(this.#end, this.#start + limit));
    for (let from = this.#resume(crlfOnly ? 'crlf' : 'lf'); ; ) {
      const lf = window.indexOf(LF, from);
      if (lf < 0) break;
      const crlf = lf > 0 && window[lf - 1] === CR;
      if (crlf || !crlfOnly) return this.#cut(lf + 1, crlf ? 'crlf' : 'lf');
      from = lf + 1;
    }
    if (window.length < limit) {
      this.#scanned = window.length;
      return null;
    }
    // A CR at the very end may be half of a line end: it goes with what follows, unless the count says that this is all.
    return this.#cut(window[limit - 1] === CR && limit > 1 && !exact ? limit - 1 : limit, 'full');
  }

  #until(any: readonly number[]): Piece | null {
    const window = this.#buffer.subarray(this.#start, Math.min(this.#end, this.#start + MAX_UNIT));
    for (let i = this.#resume(any.join()); i < window.length; i++) {
      if (any.includes(window[i]!)) return this.#cut(i + 1, 'full');
    }
    this.#scanned = window.length;
    return window.length === MAX_UNIT ? this.#cut(MAX_UNIT, 'full') : null;
  }

  #resume(kind: string): number {
    if (this.#scannedFor !== kind) {
      this.#scannedFor = kind;
      this.#scanned = 0;
    }
    return this.#scanned;
  }

  #cut(length: number, end: UnitEnd): Piece {
    const bytes = this.#buffer.subarray(this.#start, this.#start + length);
    this.#start += length;
    this.#scanned = 0;
    return { bytes, end };
  }
}
