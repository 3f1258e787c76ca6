/** Takes the octets of a message out of a transcript: the units the note points at, dot-stuffing undone. */

import type { MessageNote } from '../../protocols/contract.ts';
import { unstuff } from '../../wire/dot-stuffing.ts';
import type { WireEntry } from './entry.ts';
import type { Transcript } from './transcript.ts';

export type Gathered = {
  readonly octets: Uint8Array;
  /** Something in it is masked. */
  readonly masked: boolean;
};

/** `index`: the entry the note stands on. */
export function gatherMessage(transcript: Transcript, index: number, note: MessageNote): Gathered {
  const entries = stretchesOf(note).flatMap((stretch) => unitsOf(transcript, index, note, stretch));
  const octets = Buffer.concat(note.stuffed ? unstuffed(entries) : entries.map(({ bytes }) => bytes));
  return { octets, masked: entries.some(({ masked }) => masked.length > 0) };
}

/** Without stretches: the units before the one the note stands on. */
function stretchesOf({ stretches, units }: MessageNote): readonly Place[] {
  return stretches ?? [{ units, after: null }];
}

/** `after` null: all that stands before the noted unit. */
type Place = { readonly units: number; readonly after: number | null };

function unitsOf(transcript: Transcript, index: number, { from, channel }: MessageNote, place: Place): WireEntry[] {
  const found: WireEntry[] = [];
  let skip = place.after ?? 0;
  for (let at = place.after === null ? index - 1 : index; at >= 0 && found.length < place.units; at--) {
    const entry = transcript.entry(at);
    if (entry?.event !== from || entry.channel !== channel) continue;
    if (skip > 0) skip--;
    else found.push(entry);
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
