/** Does a message fit a key? (RFC 9051 §6.4.4) */
import type { Message } from '../../mailbox.ts';
import { dateOf } from '../message/date.ts';
import { valuesByName } from '../message/header.ts';
import { inSet } from '../number-set.ts';
import type { Selected } from '../state.ts';
import type { Target, Targets } from '../targets.ts';
import type { Comparison, Key } from './keys.ts';
import { headerHolds, textHolds } from './text.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const DATE: ReadonlySet<string> = new Set(['date']);

type Mailbox = Selected & { readonly kept: ReadonlySet<number> };

/** The messages that fit, in the mailbox as the client knows it. */
export function matching(key: Key, selected: Selected): readonly Target[] {
  const all = selected.messages.map((message, index) => ({ number: index + 1, message }));
  const mailbox: Mailbox = { ...selected, kept: new Set(selected.saved) };
  return all.filter((one) => fits(key, one, mailbox));
}

function fits(key: Key, one: Target, selected: Mailbox): boolean {
  const { message } = one;
  switch (key.kind) {
    case 'all':
      return true;
    case 'flag':
      return hasFlag(message, key.flag);
    case 'recent':
      return selected.recent.has(message.uid);
    case 'messages':
      return isAmong(key.targets, key.uid, one, selected);
    case 'date':
      return compare(key.of === 'arrival' ? arrivalDay(message) : sentDay(message), key.how, key.day);
    case 'size':
      return key.how === 'larger' ? sizeOf(message) > key.octets : sizeOf(message) < key.octets;
    case 'header':
      return headerHolds(message.octets, key.name, key.text);
    case 'text':
      return textHolds(message.octets, key.text, key.of === 'text');
    case 'modseq':
      return message.modseq >= key.least;
    case 'not':
      return !fits(key.key, one, selected);
    case 'or':
      return key.keys.some((each) => fits(each, one, selected));
    case 'and':
      return key.keys.every((each) => fits(each, one, selected));
  }
}

function hasFlag({ flags }: Message, wanted: string): boolean {
  const upper = wanted.toUpperCase();
  return flags.has(wanted) || [...flags].some((flag) => flag.toUpperCase() === upper);
}

function isAmong(targets: Targets, uid: boolean, { number, message }: Target, { messages, kept }: Mailbox): boolean {
  if (targets === 'saved') return kept.has(message.uid);
  const largest = (uid ? messages.at(-1)?.uid : messages.length) ?? 0;
  return inSet(targets, uid ? message.uid : number, largest);
}

/** RFC822.SIZE. */
export function sizeOf({ told, octets }: Message): number {
  return told ?? octets.length;
}

function arrivalDay({ receivedAt }: Message): number {
  return Math.floor(receivedAt / DAY_MS);
}

/** The day the sender wrote, whatever the zone (RFC 9051 §6.4.4); the first of 1970 without a date that can be read. */
function sentDay({ octets }: Message): number {
  const date = dateOf(valuesByName(octets, DATE).get('date')?.[0] ?? '');
  return date ? Math.floor((date.at + date.offset * MINUTE_MS) / DAY_MS) : 0;
}

function compare(day: number, how: Comparison, wanted: number): boolean {
  if (how === 'on') return day === wanted;
  return how === 'before' ? day < wanted : day >= wanted;
}
