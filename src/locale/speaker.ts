/** Speaks a language: turns language-free notes into sentences. Only the chosen language is loaded. */

import type { Explanation, Lang } from './catalog.ts';
import type { CliKey } from './en/cli.ts';
import type { UiKey } from './en/ui.ts';
import type { Meaning, Problem } from './facts.ts';

/** What the rest of the program asks of a language. Unknown ids get a general sentence, never an exception. */
export type Speaker = {
  readonly lang: Lang;
  ui(key: UiKey, params?: Meaning['params']): string;
  cli(key: CliKey, params?: Meaning['params']): string;
  /** The explanation of a reply, placeholders filled in. */
  meaning(meaning: Meaning): Explanation;
  /** `5.1.1` → a short sentence, or null when the code is not known. */
  enhanced(code: string): string | null;
  hint(hint: { readonly id: string; readonly params: Meaning['params'] }): string;
  problem(problem: Problem): string;
  /** `smtp`, `rcpt` → the phase's name. */
  phase(protocol: string, phase: string): string;
  /** `success` → "done". */
  replyClass(name: 'success' | 'continue' | 'transient' | 'permanent' | 'unknown'): string;
  /** What a command does, or null. */
  command(protocol: string, verb: string): string | null;
  /** What an offered keyword means, or null. */
  keyword(protocol: string, keyword: string): string | null;
};
