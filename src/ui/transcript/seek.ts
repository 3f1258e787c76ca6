/** Looks through a transcript entry by entry, in slices, so that a million of them never hold up a key. */
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Matcher } from './matcher.ts';

/** Entries between two looks at the clock. */
const STRIDE = 64;

/** Where a search goes: from an entry, up (-1) or down (1), round the end once, until it is there again. */
export type Course = { readonly start: number; readonly by: 1 | -1 };

export type Slice =
  | { readonly kind: 'found'; readonly index: number; readonly wrapped: boolean }
  /** `looked`: how many entries are done. */
  | { readonly kind: 'more'; readonly looked: number }
  | { readonly kind: 'nowhere' };

/** Goes on where `looked` entries of the course are done, until `late` says it is time to let others work. */
export function seek(
  transcript: Transcript,
  holds: Matcher,
  course: Course,
  looked: number,
  late: () => boolean,
): Slice {
  const { length } = transcript;
  for (let done = looked; done < length; done++) {
    if (done > looked && (done - looked) % STRIDE === 0 && late()) return { kind: 'more', looked: done };
    const straight = course.start + course.by * done;
    const index = ((straight % length) + length) % length;
    const entry = transcript.entry(index);
    if (entry && holds(entry, transcript.notes(index))) return { kind: 'found', index, wrapped: straight !== index };
  }
  return { kind: 'nowhere' };
}

/** The newest refusal before that entry: its index, or null. */
export function refusalBefore(transcript: Transcript, before: number): number | null {
  for (let index = Math.min(before, transcript.length) - 1; index >= 0; index--) {
    for (const note of transcript.notes(index)) {
      if (note.kind === 'reply' && (note.class === 'transient' || note.class === 'permanent')) return index;
    }
  }
  return null;
}
