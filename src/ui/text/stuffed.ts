/** Lines of message text whose leading dot was doubled for the wire. */
import type { WireEntry } from '../../engine/record/entry.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Note } from '../../protocols/contract.ts';

const DOT = 0x2e;
const TELLING = /\.dot-(?:doubled|removed)$/;
/** Entries looked at to find the end of the message a line belongs to. */
const LOOK = 4096;

/** Is the note about a doubled dot? Its sentence is in the hint. */
export function tellsOfDot(note: Note): boolean {
  return note.kind === 'hint' && TELLING.test(note.id);
}

/** Is the first dot of this line one that was added, and is taken off again by the other side? */
export function isStuffed(transcript: Transcript, index: number, { event, bytes }: WireEntry): boolean {
  if (bytes[0] !== DOT || bytes[1] !== DOT) return false;
  if (transcript.notes(index).some(tellsOfDot)) return true;
  let units = 0;
  for (let at = index + 1; at < Math.min(transcript.length, index + LOOK); at++) {
    const entry = transcript.entry(at);
    if (entry?.event === event) units++;
    for (const note of transcript.notes(at)) {
      if (note.kind === 'message' && note.from === event) return note.stuffed && units <= note.units;
    }
  }
  return false;
}
