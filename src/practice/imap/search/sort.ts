/** SORT and UID SORT (RFC 5256), DISPLAYFROM and DISPLAYTO (RFC 5957). */
import type { Message } from '../../mailbox.ts';
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { addressesOf } from '../message/address.ts';
import { dateOf } from '../message/date.ts';
import { readable, valuesByName } from '../message/header.ts';
import type { Command } from '../state.ts';
import type { Target } from '../targets.ts';
import { baseSubject } from './base-subject.ts';
import { folded } from './keys.ts';
import { sizeOf } from './match.ts';
import { decoderOf, readCharsetName, readReturn } from './program.ts';
import { readKeys } from './read-keys.ts';
import { looked, unknownCharset } from './search.ts';

type Fields = ReadonlyMap<string, readonly string[]>;
type Value = number | Uint8Array;

const NAMES: ReadonlySet<string> = new Set(['cc', 'date', 'from', 'subject', 'to']);

const ORDERS: Readonly<Record<string, (message: Message, fields: Fields) => Value>> = {
  ARRIVAL: ({ receivedAt }) => receivedAt,
  CC: (_, fields) => octets(mailboxOf(fields, 'cc')),
  DATE: sentAt,
  DISPLAYFROM: (_, fields) => octets(displayOf(fields, 'from')),
  DISPLAYTO: (_, fields) => octets(displayOf(fields, 'to')),
  FROM: (_, fields) => octets(mailboxOf(fields, 'from')),
  SIZE: sizeOf,
  SUBJECT: (_, fields) => octets(baseSubject(readable(fields.get('subject')?.[0] ?? '')).base),
  TO: (_, fields) => octets(mailboxOf(fields, 'to')),
};

type Rule = { readonly order: string; readonly reverse: boolean };

/** SORT. Equal ones stay in the order of the mailbox, also where REVERSE turns what they are compared by. */
export const sort: Command = (call) => {
  const { reader } = call;
  const options = readReturn(call);
  const rules = readRules(reader);
  if (!reader.atEnd()) reader.space();
  const decode = decoderOf(readCharsetName(reader));
  if (!decode) return unknownCharset(call, options);
  const key = readKeys(reader, decode);
  return looked(call, key, options, 'sorted', (targets) => sorted(targets, rules));
};

/** `(REVERSE DATE SUBJECT)`. */
function readRules(reader: CommandReader): readonly Rule[] {
  if (reader.peek() !== '(') throw new Unreadable('Invalid sort argument');
  const words = reader.list(() => reader.word());
  const rules: Rule[] = [];
  let reverse = false;
  for (const word of words) {
    if (word !== 'REVERSE') {
      if (!Object.hasOwn(ORDERS, word)) throw new Unreadable(`Unknown sort argument: ${word}`);
      rules.push({ order: word, reverse });
    }
    reverse = word === 'REVERSE' && !reverse;
  }
  if (reverse) throw new Unreadable('Sort list ends with REVERSE');
  if (rules.length === 0) throw new Unreadable('Empty sort program');
  // What comes again decides nothing any more.
  return rules.filter(({ order }, index) => rules.findIndex((rule) => rule.order === order) === index);
}

function sorted(targets: readonly Target[], rules: readonly Rule[]): readonly Target[] {
  const rows = targets.map((target) => {
    const fields = valuesByName(target.message.octets, NAMES);
    return { target, values: rules.map(({ order }) => ORDERS[order]!(target.message, fields)) };
  });
  rows.sort((one, other) => {
    for (const [index, { reverse }] of rules.entries()) {
      const order = compare(one.values[index]!, other.values[index]!);
      if (order !== 0) return reverse ? -order : order;
    }
    return one.target.number - other.target.number;
  });
  return rows.map(({ target }) => target);
}

function compare(one: Value, other: Value): number {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return Buffer.compare(one, other);
}

/** Text is compared by its octets in UTF-8, without case. */
function octets(text: string): Uint8Array {
  return Buffer.from(folded(text), 'utf8');
}

/** When it was sent, by its own clock; when it came, where that cannot be read (RFC 5256 §2.2). */
export function sentAt({ receivedAt }: Pick<Message, 'receivedAt'>, fields: Fields): number {
  return dateOf(fields.get('date')?.[0] ?? '')?.at ?? receivedAt;
}

/** What stands before the `@` of the first address. */
function mailboxOf(fields: Fields, name: string): string {
  const value = fields.get(name)?.[0];
  return (value !== undefined && addressesOf(value)[0]?.mailbox) || '';
}

/** The name of the first address, or the address. */
function displayOf(fields: Fields, name: string): string {
  const value = fields.get(name)?.[0];
  const first = value === undefined ? undefined : addressesOf(value)[0];
  if (!first) return '';
  if (first.name) return readable(first.name);
  return first.host === null ? (first.mailbox ?? '') : `${first.mailbox}@${first.host}`;
}
