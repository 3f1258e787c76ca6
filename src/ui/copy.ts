/** The conversation as plain text, for the clipboard. Secrets are masked in the record already. */
import type { Conversation } from '../engine/session/conversation.ts';
import { decodeOctets } from '../wire/charset.ts';
import { withoutLineEnd } from '../wire/octets.ts';
import { visible } from '../wire/visible.ts';

/** Terminals refuse more than about this many characters. */
const MOST = 70_000;

/** `S: 220 …` and `C: EHLO …`, the newest that fit. */
export function conversationText({ transcript }: Conversation, charset: string): string {
  const lines: string[] = [];
  let size = 0;
  for (let index = transcript.length - 1; index >= 0; index--) {
    const entry = transcript.entry(index);
    if (entry?.event !== 'client' && entry?.event !== 'server') continue;
    const text = visible(decodeOctets(withoutLineEnd(entry.bytes), charset).text);
    const line = `${entry.event === 'server' ? 'S' : 'C'}: ${text}`;
    size += line.length + 1;
    if (size > MOST) break;
    lines.push(line);
  }
  return `${lines.reverse().join('\n')}\n`;
}
