/** Does an entry of the transcript hold what the person looks for? In its octets, or in the codes of what is said of it. */
import type { Entry, WireEntry } from '../../engine/record/entry.ts';
import type { Note, ReplyNote } from '../../protocols/contract.ts';
import { decodeOctets } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import { isWire } from '../text/entry-rows.ts';

export type Matcher = (entry: Entry, notes: readonly Note[]) => boolean;

/** What a search needs to know of the screen. */
export type MatchWords = {
  readonly charset: string;
  /** The sentence of an entry that is no octets. */
  describe(entry: Exclude<Entry, WireEntry>, notes: readonly Note[]): string;
};

/** Upper and lower case are the same. The text keeps its length, so that places in it stay what they are. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A test for entries. Case does not matter. */
export function matcher(wanted: string, { charset, describe }: MatchWords): Matcher {
  const text = foldCase(wanted);
  const plain = /^[ -~]*$/.test(text);
  return (entry, notes) => {
    if (!isWire(entry)) return foldCase(describe(entry, notes)).includes(text);
    return octetsHold(entry.bytes) || notes.some((note) => saidOf(note).some((word) => foldCase(word).includes(text)));
  };

  function octetsHold(bytes: Uint8Array): boolean {
    const octets = latin1(bytes);
    const ascii = !/[\x80-\xff]/.test(octets);
    // ASCII is the same in every charset: only what holds more has to be decoded.
    if (ascii) return plain && foldCase(octets).includes(text);
    return foldCase(decodeOctets(bytes, charset).text).includes(text);
  }
}

/** Codes, RFC sections and what was decoded; not the sentences, which stand elsewhere on the screen. */
function saidOf(note: Note): readonly string[] {
  switch (note.kind) {
    case 'decoded':
      return [note.text];
    case 'hint':
      return [note.source];
    case 'reply':
      return statusCodes(note);
    default:
      return [];
  }
}

function statusCodes({ status }: ReplyNote): readonly string[] {
  const codes = 'code' in status ? [String(status.code), status.enhanced] : [status.status, status.responseCode];
  return codes.flatMap((code) => code ?? []);
}
