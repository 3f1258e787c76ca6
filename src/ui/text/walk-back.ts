/** From the end of a reply back over its lines. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { ReplyClass, ReplyNote } from '../../protocols/contract.ts';

/** Lines whose first word is kept, and characters kept of it: what a fold says it hides. */
const HEADS = 24;
const HEAD = 24;

/** The entries `first … last` of one reply and how many lines it has. */
export type ReplyLines = {
  readonly first: number;
  readonly last: number;
  readonly lines: number;
  readonly class: ReplyClass;
  /** How the lines behind the first one begin, some of them. */
  readonly heads: readonly string[];
};

/** The first words of the lines behind the first. */
export function headsOf({ lines }: ReplyNote): readonly string[] {
  return lines
    .slice(1, 1 + HEADS)
    .map((line) => line.trimStart().slice(0, HEAD).split(/[\s=]/, 1)[0]!)
    .filter((word) => word !== '');
}

/** The note that a reply ends here, if one does. */
export function replyNote(transcript: Transcript, index: number): ReplyNote | undefined {
  return transcript.notes(index).find((note) => note.kind === 'reply');
}

/** Over as many lines as the reply has, at most `most` entries. A line may have come in several pieces. */
export function walkBack(
  transcript: Transcript,
  last: number,
  wanted: number,
  most: number,
): { readonly first: number; readonly lines: number } {
  const end = transcript.entry(last);
  const channel = end?.event === 'server' ? end.channel : undefined;
  let first = last;
  let lines = 1;
  while (last - first < most) {
    const before = transcript.entry(first - 1);
    if (before?.event !== 'server' || before.channel !== channel || replyNote(transcript, first - 1)) break;
    if (before.end === 'crlf' || before.end === 'lf') {
      if (lines >= wanted) break;
      lines++;
    }
    first--;
  }
  return { first, lines };
}
