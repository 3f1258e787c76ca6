/** Finds which lines of the transcript make up one reply. Looks only so far, so that a flood costs nothing. */
import type { Entry, WireEntry } from '../../engine/record/entry.ts';
import { LONG_REPLY, type Transcript } from '../../engine/record/transcript.ts';
import { longReply } from './long-replies.ts';
import { headsOf, type ReplyLines, replyNote, walkBack } from './walk-back.ts';

/** Entries looked at in each direction. Of a longer reply the transcript knows the end. */
const LOOK = LONG_REPLY;

/** Answers for neighbouring entries share the search, so asking for a screenful costs one search. */
export class ReplyFinder {
  readonly #transcript: Transcript;
  /** Server lines `#from … #to` of one channel, searched; only the last may have a note. */
  #from = 0;
  #to = -1;
  /** What comes behind `#to`: nothing of this reply, or lines not searched yet. */
  #stop: 'note' | 'broken off' | 'unknown' = 'unknown';
  #reply: ReplyLines | null = null;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** The reply the entry belongs to; null when it is no server line, or its reply has not ended yet. */
  find(index: number): ReplyLines | null {
    if (this.#reply && index >= this.#reply.first && index <= this.#reply.last) return this.#reply;
    const long = longReply(this.#transcript, index);
    if (long) {
      this.#reply = long;
      return long;
    }
    const end = this.#endOf(index);
    if (end === null) return null;
    if (this.#reply?.last !== end) this.#reply = this.#lines(end);
    return this.#reply && index >= this.#reply.first ? this.#reply : null;
  }

  /** The entry whose note ends the reply that `index` may belong to. */
  #endOf(index: number): number | null {
    const first = this.#wire(index);
    if (!first) return null;
    const noted = replyNote(this.#transcript, index) !== undefined;
    if (!noted && index === this.#from - 1 && this.#wire(this.#from)?.channel === first.channel) this.#from = index;
    if (noted || index < this.#from || index > this.#to) {
      this.#from = index;
      this.#to = index;
      this.#stop = noted ? 'note' : 'unknown';
    }
    while (this.#stop === 'unknown' && this.#to < index + LOOK) {
      const next = this.#wire(this.#to + 1);
      if (next?.channel !== first.channel) {
        this.#stop = 'broken off';
        break;
      }
      this.#to++;
      if (replyNote(this.#transcript, this.#to)) this.#stop = 'note';
    }
    return this.#stop === 'note' ? this.#to : null;
  }

  #lines(last: number): ReplyLines | null {
    const note = replyNote(this.#transcript, last)!;
    if (note.lines.length > LOOK) return null;
    const { first, lines } = walkBack(this.#transcript, last, note.lines.length, LOOK);
    return { first, last, lines, class: note.class, heads: headsOf(note) };
  }

  #wire(index: number): WireEntry | undefined {
    const entry = this.#transcript.entry(index);
    return entry?.event === 'server' ? entry : undefined;
  }
}

/** Is this entry the rest of a line whose start is the entry before it? */
export function continuesLine(entry: Entry, before: Entry | undefined): boolean {
  return (
    (entry.event === 'server' || entry.event === 'client') &&
    before?.event === entry.event &&
    before.channel === entry.channel &&
    before.end === 'full'
  );
}
