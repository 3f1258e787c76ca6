/** Lint of the commands that name a message: LIST, UIDL, RETR, DELE, TOP (RFC 1939 §5, §7). */
import type { CommandLine } from '../../wire/command-line.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { commandFact } from './commands.ts';
import type { Pop3State } from './state.ts';

/** `VERB n`, where n may be left out if the facts say so. */
export function lintNumber(state: Pop3State, { verb, args }: CommandLine): readonly HintNote[] {
  const [number = '', ...more] = args.trim().split(/\s+/);
  if (number === '') {
    const required = commandFact(verb)?.message === 'required';
    return required ? [hint('pop3.lint.no-argument', { verb, suggestion: `${verb} 1` })] : [];
  }
  if (more.length > 0) return [hint('pop3.lint.extra-argument', { verb }), ...lintMessage(state, verb, number)];
  return lintMessage(state, verb, number);
}

/** `TOP n lines`: two numbers, a space between them, and the second may be 0. */
export function lintTop(state: Pop3State, { verb, args }: CommandLine): readonly HintNote[] {
  const words = args.trim();
  if (words === '') return [hint('pop3.lint.no-argument', { verb, suggestion: 'TOP 1 0' })];
  const comma = /^(\d+)\s*[,;]\s*(\d+)$/.exec(words);
  if (comma) {
    const suggestion = `TOP ${comma[1]} ${comma[2]}`;
    return [hint('pop3.lint.top-comma', { suggestion }), ...lintMessage(state, verb, comma[1]!)];
  }
  const [number = '', lines, ...more] = words.split(/\s+/);
  const found = lintMessage(state, verb, number);
  if (lines === undefined)
    return /^\d+$/.test(number) ? [hint('pop3.lint.top-no-lines', { suggestion: `TOP ${number} 0` }), ...found] : found;
  if (!/^\d+$/.test(lines)) return [hint('pop3.lint.not-a-number', { verb, suggestion: 'TOP 1 0' })];
  return more.length > 0 ? [hint('pop3.lint.extra-argument', { verb }), ...found] : found;
}

/** Is there such a message, as far as the server has said? */
function lintMessage(state: Pop3State, verb: string, word: string): readonly HintNote[] {
  if (!/^\d{1,10}$/.test(word)) {
    const suggestion = verb === 'TOP' ? 'TOP 1 0' : `${verb} 1`;
    return [hint('pop3.lint.not-a-number', { verb, suggestion })];
  }
  const number = Number(word);
  if (state.marked.has(number)) return [hint('pop3.lint.number-deleted', { number })];
  const { highest } = state;
  if (highest === 0) return [hint('pop3.lint.mailbox-empty', { number })];
  const isOut = number === 0 || (highest !== null && number > highest);
  return isOut ? [hint('pop3.lint.number-out-of-range', { number, count: highest ?? '' })] : [];
}
