/** The conversation as text for the clipboard. */
import type { Conversation } from '../engine/session/conversation.ts';
import { withoutLineEnd } from '../wire/octets.ts';
import { decodeStart } from './text/decode-start.ts';

/** Octets that fit: terminals and multiplexers drop a sequence of more than about 74,994 characters, and base64 has 4 for 3. */
const MOST = Math.floor(74_994 / 4) * 3;
/** Characters of one line that are copied at least, if it has them: a few others must fit beside it. */
const LINE = 1000;

export type Copied = {
  readonly text: string;
  readonly lines: number;
  /** Older lines for which there was no room. */
  readonly left: number;
};

/** `S: 220 …` and `C: EHLO …`, the newest that fit. */
export function conversationText({ transcript }: Conversation, charset: string): Copied {
  const lines: string[] = [];
  let size = 0;
  let index = transcript.length - 1;
  for (; index >= 0; index--) {
    const entry = transcript.entry(index);
    if (entry?.event !== 'client' && entry?.event !== 'server') continue;
    const { text, more } = decodeStart(withoutLineEnd(entry.bytes), LINE, charset);
    const line = `${entry.event === 'server' ? 'S' : 'C'}: ${text}${more ? '…' : ''}`;
    size += Buffer.byteLength(line) + 1;
    if (size > MOST) break;
    lines.push(line);
  }
  const shown = lines.length;
  return { text: `${lines.reverse().join('\n')}\n`, lines: shown, left: index + 1 };
}
