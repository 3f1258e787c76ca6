/** Reads messages as they lie in a transcript, each once, and remembers what it read. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { MessageNote } from '../../protocols/contract.ts';
import { gatherMessage } from './gather.ts';
import type { MailField, ReadMail } from './mail.ts';

/** How far back a message is looked for, in entries. */
const LOOK_BACK = 200_000;

/** The last message of a transcript: the entry its note stands on. `since`: entries before it are left out. */
export function lastMessage(
  transcript: Transcript,
  since = 0,
): { readonly index: number; readonly note: MessageNote } | null {
  const stop = Math.max(since, transcript.length - LOOK_BACK);
  for (let index = transcript.length - 1; index >= stop; index--) {
    const note = messageNote(transcript, index);
    if (note) return { index, note };
  }
  return null;
}

/** The message that ended with this entry, if one did. */
export function messageNote(transcript: Transcript, index: number): MessageNote | null {
  return transcript.notes(index).find((note) => note.kind === 'message') ?? null;
}

/** `clean` takes the secrets out of what was decoded: they may stand there in other octets than they were typed in. */
export async function readMessage(
  transcript: Transcript,
  index: number,
  note: MessageNote,
  clean: (text: string) => string,
): Promise<ReadMail> {
  const { octets, masked } = gatherMessage(transcript, index, note);
  // Headless commands load the reader of mail only when there is mail to read.
  const { readMail } = await import('./read-mail.ts');
  const mail = await readMail(octets);
  const field = ({ name, value }: MailField): MailField => ({ name, value: clean(value) });
  return {
    note,
    octets: masked ? null : note.octets,
    mail: {
      ...mail,
      fields: mail.fields.map(field),
      parts: mail.parts.map((part) => ({ ...part, filename: part.filename && clean(part.filename) })),
      text: clean(mail.text),
    },
  };
}
