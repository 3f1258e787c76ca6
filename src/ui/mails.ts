/** Messages read for the screen, each once. Reading takes a moment, so a frame may have to do without. */
import type { Conversation } from '../engine/session/conversation.ts';
import { messageNote, readMessage } from '../formats/mail/lens.ts';
import type { ReadMail } from '../formats/mail/mail.ts';
import type { MessageNote } from '../protocols/contract.ts';

/** The message whose note stands on that entry; null: there is none, or it is being read. */
export type Mails = (conversation: Conversation, index: number) => ReadMail | null;

/** `changed` is called when a message asked for has been read. */
export function rememberMails(changed: () => void): Mails {
  const known = new WeakMap<MessageNote, ReadMail | 'reading'>();
  return (conversation, index) => {
    const note = messageNote(conversation.transcript, index);
    if (!note) return null;
    const found = known.get(note);
    if (found) return found === 'reading' ? null : found;
    known.set(note, 'reading');
    void readMessage(conversation.transcript, index, note, (text) => conversation.clean(text)).then((read) => {
      known.set(note, read);
      changed();
    });
    return null;
  };
}
