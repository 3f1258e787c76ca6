/**
 * The record of one conversation in memory, kept as one growing buffer with offsets rather than as an object a
 * line: 100,000 lines a second must not make garbage (design §6).
 */
import type { Note } from '../../protocols/contract.ts';
import type { Secret, Side, Span, UnitEnd } from '../../wire/unit.ts';
import type { Entry, WireEntry } from './entry.ts';

const ENDS: readonly UnitEnd[] = ['crlf', 'lf', 'full', 'partial'];
const SIDES: readonly Side[] = ['client', 'server'];
const CHUNK = 1 << 20;
/** What an entry takes beside its octets, roughly. */
const ENTRY = 32;
/** Notes of older entries are let go beyond this many, so that a flood of replies stays bounded. */
const NOTES_KEPT = 50_000;

/** What is kept of a conversation that nobody scrolls, in octets: enough to read a large mail; a recording keeps all. */
export const KEPT_UNSEEN = 32 << 20;

/** A reply of more lines than this cannot be found by looking around; where it ended is kept. */
export const LONG_REPLY = 256;

/** Append-only list of entries with the notes that belong to each. An entry keeps its index for ever. */
export class Transcript {
  readonly #most: number;
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
  #added = new Map<number, readonly Span[]>();
  #others = new Map<number, Entry>();
  #notes = new Map<number, readonly Note[]>();
  #oldestNote = 0;
  #longReplies: number[] = [];
  #last = new Map<Note['kind'], number>();
  /** What was let go: so many entries at the beginning, so many chunks. */
  #entriesGone = 0;
  #chunksGone = 0;
  #octets = 0;

  /** `most`: octets to keep; beyond them, and a quarter more, the oldest octets are let go. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** How many entries there are. */
  get length(): number {
    return this.#count;
  }

  /** The entries with which a reply of more than `LONG_REPLY` lines ended, oldest first. */
  get longReplies(): readonly number[] {
    return this.#longReplies;
  }

  /** The newest entry with a note of this kind; -1: there is none. */
  last(kind: Note['kind']): number {
    return this.#last.get(kind) ?? -1;
  }

  /** Adds an entry and the notes on it; returns its index. */
  append(entry: Entry, notes: readonly Note[]): number {
    const index = this.#count++;
    const slot = index - this.#entriesGone;
    if (slot === this.#at.length) this.#grow();
    this.#at[slot] = entry.at;
    this.#flags[slot] = 0;
    if (entry.event === 'client' || entry.event === 'server') this.#keepOctets(index, entry);
    else this.#others.set(index, entry);
    if (notes.length > 0) {
      this.#notes.set(index, notes);
      for (const { kind } of notes) this.#last.set(kind, index);
      if (notes.some((note) => note.kind === 'reply' && note.lines.length > LONG_REPLY)) this.#longReplies.push(index);
      // Counting up instead of asking the map for its first key, which has to skip all that was deleted before.
      while (this.#notes.size > NOTES_KEPT) this.#notes.delete(this.#oldestNote++);
    }
    if (this.#weight > this.#most * 1.25) this.#letGo();
    return index;
  }

  /** The entry at `index`, or undefined where there is none, or none any more; a wire entry's octets are a view into the store and must not be written to. */
  entry(index: number): Entry | undefined {
    if (index < 0 || index >= this.#count) return undefined;
    const slot = index - this.#entriesGone;
    const flags = slot < 0 ? 0 : this.#flags[slot]!;
    if ((flags & 8) === 0) return this.#others.get(index);
    const start = this.#start[slot]!;
    const wire: WireEntry = {
      event: SIDES[(flags >> 2) & 1]!,
      channel: flags >>> 5,
      at: this.#at[slot]!,
      bytes: this.#chunks[this.#chunk[slot]! - this.#chunksGone]!.subarray(start, start + this.#size[slot]!),
      end: ENDS[flags & 3]!,
      masked: this.#masks.get(index) ?? [],
    };
    const lost = this.#lost.get(index);
    const added = this.#added.get(index);
    return {
      ...wire,
      ...(flags & 16 && { auto: true as const }),
      ...(lost !== undefined && { lost }),
      ...(added !== undefined && { added }),
    };
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
    const slot = index - this.#entriesGone;
    this.#chunks.at(-1)!.set(bytes, this.#used);
    this.#chunk[slot] = this.#chunksGone + this.#chunks.length - 1;
    this.#start[slot] = this.#used;
    this.#size[slot] = bytes.length;
    this.#used += bytes.length;
    this.#octets += bytes.length;
    this.#flags[slot] =
      ENDS.indexOf(entry.end) | (SIDES.indexOf(entry.event) << 2) | 8 | (entry.auto ? 16 : 0) | (entry.channel << 5);
    if (entry.added !== undefined) this.#added.set(index, entry.added);
    if (entry.lost !== undefined) this.#lost.set(index, entry.lost);
    if (entry.masked.length > 0) this.#masks.set(index, entry.masked);
  }

  get #weight(): number {
    return this.#octets + ENTRY * (this.#count - this.#entriesGone);
  }

  /** Lets the oldest chunks go with all entries in them; the last chunk stays. */
  #letGo(): void {
    const held = this.#count - this.#entriesGone;
    let gone = 0;
    let octets = 0;
    while (this.#weight - octets - ENTRY * gone > this.#most && this.#chunks.length > 1) {
      this.#chunks.shift();
      const chunk = this.#chunksGone++;
      for (; gone < held; gone++) {
        if ((this.#flags[gone]! & 8) === 0) continue;
        if (this.#chunk[gone] !== chunk) break;
        octets += this.#size[gone]!;
        this.#masks.delete(this.#entriesGone + gone);
        this.#added.delete(this.#entriesGone + gone);
      }
    }
    for (const column of [this.#chunk, this.#start, this.#size, this.#at, this.#flags])
      column.copyWithin(0, gone, held);
    this.#entriesGone += gone;
    this.#octets -= octets;
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
