/** Lint of a set of messages: `1`, `2:4`, `1,3`, `*`, by sequence number or by UID (RFC 9051 §9). */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { commandFact } from './commands.ts';
import type { Looked } from './looked.ts';
import type { ImapState } from './state.ts';
import { textOf } from './tokens.ts';

const SET = /^(?:\d{1,10}|\*)(?::(?:\d{1,10}|\*))?(?:,(?:\d{1,10}|\*)(?::(?:\d{1,10}|\*))?)*$/;

/** The first argument. `$` stands for the last search (RFC 5182). */
export function lintSet(state: ImapState, { verb, values }: Looked): readonly HintNote[] {
  const set = textOf(values[0]) ?? '';
  if (set === '$' || set === '') return [];
  const next = textOf(values[1]) ?? '';
  // `1, 3`, `1 - 5`
  if (/[,:]$/.test(set) || /^[,:]/.test(next))
    return [hint('imap.lint.set', { set: set.slice(0, 30), suggestion: `${verb} 1,3` })];
  if (!SET.test(set)) {
    const range = /^(\d+)[-.]+(\d+)$/.exec(set);
    const suggestion = range ? `${verb} ${range[1]}:${range[2]}` : `${verb} 1:*`;
    return [hint('imap.lint.set', { set: set.slice(0, 30), suggestion })];
  }
  const numbers = (set.match(/\d+/g) ?? []).map(Number);
  if (numbers.includes(0)) return [hint('imap.lint.zero', { suggestion: `${verb} 1` })];
  return commandFact(verb)?.set === 'sequence' ? lintNumbers(state, verb, Math.max(0, ...numbers), set) : [];
}

/** Is there such a message, or was a UID meant? */
function lintNumbers({ selected, queue }: ImapState, verb: string, highest: number, set: string): readonly HintNote[] {
  const count = selected?.exists ?? null;
  if (count === null || queue.length > 0 || highest <= count) return [];
  if (count === 0) return [hint('imap.lint.empty-mailbox')];
  const { uidNext, messages } = selected!;
  const isUid = [...messages.values()].some(({ uid }) => uid === highest) || (uidNext !== null && highest < uidNext);
  if (isUid)
    return [hint('imap.lint.uid-meant', { number: highest, count, suggestion: `UID ${verb} ${set.slice(0, 30)}` })];
  return [hint('imap.lint.number-out-of-range', { number: highest, count })];
}
