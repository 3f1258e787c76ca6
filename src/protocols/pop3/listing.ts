/** Lines of LIST, UIDL and of lists of words, one by one; what is odd in them is said, and the rest believed. */
import { hint } from '../hint.ts';
import type { Body, Draught, Item } from './state.ts';

/** More lines than any mailbox has; the rest is shown and not remembered. */
const MOST = 100_000;
/** Lines searched for a number that came before. */
const LOOK_BACK = 1000;
/** 1 to 70 characters between 0x21 and 0x7E (RFC 1939 §7). */
const UID = /^[!-~]{1,70}$/;

/** The list with one line more. Lines that are none of the list are left out. */
export function listItem(
  draught: Draught,
  { exchange: { verb }, badLine }: Pick<Body, 'exchange' | 'badLine'>,
  line: string,
  before: Item | null,
): Item | null {
  if (/^-ERR(?![A-Za-z0-9])/.test(line)) {
    draught.notes.push(hint('pop3.reply.err-in-list'));
    return before;
  }
  if ((before?.count ?? 0) >= MOST) return before;
  const count = (before?.count ?? 0) + 1;
  if (verb !== 'LIST' && verb !== 'UIDL') return { number: 0, value: 0, line, highest: 0, count, before };
  const [, digits, rest = ''] = /^(\d{1,10}) (.*)$/s.exec(line) ?? [];
  // A size may have more text behind it (RFC 1939 §5).
  const size = /^(\d{1,15})(?: |$)/.exec(rest)?.[1];
  if (digits === undefined || (verb === 'LIST' && size === undefined)) {
    if (!badLine) draught.notes.push(hint('pop3.reply.bad-list-line', { line: line.slice(0, 80) }));
    return before;
  }
  const number = Number(digits);
  if (verb === 'UIDL' && !UID.test(rest)) draught.notes.push(hint('pop3.reply.bad-uid', { number }));
  if (before && number <= before.highest) remarkOrder(draught, number, before);
  return {
    number,
    value: Number(size ?? 0),
    line: verb === 'UIDL' ? rest.slice(0, 70) : '',
    highest: Math.max(number, before?.highest ?? 0),
    count,
    before,
  };
}

function remarkOrder(draught: Draught, number: number, before: Item): void {
  let looked = 0;
  for (let item: Item | null = before; item && looked < LOOK_BACK; item = item.before, looked++) {
    if (item.number === number) {
      draught.notes.push(hint('pop3.reply.number-twice', { number }));
      return;
    }
  }
  draught.notes.push(hint('pop3.reply.numbers-out-of-order', { number, before: before.number }));
}

/** The lines in the order they came. */
export function itemsOf(last: Item | null): readonly Item[] {
  const items: Item[] = [];
  for (let item = last; item; item = item.before) items.push(item);
  return items.reverse();
}
