/**
 * The record of one conversation in memory, kept as one growing buffer with offsets rather than as an object a
 * line: 100,000 lines a second must not make garbage (design §6).
 */
import type { Note } from '../../protocols/contract.ts';
import type { Secret, Side, UnitEnd } from '../../wire/unit.ts';
import type { Entry, WireEntry } from './entry.ts';

const ENDS: readonly UnitEnd[] = ['crlf', 'lf', 'full', 'partial'];
const SIDES: readonly Side[] = ['client', 'server'];
const CHUNK = 1 << 20;
/** Notes of older entries are let go beyond this many, so that a flood of replies stays bounded. */
const NOTES_KEPT = 50_000;

/** Append-only list of entries with the notes that belong to each. */
export class Transcript {
  #chunks: Uint8Array[] = [];
  #used = CHUNK;
  #count = 0;
  #chunk = new Uint32Array(1024);
  #start = new Uint32Array(1024);
  #size = new Uint32Array(1024);
  #at = new Float64Array(1024);
  /** Bits 0–1 end, bit 2 side, bit 3 wire entry, bit 4 auto; the channel stands above. */
  #flags = new Uint32Array(1024);
  #masks = new Map<number, readonly Secret[]>();
  #lost = new Map<number, string>();
  #others = new Map<number, Entry>();
  #notes = new Map<number, readonly Note[]>();
  #oldestNote = 0;

  /** How many entries there are. */
  get length(): number {
    return this.#count;
  }

  /** Adds an entry and the notes on it; returns its index. */
  append(entry: Entry, notes: readonly Note[]): number {
    const index = this.#count++;
    if (index === this.#at.length) this.#grow();
    this.#at[index] = entry.at;
    if (entry.event === 'client' || entry.event === 'server') this.#keepOctets(index, entry);
    else this.#others.set(index, entry);
    if (notes.length > 0) {
      this.#notes.set(index, notes);
      // Counting up instead of asking the map for its first key, which has to skip all that was deleted before.
      while (this.#notes.size > NOTES_KEPT) this.#notes.delete(this.#oldestNote++);
    }
    return index;
  }

  /** The entry at `index`; a wire entry's octets are a view into the store and must not be written to. */
  entry(index: number): Entry | undefined {
    if (index < 0 || index >= this.#count) return undefined;
    const flags = this.#flags[index]!;
    if ((flags & 8) === 0) return this.#others.get(index);
    const start = this.#start[index]!;
    const wire: WireEntry = {
      event: SIDES[(flags >> 2) & 1]!,
      channel: flags >>> 5,
      at: this.#at[index]!,
      bytes: this.#chunks[this.#chunk[index]!]!.subarray(start, start + this.#size[index]!),
      end: ENDS[flags & 3]!,
      masked: this.#masks.get(index) ?? [],
    };
    const lost = this.#lost.get(index);
    return { ...wire, ...(flags & 16 && { auto: true as const }), ...(lost !== undefined && { lost }) };
  }

  /** The notes on the entry at `index`. */
  notes(index: number): readonly Note[] {
    return this.#notes.get(index) ?? [];
  }

  #keepOctets(index: number, entry: WireEntry): void {
    const { bytes } = entry;
    if (this.#chunks.length === 0 || this.#used + bytes.length > CHUNK) {
      this.#chunks.push(new Uint8Array(Math.max(CHUNK, bytes.length)));
      this.#used = 0;
    }
    this.#chunks.at(-1)!.set(bytes, this.#used);
    this.#chunk[index] = this.#chunks.length - 1;
    this.#start[index] = this.#used;
    this.#size[index] = bytes.length;
    this.#used += bytes.length;
    this.#flags[index] =
      ENDS.indexOf(entry.end) | (SIDES.indexOf(entry.event) << 2) | 8 | (entry.auto ? 16 : 0) | (entry.channel << 5);
    if (entry.lost !== undefined) this.#lost.set(index, entry.lost);
    if (entry.masked.length > 0) this.#masks.set(index, entry.masked);
  }

  #grow(): void {
    const wider = <T extends Uint32Array | Float64Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.#at.length * 2;
    this.#chunk = wider(this.#chunk, new Uint32Array(size));
    this.#start = wider(this.#start, new Uint32Array(size));
    this.#size = wider(this.#size, new Uint32Array(size));
    this.#flags = wider(this.#flags, new Uint32Array(size));
    this.#at = wider(this.#at, new Float64Array(size));
  }
}
