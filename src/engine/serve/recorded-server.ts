/** Plays the server of a recording against a client that types for itself. No sockets: octets in, octets out. */
import type { CommandNote } from '../../protocols/contract.ts';
import { Cutter } from '../../wire/cutter.ts';
import type { WireEntry } from '../record/entry.ts';
import { Scribe } from '../session/scribe.ts';
import type { Part, Turn } from './turns.ts';

/** A line the recording has no answer to. `bytes`: masked. */
export type Unmatched = { readonly bytes: Uint8Array; readonly why: 'unknown' | 'tls' };

export type Said = {
  readonly bytes: Uint8Array;
  readonly unmatched: readonly Unmatched[];
  /** The server has said goodbye. */
  readonly over: boolean;
};

export class RecordedServer {
  readonly #part: Part;
  readonly #scribe: Scribe;
  readonly #cutter = new Cutter();
  #next = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#scribe = new Scribe(part.protocol);
  }

  /** What is said before the client speaks. */
  greet(): Uint8Array {
    return this.#say(this.#part.greeting);
  }

  /** What is said to these octets. */
  heard(octets: Uint8Array): Said {
    this.#cutter.push(octets);
    const said: Uint8Array[] = [];
    const unmatched: Unmatched[] = [];
    const cut = () => this.#cutter.next(this.#scribe.framing(0, 'client'));
    for (let piece = cut(); piece && !this.#over; piece = cut()) {
      const { moment } = this.#scribe.octets({ channel: 0, from: 'client', ...piece, at: 0 });
      const command = moment.notes.find((note) => note.kind === 'command') ?? null;
      // Message text asks for nothing until it ends.
      if (!command && this.#scribe.view.outstanding === 0) continue;
      const turn = this.#find(command);
      if (turn && !turn.tls) said.push(this.#say(turn.answer));
      else if (moment.entry.event === 'client') {
        unmatched.push({ bytes: moment.entry.bytes, why: turn ? 'tls' : 'unknown' });
      }
    }
    return { bytes: Buffer.concat(said), unmatched, over: this.#over };
  }

  get #over(): boolean {
    return this.#scribe.view.ended;
  }

  /** The turn that fits best; of those that fit alike the next one, and if none is left, the first. */
  #find(command: CommandNote | null): Turn | null {
    const { turns } = this.#part;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    turns.forEach((turn, index) => {
      if (turn.answer.length === 0 || !this.#fits(turn, command)) return;
      const distance = difference(turn.command, command) * 2 + (index < this.#next ? 1 : 0);
      if (distance >= least) return;
      best = index;
      least = distance;
    });
    if (best < 0) return null;
    this.#next = best + 1;
    return turns[best]!;
  }

  #fits(turn: Turn, typed: CommandNote | null): boolean {
    if (!turn.command || !typed) return turn.command === typed;
    // What is masked in the recording cannot be compared.
    return turn.masked ? turn.command.verb === typed.verb : this.#part.protocol.matches(turn.command, typed);
  }

  #say(units: readonly WireEntry[]): Uint8Array {
    for (const { bytes, end, masked } of units)
      this.#scribe.octets({ channel: 0, from: 'server', bytes, end, masked, at: 0 });
    return Buffer.concat(units.map(({ bytes }) => bytes));
  }
}

/** 0: the same words. 1: the same up to the first argument (`AUTH PLAIN …`). 2: the same verb. */
function difference(recorded: CommandNote | null, typed: CommandNote | null): number {
  if (recorded?.args === typed?.args) return 0;
  const first = (note: CommandNote | null) => note?.args.trim().split(/\s/, 1)[0]?.toUpperCase();
  return first(recorded) === first(typed) ? 1 : 2;
}
