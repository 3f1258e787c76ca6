/** The mail that has just come, in a few lines: whether all of it came, who wrote, what about, how it is built. */
import { messageNote } from '../../formats/mail/lens.ts';
import { mailWords } from '../../formats/mail/words.ts';
import type { Scene } from '../scene.ts';

/** Entries looked at: the connection may have been closed behind the mail. */
const LOOK_BACK = 3;
/** Parts named before the rest is counted only. */
const PARTS = 4;

/** Empty when the last thing that came is no mail, or it is still being read. */
export function mailAdvice({ conversation, speaker, mails, glyphs, state }: Scene): readonly string[] {
  if (!conversation) return [];
  const { transcript } = conversation;
  for (let index = transcript.length - 1; index >= Math.max(0, transcript.length - LOOK_BACK); index--) {
    if (transcript.entry(index)?.event === 'client') break;
    const note = messageNote(transcript, index);
    if (!note) continue;
    const read = mails(conversation, index);
    if (!read) return [];
    const words = mailWords(read, speaker, state.charset);
    const parts = words.parts.slice(0, PARTS).map((part) => part.trim());
    return [
      `${words.count} ${glyphs.dot} ${speaker.ui('mail.reads')}`,
      ...words.part.map(short),
      ...words.leading.map(short),
      ...parts,
      words.misread,
    ].filter((line) => line !== '');
  }
  return [];
}

/** A field made of a hundred addresses would push the rest away. */
function short(field: string): string {
  return field.length > 120 ? `${field.slice(0, 119)}…` : field;
}
