/** Waits for a session to be ready: asks again whenever something happens, and when a silence has lasted. */
import type { Clock } from '../clock.ts';
import type { Moment } from '../session/conversation.ts';
import type { Session } from '../session/session.ts';
import type { Situation, Turn } from './lockstep.ts';

/** Of what the server said since the last line, no more is kept to be searched. */
const KEPT = 1 << 18;

export class Vigil {
  readonly #session: Session;
  readonly #clock: Clock;
  #stop: () => void = () => {};
  #ask: (() => void) | null = null;
  #since: number;
  #greeted = false;
  #heard = false;
  #pending = 0;
  #said: Uint8Array[] = [];
  #size = 0;

  constructor(session: Session, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** Begins to watch. Whoever is asked must have heard of a moment before: it subscribes first. */
  begin(): void {
    this.#stop = this.#session.subscribe((moment) => this.#see(moment));
  }

  /** Resolves as soon as `turn` says anything but `wait`. One at a time. */
  until(turn: () => Turn): Promise<Exclude<Turn, { kind: 'wait' }>> {
    return new Promise((resolve) => {
      let cancel = (): void => {};
      this.#ask = () => {
        cancel();
        cancel = () => {};
        const now = turn();
        if (now.kind === 'wait') {
          if (now.within !== null) cancel = this.#clock.after(now.within, () => this.#ask?.());
          return;
        }
        this.#ask = null;
        resolve(now);
      };
      this.#ask();
    });
  }

  /** Asks again now. */
  ask(): void {
    this.#ask?.();
  }

  /** True as soon as `met`; false when the time is up or the connection closed. `ms` null: no limit. */
  async within(ms: number | null, met: () => boolean): Promise<boolean> {
    const began = this.#clock.now();
    const turn = await this.until(() => {
      if (met()) return { kind: 'go', unanswered: false };
      const left = ms === null ? null : ms - this.#msSince(began);
      if (this.#session.standing === 'closed' || (left !== null && left <= 0)) return { kind: 'over' };
      return { kind: 'wait', within: left };
    });
    return turn.kind === 'go';
  }

  get situation(): Situation {
    const { standing, view, protocol, backlog } = this.#session;
    const pending = this.#session.uncut;
    // Octets that make no whole unit yet break the silence too.
    if (pending !== this.#pending) this.#since = this.#clock.now();
    this.#pending = pending;
    const greetingOwed = protocol.greets === 'server' && !this.#greeted;
    const silence = this.#msSince(this.#since);
    return { standing, view, greetingOwed, silence, heard: this.#heard, backlog };
  }

  /** Goes when the silence has lasted this long. */
  silent(ms: number): Turn {
    const { silence } = this.situation;
    return silence >= ms ? { kind: 'go', unanswered: false } : { kind: 'wait', within: ms - silence };
  }

  /** Has the server said these octets since the last line? */
  said(octets: Uint8Array): boolean {
    return Buffer.concat(this.#said).includes(Buffer.from(octets));
  }

  /** A line is about to go: what was heard belongs to the one before. */
  sent(): void {
    this.#heard = false;
    this.#said = [];
    this.#size = 0;
    this.#since = this.#clock.now();
  }

  end(): void {
    this.#stop();
  }

  /** Whole milliseconds: sums of seconds are not exact. */
  #msSince(moment: number): number {
    return Math.round((this.#clock.now() - moment) * 1000);
  }

  #see(moment: Moment | null): void {
    if (moment) {
      const { entry } = moment;
      this.#since = this.#clock.now();
      if (entry.event === 'server') {
        this.#greeted = true;
        this.#heard = true;
        this.#keep(entry.bytes);
      }
    }
    this.ask();
  }

  #keep(octets: Uint8Array): void {
    this.#said.push(octets);
    this.#size += octets.length;
    while (this.#size - (this.#said[0]?.length ?? 0) > KEPT) this.#size -= this.#said.shift()!.length;
  }
}
