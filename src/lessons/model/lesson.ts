/** A lesson as the program uses it: the machine part, and the prose of each language it is written in. */
import type { Lang } from '../../locale/catalog.ts';
import type { LessonFile } from './schema.ts';

/** Prose in the house's own little markup: backticks mark code; nothing else is left of Markdown. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Lines as they stand. */
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** One section of a Markdown file. Placeholders in double braces are not yet filled in. */
export type StepProse = {
  readonly title: string;
  readonly text: readonly Block[];
  /** What is to be reached, in a sentence. */
  readonly goal: string;
  /** nudge → rule → RFC → answer; empty in free play. */
  readonly hints: readonly string[];
  /** By id: what the option says, and what is said to whoever chooses it. */
  readonly options: Readonly<Record<string, { readonly text: string; readonly remark: string }>>;
  /** Said once the step is passed. */
  readonly after: readonly Block[];
};

export type LessonProse = {
  readonly title: string;
  readonly opening: readonly Block[];
  readonly steps: Readonly<Record<string, StepProse>>;
  /** Said at the end. */
  readonly closing: readonly Block[];
};

export type Lesson = LessonFile & {
  /** Where it was read from. */
  readonly folder: string;
  readonly prose: Readonly<Partial<Record<Lang, LessonProse>>>;
  /** The letters of `mailbox`, read. */
  readonly letters: Readonly<Record<string, readonly Uint8Array[]>>;
};

export type Track = { readonly id: string; readonly title: Readonly<Record<string, string>> };

/** All lessons, tracks in their order and lessons in theirs. */
export type Course = { readonly tracks: readonly Track[]; readonly lessons: readonly Lesson[] };

/** Something wrong with a lesson. `line` and `column` count from 1; null where no place can be named. */
export type LessonProblem = {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** Key of the locale's `lessonProblems`. */
  readonly id: string;
  readonly params: Readonly<Record<string, string | number>>;
};
