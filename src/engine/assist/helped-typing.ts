/** Lines of a person who is helped with them, where there is no screen: what each becomes, and what is learnt from it. */
import type { Composed, Draft, Note } from '../../protocols/contract.ts';
import type { Session } from '../session/session.ts';
import type { Sending } from '../session/session-contract.ts';
import { AIDS, assistanceOf, type Faded, helps, practised, type Skills } from './fading.ts';
import { draftOf, entered, type Gathering, type Writing } from './gathering.ts';

/** Who is told. */
export type HelpedHost = {
  charset(): string;
  /** The command is kept until what it announces has been typed. */
  gathers(as: Gathering['as']): void;
  /** The line has not been sent: something is missing in it that nobody adds any more. The same line again goes as it is. */
  warns(notes: readonly Note[]): void;
  /** The skills are others now, and perhaps levels with them. */
  learned(skills: Skills, faded: readonly Faded[]): void;
  /** So many octets will not go: the server has not asked for them. */
  dropped(octets: number): void;
};

/** The typing of one conversation. */
export class HelpedTyping {
  readonly #session: Session;
  readonly #host: HelpedHost;
  skills: Skills;
  gathering: Gathering | null = null;
  /** The line that was held back last. */
  #held: string | null = null;

  constructor(session: Session, skills: Skills, host: HelpedHost) {
    this.#session = session;
    this.#host = host;
    this.skills = skills;
  }

  /** A line as it is being typed. */
  draft(text: string): Draft {
    return draftOf(text, this.gathering, this.#writing);
  }

  /** Enter: what is to be sent, or nothing yet. */
  enter(text: string): (Composed & Sending) | null {
    const done = entered((draft) => this.#session.compose(draft), text, this.gathering, this.#writing);
    if ('send' in done && this.#holds(text, done.send)) return null;
    const before = this.gathering;
    this.gathering = 'gather' in done ? done.gather : null;
    if ('gather' in done) {
      if (before === null) this.#host.gathers(done.gather.as);
      return null;
    }
    this.#learn(done.send.shows);
    return { ...done.send, dropped: (octets) => this.#host.dropped(octets) };
  }

  /** What a screen says before Enter is said here in place of it, once. */
  #holds(text: string, { shows, notes }: Composed): boolean {
    const missing = AIDS.some((aid) => shows?.[aid] === false && this.skills[aid].level === 'warns');
    const again = this.#held === text;
    this.#held = missing && !again ? text : null;
    if (this.#held !== null) this.#host.warns(notes);
    return this.#held !== null;
  }

  /** As somebody has set it. */
  set(skills: Skills): void {
    this.skills = skills;
    this.#host.learned(skills, []);
  }

  #learn(shows: Composed['shows']): void {
    const { skills, faded } = practised(this.skills, shows);
    if (skills === this.skills) return;
    this.skills = skills;
    this.#host.learned(skills, faded);
  }

  get #writing(): Writing {
    const assistance = helps(this.#session.protocol) ? assistanceOf(this.skills) : null;
    return { charset: this.#host.charset(), assistance };
  }
}
