/** Plays a recording through the same fold that a live session uses. Nothing is sent, cut or decoded anew. */
import { protocolById, raw } from '../protocols/registry.ts';
import { type Clock, realClock } from './clock.ts';
import { type Entry, isWire, type OpenEntry, type TlsSummary } from './record/entry.ts';
import type { Recording } from './record/read-recording.ts';
import { Audience } from './session/audience.ts';
import type { Conversation, Outcome, Standing } from './session/conversation.ts';
import { Scribe } from './session/scribe.ts';
import { outcomeOf } from './session/verdict.ts';
import { Watched } from './session/watched.ts';

/** Nobody waits longer than this for the next line; a person typing at leisure makes long gaps. */
const LONGEST_GAP = 2;
/** Entries played in one go when no time lies between them. */
const AT_ONCE = 1000;

export type ReplayOptions = {
  readonly clock?: Clock | undefined;
  /** 2: twice as fast. */
  readonly speed?: number | undefined;
  /** Waits for `step` or `play` instead of playing at once. */
  readonly stepping?: boolean | undefined;
};

export type Replay = Conversation & {
  /** Entries played so far, of `length`. */
  readonly position: number;
  readonly length: number;
  readonly playing: boolean;
  readonly speed: number;
  play(): void;
  pause(): void;
  /** Pauses and plays one entry; false at the end. */
  step(): boolean;
  setSpeed(speed: number): void;
  /** Plays all that is left at once. */
  seekEnd(): void;
};

/** Begins a replay; unless stepping, it plays from the next turn of the event loop on. */
export function openReplay(recording: Recording, options: ReplayOptions = {}): Replay {
  const replay = new RecordingReplay(recording, options);
  if (!options.stepping) replay.play();
  return replay;
}

class RecordingReplay extends Watched implements Replay {
  readonly host: string;
  readonly port: number;
  readonly #entries: readonly Entry[];
  readonly #scribe: Scribe;
  readonly #audience: Audience;
  readonly #clock: Clock;
  #speed: number;
  #position = 0;
  #cancel: (() => void) | null = null;
  #tls: TlsSummary | null = null;
  #outcome: Outcome | null = null;

  constructor(recording: Recording, options: ReplayOptions) {
    const opened = recording.entries.find((entry): entry is OpenEntry => entry.event === 'open');
    const scribe = new Scribe(protocolById(opened?.protocol ?? '') ?? raw);
    const audience = new Audience();
    super(scribe, audience);
    this.#scribe = scribe;
    this.#audience = audience;
    this.#entries = recording.entries;
    this.#clock = options.clock ?? realClock;
    this.#speed = options.speed ?? 1;
    this.host = opened?.host ?? '';
    this.port = opened?.port ?? 0;
    if (this.#entries.length === 0) this.#outcome = outcomeOf(null);
  }

  get position(): number {
    return this.#position;
  }
  get length(): number {
    return this.#entries.length;
  }
  get playing(): boolean {
    return this.#cancel !== null;
  }
  get speed(): number {
    return this.#speed;
  }
  get standing(): Standing {
    if (this.#outcome) return 'closed';
    return this.#position === 0 ? 'connecting' : 'open';
  }
  get outcome(): Outcome | null {
    return this.#outcome;
  }
  get tls() {
    return this.#tls;
  }
  pending(): Uint8Array {
    return new Uint8Array();
  }

  play(): void {
    if (this.playing || this.#outcome) return;
    this.#schedule();
    this.#audience.tell(null);
  }

  pause(): void {
    if (!this.playing) return;
    this.#stop();
    this.#audience.tell(null);
  }

  step(): boolean {
    this.pause();
    return this.#next();
  }

  setSpeed(speed: number): void {
    if (!(speed > 0)) return;
    this.#speed = speed;
    if (this.playing) {
      this.#stop();
      this.#schedule();
    }
    this.#audience.tell(null);
  }

  seekEnd(): void {
    this.#stop();
    while (this.#next());
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #schedule(): void {
    this.#cancel = this.#clock.after(this.#gap() * 1000, () => this.#tick());
  }

  /** Seconds until the next entry. */
  #gap(): number {
    const { at } = this.#entries[this.#position] ?? { at: 0 };
    const before = this.#entries[this.#position - 1]?.at ?? at;
    return Math.min(Math.max(0, at - before), LONGEST_GAP) / this.#speed;
  }

  #tick(): void {
    for (let played = 0; played < AT_ONCE && this.playing; played++) {
      if (!this.#next()) return;
      if (this.#outcome || this.#gap() > 0) break;
    }
    // A listener may have paused.
    if (this.playing && !this.#outcome) this.#schedule();
    else this.#stop();
  }

  #next(): boolean {
    const entry = this.#entries[this.#position];
    if (!entry) return false;
    this.#position++;
    if (entry.event === 'open') this.#tls = entry.tls;
    if (entry.event === 'tls') this.#tls = entry;
    this.#audience.after(() => {
      const written = isWire(entry)
        ? this.#scribe.octets({ ...entry, from: entry.event })
        : this.#scribe.happening(entry);
      this.#audience.tell(written.moment);
      if (this.#position === this.#entries.length) this.#end();
    });
    return true;
  }

  #end(): void {
    this.#stop();
    const error = this.#entries.findLast((entry) => entry.event === 'error');
    this.#outcome = outcomeOf(error ? { kind: error.kind, params: error.params } : null);
    this.#audience.tell(null);
  }
}
