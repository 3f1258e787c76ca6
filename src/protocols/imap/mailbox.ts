/** What is known of the open mailbox (IMAP's word for a folder), as untagged data tell it. */
import type { KnownMessage } from './known-message.ts';
import { goneNow, type News, noNews } from './news.ts';

export type Mailbox = {
  /** As a person reads it; empty where it is not known. */
  readonly name: string;
  readonly readOnly: boolean;
  /** null while nobody has said. */
  readonly exists: number | null;
  readonly recent: number | null;
  readonly uidValidity: number | null;
  /** null as well once a message has come that must have taken it. */
  readonly uidNext: number | null;
  readonly highestModSeq: string | null;
  readonly flags: readonly string[];
  /** By sequence number: some of the messages, those told of last at the end. */
  readonly messages: ReadonlyMap<number, KnownMessage>;
  readonly news: News;
  /** The message that changed last. */
  readonly focus: number | null;
};

/** Messages remembered of a mailbox; flags of one; characters of a flag. */
const MOST = 500;
const FLAGS = 40;
const FLAG = 60;

/** A mailbox that was asked for. */
export function freshMailbox(name: string, readOnly: boolean): Mailbox {
  return {
    name,
    readOnly,
    exists: null,
    recent: null,
    uidValidity: null,
    uidNext: null,
    highestModSeq: null,
    flags: [],
    messages: new Map(),
    news: noNews,
    focus: null,
  };
}

/** So many flags as a person may want to see. */
export function someFlags(flags: readonly string[]): readonly string[] {
  return flags.slice(0, FLAGS).map((flag) => flag.slice(0, FLAG));
}

/** The client has given a command: what was new no longer is. */
export function afterCommand(mailbox: Mailbox): Mailbox {
  const { news, exists } = mailbox;
  return { ...mailbox, news: { ...noNews, turn: news.turn + 1, before: exists } };
}

/** What a FETCH told of a message. Of many messages those told of last are kept. */
export function withMessage(mailbox: Mailbox, number: number, told: Partial<KnownMessage>): Mailbox {
  const { exists, news, uidNext } = mailbox;
  if (number < 1 || (exists !== null && number > exists)) return mailbox;
  const before = mailbox.messages.get(number);
  const messages = new Map(mailbox.messages);
  messages.delete(number);
  if (messages.size >= MOST) messages.delete(messages.keys().next().value!);
  // Another UID at this number is another message.
  const same = before?.uid == null || told.uid == null || before.uid === told.uid;
  const others = same && before?.flags && told.flags && !sameFlags(before.flags, told.flags);
  const changed = others ? { changed: news.turn } : {};
  messages.set(number, { uid: null, flags: null, ...(same ? before : {}), ...told, ...changed });
  const taken = uidNext !== null && told.uid != null && told.uid >= uidNext;
  const highestModSeq = higher(mailbox.highestModSeq, told.modSeq);
  return { ...mailbox, messages, focus: number, uidNext: taken ? null : uidNext, highestModSeq };
}

/** Their order means nothing. */
function sameFlags(one: readonly string[], other: readonly string[]): boolean {
  const flags = new Set(one.map((flag) => flag.toUpperCase()));
  return flags.size === other.length && other.every((flag) => flags.has(flag.toUpperCase()));
}

/** The higher of two numbers in digits; null as long as the mailbox has none. */
function higher(one: string | null, other: string | undefined): string | null {
  if (one === null || other === undefined) return one;
  return BigInt(other) > BigInt(one) ? other : one;
}

/** So many messages there are. They may only become more; of a server that says otherwise the last word holds. */
export function withCount(mailbox: Mailbox, count: number): Mailbox {
  const { exists, news, messages } = mailbox;
  if (exists === null) return { ...mailbox, exists: count, news: { ...news, before: news.before ?? count } };
  if (count > exists) return { ...mailbox, exists: count, uidNext: null, focus: count };
  if (count === exists) return mailbox;
  const left = new Map([...messages].filter(([number]) => number <= count));
  return {
    ...mailbox,
    exists: count,
    messages: left,
    focus: null,
    news: { ...noNews, turn: news.turn, before: count },
  };
}

/** A message is gone: every higher number moves down by one (RFC 9051 §7.5.1). */
export function withoutMessage(mailbox: Mailbox, number: number): Mailbox {
  const { exists, news } = mailbox;
  const messages = new Map<number, KnownMessage>();
  for (const [at, message] of mailbox.messages) {
    if (at !== number) messages.set(at > number ? at - 1 : at, message);
  }
  const left = exists === null ? null : Math.max(0, exists - 1);
  const focus = left === null ? number : Math.min(number, left);
  return {
    ...mailbox,
    exists: left,
    messages,
    news: goneNow(news, number, mailbox.messages.get(number) ?? null),
    focus: focus > 0 ? focus : null,
  };
}

/**
 * Messages are gone, named by their UIDs (RFC 7162 §3.2.10.2). Those nobody told of move the numbers above them as well:
 * a message whose UID is not known may stand on either side, so it is forgotten.
 */
export function withoutUids(mailbox: Mailbox, uids: ReadonlySet<number>): Mailbox {
  let left = mailbox;
  const known = new Set<number>();
  const numbers: number[] = [];
  for (const [number, { uid }] of mailbox.messages) {
    if (uid === null || !uids.has(uid)) continue;
    known.add(uid);
    numbers.push(number);
  }
  for (const number of numbers.sort((a, b) => b - a)) left = withoutMessage(left, number);
  const unknown = [...uids].filter((uid) => !known.has(uid)).sort((a, b) => a - b);
  if (unknown.length === 0) return left;
  const exists = left.exists === null ? null : Math.max(0, left.exists - unknown.length);
  const messages = new Map<number, KnownMessage>();
  for (const [number, message] of left.messages) {
    if (message.uid === null) continue;
    const moved = number - below(unknown, message.uid);
    if (moved > 0 && (exists === null || moved <= exists) && !messages.has(moved)) messages.set(moved, message);
  }
  const { news } = left;
  return {
    ...left,
    exists,
    messages,
    focus: null,
    news: { ...news, goneCount: news.goneCount + unknown.length, lost: true },
  };
}

/** How many of the sorted numbers are smaller. */
function below(sorted: readonly number[], than: number): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < than) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Are there messages known to be marked for removal? */
export function markedCount({ messages }: Mailbox): number {
  let count = 0;
  for (const { flags } of messages.values()) {
    if (flags?.some((flag) => flag.toUpperCase() === '\\DELETED')) count++;
  }
  return count;
}
