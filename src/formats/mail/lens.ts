/** Reads messages as they lie in a transcript, each once, and remembers what it read. */

import { gatherMessage } from '../../engine/record/message-octets.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { MessageNote } from '../../protocols/contract.ts';
import type { MailField, ReadMail } from './mail.ts';

/** The last message of a transcript: the entry its note stands on. */
export function lastMessage(transcript: Transcript): { readonly index: number; readonly note: MessageNote } | null {
  const index = transcript.last('message');
  const note = messageNote(transcript, index);
  return note && { index, note };
}

/** The message that ended with this entry, if one did. */
export function messageNote(transcript: Transcript, index: number): MessageNote | null {
  return transcript.notes(index).find((note) => note.kind === 'message') ?? null;
}

/** A message whose beginning the transcript has let go: what is known without its octets. A masked length stays untold. */
function letGo(note: MessageNote): ReadMail {
  const octets = note.octets === note.promised ? note.octets : null;
  const mail = { fields: [], parts: [], text: '', textFrom: null, asItStands: false, readUpTo: 0 };
  return { note, octets, mail };
}

/** `clean` takes the secrets out of what was decoded: they may stand there in other octets than they were typed in. */
export async function readMessage(
  transcript: Transcript,
  index: number,
  note: MessageNote,
  clean: (text: string) => string,
): Promise<ReadMail> {
  if (note.units > 0 && !transcript.entry(index - note.units)) return letGo(note);
  const { octets, masked } = gatherMessage(transcript, index, note);
  // Headless commands load the reader of mail only when there is mail to read.
  const mail = note.part
    ? await (await import('./read-part.ts')).readPart(octets, note.part)
    : await (await import('./read-mail.ts')).readMail(octets);
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
