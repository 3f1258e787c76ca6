/** Untagged data: who asked for them, what they mean here, and what they change (RFC 9051 §7.2-7.5). */
import type { At, MessagePart, Params } from '../contract.ts';
import { hint } from '../hint.ts';
import { readable } from '../typed.ts';
import { brings } from './commands.ts';
import { isBadNumber, remarkCapabilities, remarkName, remarkPairs, remarkUid } from './data-remarks.ts';
import { fetchedOf, merged } from './fetched.ts';
import { withCount, withMessage, withoutMessage, withoutUids } from './mailbox.ts';
import { meaningId, replyClass } from './meaning.ts';
import { nameNote, readableName } from './names.ts';
import { messageNote } from './passing.ts';
import { paramsOf, placeName } from './place.ts';
import type { ResponseHead } from './response.ts';
import { describedPart } from './section.ts';
import {
  type Draught,
  type Exchange,
  front,
  type ImapState,
  type OpenResponse,
  type Passed,
  phaseOf,
} from './state.ts';
import { readValues, textOf, type Value } from './tokens.ts';
import { change, flagsIn, learn, mailboxAtHand } from './told.ts';

/** Data that begin with the name of a mailbox, or hold one as the last of so many values. */
const NAMED: Readonly<Record<string, number>> = {
  LIST: 2,
  LSUB: 2,
  XLIST: 2,
  STATUS: 0,
  QUOTAROOT: 0,
  ACL: 0,
  LISTRIGHTS: 0,
  MYRIGHTS: 0,
  METADATA: 0,
};

/** The first line of data: noted at once. Answers with the exchange that asked, null: nobody. */
export function beginData(draught: Draught, head: ResponseHead, line: string, at: At): number | null {
  const { state } = draught;
  const asker = askedBy(state, head.status);
  const place = dataPlace(state, head, asker);
  const id = meaningId({ ...head, place, provider: state.provider });
  draught.notes.push({
    kind: 'reply',
    exchange: asker?.id ?? null,
    final: false,
    status: { status: head.status, responseCode: null },
    class: replyClass(head),
    lines: [readable(line)],
    at,
    phase: phaseOf(state),
    meaning: { id, params: { ...paramsOf(state, head, asker), ...dataParams(draught, head, line) } },
  });
  if (head.status === 'EXPUNGE') remarkExpunge(draught, asker, at);
  return asker?.id ?? null;
}

/** The oldest command that such data answer. */
function askedBy(state: ImapState, status: string): Exchange | null {
  return state.queue.find(({ verb, misread, tag }) => !misread && tag !== null && brings(verb, status)) ?? null;
}

function dataPlace({ idle }: ImapState, { status, text }: ResponseHead, asker: Exchange | null): string {
  if (!asker) return 'unsolicited';
  if (asker.id === idle?.id) return 'idle';
  if (status === 'LIST' && /^"" *""$/.test(asker.args.trim())) return 'list-delimiter';
  if (status === 'SEARCH' && text.trim() === '') return 'search-none';
  return placeName(asker.verb);
}

/** Values that only these data have; names that are not ASCII are said beside their octets. */
function dataParams(draught: Draught, { status, text }: ResponseHead, line: string): Params {
  const place = NAMED[status];
  if (place !== undefined && Object.hasOwn(NAMED, status)) {
    const name = textOf(readValues([text]).values[place]);
    if (name === null || name === '') return {};
    draught.notes.push(...nameNote(name, line, line.length - text.length));
    return { name: readableName(name) };
  }
  // Behind the numbers may stand `(MODSEQ n)` (RFC 7162 §3.1.5).
  if (status === 'SEARCH') return { count: readValues([text.replace(/ *\(MODSEQ [^)]*\) *$/i, '')]).values.length };
  if (status === 'ESEARCH') {
    const [, asked] = /^\(TAG "([^"]*)"\)/i.exec(text) ?? [];
    return asked === undefined ? {} : { asked: readable(asked).slice(0, 40) };
  }
  return {};
}

/** Not during FETCH, STORE and SEARCH, whose answers name messages by number; nor when nothing is under way (RFC 9051 §7.5.1). */
function remarkExpunge({ notes, state }: Draught, asker: Exchange | null, at: At): void {
  const oldest = front(state);
  if (asker || (oldest && !['FETCH', 'STORE', 'SEARCH'].includes(oldest.verb))) return;
  notes.push(hint('imap.reply.expunge-misplaced', { verb: oldest?.verb ?? '' }, at));
}

/** A message has come within the data. */
export function noteMessage(draught: Draught, response: OpenResponse, passed: Passed): void {
  const { head, exchange } = response;
  draught.notes.push(
    messageNote(passed, 'server', commandOf(draught.state, exchange, head), partOf(draught, response, passed)),
  );
}

/** What is known of the part that came: from before, or from what stands before it in the same response. */
function partOf({ state }: Draught, { head, parts }: OpenResponse, { section }: Passed): MessagePart | undefined {
  if (!section) return undefined;
  const known = head.number === null ? undefined : mailboxAtHand(state)?.messages.get(head.number)?.parts;
  const found = describedPart(section, head.number, known);
  if (!found || found.told || (found.what !== 'part' && found.what !== 'text')) return found;
  return describedPart(section, head.number, fetchedOf(readValues(parts).values).parts);
}

/** What brought a message: the command, or the response itself when nobody asked. */
function commandOf({ queue }: ImapState, exchange: number | null, { number }: ResponseHead): string {
  const asker = queue.find(({ id }) => id === exchange);
  const command = asker ? `${asker.verb} ${readable(asker.args)}` : `FETCH ${number ?? ''}`;
  return command.trim().slice(0, 200);
}

/** The connection ended within a literal. */
export function cutResponse(draught: Draught, response: OpenResponse): void {
  const { literal } = response;
  if (!literal?.message || literal.units === 0) return;
  const { octets, units, message, masked, left, section } = literal;
  const passed: Passed = { octets, units, message, masked, section, exchange: response.exchange };
  const command = commandOf(draught.state, response.exchange, response.head);
  draught.notes.push(messageNote(passed, 'server', command, partOf(draught, response, passed), octets - left));
}

/** The data are whole: what they say of the mailbox and of the session holds from here on. */
export function endData(draught: Draught, { head, exchange, parts, at, long }: OpenResponse): void {
  const { status, number } = head;
  const { values, fault } = readValues(parts);
  if (fault && !long && !UNREAD.has(status)) draught.notes.push(hint('imap.reply.unbalanced', { status }, at));
  if (isBadNumber(head)) {
    draught.notes.push(hint('imap.reply.bad-number', { status }, at));
    return;
  }
  if (status === 'FETCH' && !fault)
    remarkPairs(draught, { parts, at }, values[0]?.kind === 'list' ? values[0].items : []);
  const place = Object.hasOwn(NAMED, status) ? NAMED[status] : undefined;
  if (place !== undefined) remarkName(draught, values[place], at);
  const before = draught.state;
  const told = apply(draught, head, values, at);
  if (status === 'CAPABILITY' && exchange === null && before.asked && !isAtLogin(before))
    remarkCapabilities(draught, before.capabilities, draught.state.capabilities, at);
  const params: Params = { ...(number === null ? {} : { number }), ...told };
  draught.notes.push({ kind: 'data', exchange, what: `imap.${status.toLowerCase().slice(0, 40)}`, params });
}

/** Where a new list is what everybody expects. */
const isAtLogin = ({ queue }: ImapState): boolean =>
  queue.some(({ verb }) => verb === 'LOGIN' || verb === 'AUTHENTICATE' || verb === 'STARTTLS');

/** Words for people may hold a lone bracket. */
const UNREAD: ReadonlySet<string> = new Set(['LANGUAGE', 'ID']);

function apply(draught: Draught, { status, number, text }: ResponseHead, values: readonly Value[], at: At): Params {
  switch (status) {
    case 'CAPABILITY':
      learn(
        draught,
        values.flatMap((value) => textOf(value) ?? []),
      );
      return { count: values.length };
    case 'ENABLED': {
      const names = values.flatMap((value) => textOf(value)?.toUpperCase().slice(0, 60) ?? []).slice(0, 50);
      draught.state = { ...draught.state, enabled: new Set([...draught.state.enabled, ...names].slice(0, 100)) };
      return { count: names.length };
    }
    case 'FLAGS':
      change(draught, (mailbox) => ({ ...mailbox, flags: flagsIn(text) }));
      return {};
    case 'RECENT':
      change(draught, (mailbox) => ({ ...mailbox, recent: number }));
      return {};
    case 'EXISTS':
      return exists(draught, number, at);
    case 'EXPUNGE':
      return number === null ? {} : expunge(draught, number, at);
    case 'VANISHED':
      return vanish(draught, values);
    case 'FETCH':
      return number === null ? {} : fetched(draught, number, values, at);
    default:
      return {};
  }
}

/** The count may only grow; what makes it smaller is EXPUNGE (RFC 9051 §7.4.1). */
function exists(draught: Draught, number: number | null, at: At): Params {
  const before = mailboxAtHand(draught.state)?.exists ?? null;
  if (before !== null && number !== null && number < before)
    draught.notes.push(hint('imap.reply.exists-shrinks', { before, now: number }, at));
  if (number !== null) change(draught, (mailbox) => withCount(mailbox, number));
  return {};
}

function expunge(draught: Draught, number: number, at: At): Params {
  const mailbox = mailboxAtHand(draught.state);
  const count = mailbox?.exists ?? null;
  if (mailbox && count !== null && (number === 0 || number > count)) {
    draught.notes.push(hint('imap.reply.number-out-of-range', { number, count }, at));
    return {};
  }
  // Said once: the others follow the same rule.
  if (count !== null && number < count && !draught.state.shifted) {
    draught.notes.push(hint('imap.mailbox.shifted', { number, next: number + 1 }, at));
    draught.state = { ...draught.state, shifted: true };
  }
  change(draught, (each) => withoutMessage(each, number));
  return count === null ? {} : { left: count - 1 };
}

/** By UID. What was gone before the mailbox was opened moves no number (RFC 7162 §3.2.10). */
function vanish(draught: Draught, values: readonly Value[]): Params {
  const isEarlier = values[0]?.kind === 'list';
  const set = textOf(values[isEarlier ? 1 : 0]) ?? '';
  if (isEarlier) return { earlier: 'yes', set: set.slice(0, 100) };
  const uids = new Set<number>();
  for (const range of set.split(',').slice(0, 1000)) {
    const [, first, last] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(range) ?? [];
    if (first === undefined) continue;
    const [from, to] = [Number(first), Number(last ?? first)].sort((a, b) => a - b) as [number, number];
    for (let uid = from; uid <= to && uids.size < 10_000; uid++) uids.add(uid);
  }
  change(draught, (mailbox) => withoutUids(mailbox, uids));
  return { set: set.slice(0, 100) };
}

/** What of a FETCH concerns the picture of the mailbox. */
function fetched(draught: Draught, number: number, values: readonly Value[], at: At): Params {
  const count = mailboxAtHand(draught.state)?.exists ?? null;
  if (count !== null && (number === 0 || number > count))
    draught.notes.push(hint('imap.reply.number-out-of-range', { number, count }, at));
  const told = fetchedOf(values);
  const known = mailboxAtHand(draught.state);
  if (known && told.uid !== undefined && told.uid !== null) remarkUid(draught, known, number, told.uid, at);
  if (Object.keys(told).length > 0) {
    const before = mailboxAtHand(draught.state)?.messages.get(number)?.parts;
    const parts = told.parts ? { parts: merged(before, told.parts) } : {};
    change(draught, (mailbox) => withMessage(mailbox, number, { ...told, ...parts }));
  }
  return {
    ...(told.uid === undefined || told.uid === null ? {} : { uid: told.uid }),
    ...(told.flags ? { flags: told.flags.join(' ') } : {}),
  };
}
