/** Numbers of a mailbox that cannot be: said, and not used. */
import type { At } from '../contract.ts';
import { hint } from '../hint.ts';
import type { Mailbox } from './mailbox.ts';
import { readableName } from './names.ts';
import type { ResponseHead } from './response.ts';
import type { Draught, OpenResponse } from './state.ts';
import { textOf, type Value } from './tokens.ts';

const LARGEST = 0xffffffff;
/** Data that have a number before them (RFC 9051 §9). */
const COUNTED: ReadonlySet<string> = new Set(['EXISTS', 'RECENT', 'EXPUNGE', 'FETCH']);

/** Is the number missing, or larger than any can be? That there is no message 0 is said where they are counted. */
export function isBadNumber({ status, number }: ResponseHead): boolean {
  return number === null ? COUNTED.has(status) : number > LARGEST;
}

/** UIDs rise with the numbers, and stay (RFC 9051 §2.3.1.1). Compared with what was told of the neighbours. */
export function remarkUid({ notes }: Draught, { messages }: Mailbox, number: number, uid: number, at: At): void {
  if (uid === 0 || uid > LARGEST) {
    notes.push(hint('imap.reply.bad-number', { status: 'UID' }, at));
    return;
  }
  const before = messages.get(number)?.uid ?? null;
  if (before !== null && before !== uid) {
    notes.push(hint('imap.reply.uid-changed', { number, before, now: uid }, at));
    return;
  }
  for (const [other, wrong] of [
    [number - 1, (theirs: number) => theirs >= uid],
    [number + 1, (theirs: number) => theirs <= uid],
  ] as const) {
    const theirs = messages.get(other)?.uid ?? null;
    if (theirs === null || !wrong(theirs)) continue;
    notes.push(hint('imap.reply.uid-order', { number, uid, other, theirs }, at));
    return;
  }
}

/** Names and values of a FETCH that do not pair, where a literal may have been longer than it said. */
export function remarkPairs(
  { notes }: Draught,
  { parts, at }: Pick<OpenResponse, 'parts' | 'at'>,
  items: readonly Value[],
): void {
  const literal = parts.findLast((part) => typeof part === 'object');
  if (typeof literal !== 'object') return;
  const paired = items.length % 2 === 0 && items.every(({ kind }, index) => index % 2 === 1 || kind === 'atom');
  if (!paired) notes.push(hint('imap.reply.behind-literal', { octets: literal.octets }, at));
}

/** A name that leads out of the folder it would be a file in. */
export function remarkName({ notes }: Draught, value: Value | undefined, at: At): void {
  const name = readableName(textOf(value) ?? '');
  // On a line they were counted already.
  const controls = value?.kind === 'literal' ? [...name].filter((character) => character < ' ').length : 0;
  if (controls > 0) notes.push(hint('imap.reply.control', { count: controls }, at));
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name))
    notes.push(hint('imap.reply.path-name', { name: name.slice(0, 60) }, at));
}

/** The list of capabilities came unasked, and is another one. */
export function remarkCapabilities(
  { notes }: Draught,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  at: At,
): void {
  const only = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>) =>
    [...these.keys()]
      .filter((name) => !those.has(name))
      .join(', ')
      .slice(0, 100);
  const [added, gone] = [only(now, before), only(before, now)];
  if (added !== '' || gone !== '') notes.push(hint('imap.capability.changed', { added, gone }, at));
}
