/** Telling what a keepalive brought from what a person asked for. */
import type { Conversation } from '../../engine/session/conversation.ts';
import type { ReplyNote } from '../../protocols/contract.ts';

/** Entries between a command and its reply that are looked at. */
const LOOK_BACK = 50;

/** Is the reply noted there only the good answer to a line that wirespeak said to break the silence? */
export function answersKeepalive(
  { transcript, protocol }: Pick<Conversation, 'transcript' | 'protocol'>,
  note: ReplyNote,
  index: number,
): boolean {
  if (note.class !== 'success' || note.exchange === null || protocol.harmless === null) return false;
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const entry = transcript.entry(at);
    if (entry?.event !== 'client') continue;
    const command = transcript.notes(at).find((each) => each.kind === 'command');
    if (command?.exchange === note.exchange) return entry.auto === true && command.verb === protocol.harmless;
  }
  return false;
}
