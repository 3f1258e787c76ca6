/** Takes the octets of a message out of a transcript: the units the note points at, dot-stuffing undone. */
import type { WireEntry } from '../../engine/record/entry.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { MessageNote } from '../../protocols/contract.ts';
import { unstuff } from '../../wire/dot-stuffing.ts';

export type Gathered = {
  readonly octets: Uint8Array;
  /** Something in it is masked. */
  readonly masked: boolean;
};

/** `index`: the entry the note stands on. */
export function gatherMessage(transcript: Transcript, index: number, note: MessageNote): Gathered {
  const entries = unitsBefore(transcript, index, note);
  const octets = Buffer.concat(note.stuffed ? unstuffed(entries) : entries.map(({ bytes }) => bytes));
  return { octets, masked: entries.some(({ masked }) => masked.length > 0) };
}

function unitsBefore(transcript: Transcript, index: number, { units, from, channel }: MessageNote): WireEntry[] {
  const found: WireEntry[] = [];
  for (let at = index - 1; at >= 0 && found.length < units; at--) {
    const entry = transcript.entry(at);
    if (entry?.event === from && entry.channel === channel) found.push(entry);
  }
  return found.reverse();
}

/** A dot is dropped at the beginning of a line only, and a long line is several units. */
function unstuffed(entries: readonly WireEntry[]): Uint8Array[] {
  let atStart = true;
  return entries.map(({ bytes, end }) => {
    const meant = atStart ? unstuff(bytes) : bytes;
    atStart = end === 'crlf';
    return meant;
  });
}
