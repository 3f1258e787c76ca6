/** Mails a server has taken: on real servers they arrive a moment after it said so. */
import type { Clock } from '../../engine/clock.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Session } from '../../engine/session/session.ts';
import type { Post } from '../stage.ts';

/** How often to look whether something has arrived. */
const LOOK_MS = 50;

/** Counts from now on what a session is told was taken. */
export class MailsTaken {
  readonly #post: Post;
  readonly #before: number;
  readonly #stop: () => void;
  #taken = 0;

  constructor(session: Session, post: Post) {
    this.#post = post;
    this.#before = post.accepted().length;
    this.#stop = session.subscribe((moment) => {
      if (moment) this.#taken += takenIn(moment);
    });
  }

  /** Have all of them arrived? */
  get arrived(): boolean {
    return this.#taken === 0 || this.#post.accepted().length >= this.#before + this.#taken;
  }

  stop(): void {
    this.#stop();
  }
}

/** True as soon as `met`; false when the time is up. */
export async function within(clock: Clock, ms: number, met: () => boolean): Promise<boolean> {
  const end = clock.now() + ms / 1000;
  for (;;) {
    if (met()) return true;
    const left = (end - clock.now()) * 1000;
    if (left <= 0) return false;
    await new Promise<void>((resolve) => clock.after(Math.min(LOOK_MS, left), resolve));
  }
}

/** Replies that say yes to the end of a mail, or to its last chunk. */
function takenIn({ notes }: Moment): number {
  return notes.filter((note) => {
    if (note.kind !== 'reply' || note.class !== 'success') return false;
    const verb = String(note.meaning.params.verb ?? '');
    return verb === '.' || (verb === 'BDAT' && /\bLAST$/i.test(String(note.meaning.params.argument ?? '')));
  }).length;
}
