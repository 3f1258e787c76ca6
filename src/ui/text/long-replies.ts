/** Replies too long to be found by looking around: where each lies is worked out once. */
import type { Transcript } from '../../engine/record/transcript.ts';
import { headsOf, type ReplyLines, replyNote, walkBack } from './walk-back.ts';

type Found = { readonly replies: ReplyLines[]; seen: number };

const known = new WeakMap<Transcript, Found>();

/** The long reply the entry belongs to, if any. */
export function longReply(transcript: Transcript, index: number): ReplyLines | null {
  const ends = transcript.longReplies;
  if (ends.length === 0) return null;
  const found = known.get(transcript) ?? { replies: [], seen: 0 };
  known.set(transcript, found);
  for (; found.seen < ends.length; found.seen++) {
    const reply = endingAt(transcript, ends[found.seen]!);
    if (reply) found.replies.push(reply);
  }
  return nearest(found.replies, index);
}

function endingAt(transcript: Transcript, last: number): ReplyLines | null {
  const note = replyNote(transcript, last);
  if (!note) return null;
  const { first, lines } = walkBack(transcript, last, note.lines.length, Number.POSITIVE_INFINITY);
  return { first, last, lines, class: note.class, heads: headsOf(note) };
}

/** They lie one behind the other. */
function nearest(replies: readonly ReplyLines[], index: number): ReplyLines | null {
  let low = 0;
  let high = replies.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const reply = replies[middle]!;
    if (index < reply.first) high = middle - 1;
    else if (index > reply.last) low = middle + 1;
    else return reply;
  }
  return null;
}
