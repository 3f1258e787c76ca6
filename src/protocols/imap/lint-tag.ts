/** Lint of tags (RFC 9051 §2.2.1): a different one for each command, of characters an atom may hold, without `+`. */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { readable } from '../typed.ts';
import type { ImapState } from './state.ts';
import { isTag } from './tags.ts';

/** What is wrong with this tag for the next command. */
export function lintTag({ queue, settled }: ImapState, tag: string): readonly HintNote[] {
  const shown = readable(tag).slice(0, 20);
  if (!isTag(tag)) return [hint('imap.lint.bad-tag', { tag: shown })];
  if (queue.some((each) => each.tag === tag)) return [hint('imap.lint.tag-pending', { tag: shown })];
  return settled.includes(tag) ? [hint('imap.lint.tag-reused', { tag: shown })] : [];
}
