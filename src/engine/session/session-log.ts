/** Where a session's moments go: into the transcript, to the recorders, to the audience; in this order. */
import type { Effect, Problem, Protocol, ReplyNote } from '../../protocols/contract.ts';
import type { Clock } from '../clock.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Transcript } from '../record/transcript.ts';
import { Audience } from './audience.ts';
import type { Moment } from './conversation.ts';
import type { Happening } from './happenings.ts';
import { type Octets, Scribe, type Written } from './scribe.ts';

/** A happening before it is dated. */
export type Undated = Happening extends infer H ? (H extends Happening ? Omit<H, 'at'> : never) : never;

/** Makes a sentence of a problem. */
type Say = (problem: Problem) => string;

export class SessionLog {
  readonly scribe: Scribe;
  readonly audience = new Audience();
  readonly startedAt: Date;
  readonly #clock: Clock;
  readonly #began: number;
  readonly #say: Say | undefined;
  readonly #recorders = new Set<Recorder>();
  /** A recorder failed; the session went on. */
  diskProblem: Problem | null = null;
  lastReply: ReplyNote | null = null;
  /** The last unit of the server was only part of something (a line of a longer reply). */
  inReply = false;

  constructor(protocol: Protocol, clock: Clock, transcript?: Transcript, say?: Say) {
    this.scribe = new Scribe(protocol, transcript);
    this.#clock = clock;
    this.#say = say;
    this.#began = clock.now();
    this.startedAt = clock.date();
  }

  /** A reply is owed; a server that greets owes its greeting from the beginning. */
  get owing(): boolean {
    const { view, protocol } = this.scribe;
    return view.outstanding > 0 || (protocol.greets === 'server' && this.lastReply === null);
  }

  /** Folds, masks, records and tells of one unit. */
  octets(octets: Omit<Octets, 'at'>, before: (effects: readonly Effect[]) => void): readonly Effect[] {
    const written = this.scribe.octets({ ...octets, at: this.#at() });
    if (octets.from === 'server') this.#note(written.moment);
    before(written.effects);
    this.#publish(written);
    return written.effects;
  }

  /** Folds, records and tells of anything else. */
  happening(happening: Undated): readonly Effect[] {
    const written = this.scribe.happening({ ...happening, at: this.#at() } as Happening);
    this.#publish(written);
    return written.effects;
  }

  /** What went wrong, with its sentence where somebody can say it. */
  trouble({ kind, params }: Problem): void {
    const message = this.#say?.({ kind, params });
    this.happening({ event: 'error', kind, params, ...(message === undefined ? {} : { message }) });
  }

  /** Adds a recorder and gives it all that has happened so far. */
  record(recorder: Recorder): void {
    this.#recorders.add(recorder);
    let trouble = recorder.begin(this.startedAt);
    const { transcript, first } = this.scribe;
    for (let index = first; index < transcript.length && !trouble; index++) {
      trouble = recorder.write(transcript.entry(index)!);
    }
    if (trouble) this.#dropped(recorder, trouble);
  }

  /** No more will be recorded. */
  close(): void {
    for (const recorder of this.#recorders) recorder.close();
    this.#recorders.clear();
  }

  #at(): number {
    return Math.round((this.#clock.now() - this.#began) * 1000) / 1000;
  }

  #note({ notes }: Moment): void {
    this.inReply = true;
    for (const note of notes) {
      if (note.kind === 'reply') this.lastReply = note;
      if (note.kind === 'reply' || note.kind === 'data') this.inReply = false;
    }
  }

  #publish({ moment }: Written): void {
    this.audience.after(() => {
      this.audience.tell(moment);
      for (const recorder of this.#recorders) {
        const trouble = recorder.write(moment.entry);
        if (trouble) this.#dropped(recorder, trouble);
      }
    });
  }

  #dropped(recorder: Recorder, trouble: Problem): void {
    this.#recorders.delete(recorder);
    recorder.close();
    this.diskProblem ??= trouble;
    this.trouble(trouble);
  }
}
