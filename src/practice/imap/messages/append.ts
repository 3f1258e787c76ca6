/** APPEND (RFC 9051 §6.3.12), of several messages at once too (RFC 3502); APPENDUID (RFC 4315 §3). */
import type { Storing } from '../../mailbox.ts';
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { withName } from '../folders/refusals.ts';
import { monthNumber } from '../message/date.ts';
import { writeNumberSet } from '../number-set.ts';
import { offers, say } from '../say.ts';
import { asking, type Command, done } from '../state.ts';
import { refusal, uidPlus } from './copy.ts';
import { readFlagList } from './flags.ts';

const DATE = /^ ?([0-9]{1,2})-([A-Za-z]{3})-([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) ([+-])([0-9]{2})([0-9]{2})$/;

/** All messages are put in, or none. The EXISTS of the open mailbox is left to the news before the tagged response. */
export const append: Command = (call) => {
  const { state, world, reader } = call;
  const name = reader.astring();
  const messages: Storing[] = [];
  do {
    if (reader.atEnd()) throw new Unreadable('Missing message size');
    reader.space();
    messages.push(readMessage(reader, messages.length));
  } while (reader.peek() === ' ' && offers(world, state, 'MULTIAPPEND'));
  reader.end();
  if (messages.some(({ octets }) => octets.length === 0)) return done(state, say(world, state, 'emptyMessage'));
  return withName(call, name, (folder) => {
    const ask = { kind: 'store' as const, user: state.account!.user, folder, messages };
    return asking(call, ask, (later, answer) => {
      if (answer.kind !== 'folder') return done(later, refusal(world, later, folder, answer));
      const uids = `[APPENDUID ${answer.folder.uidValidity} ${writeNumberSet(answer.uids)}] `;
      return done(later, say(world, later, 'appended', { code: uidPlus(world, later) ? uids : '' }));
    });
  });
};

/** `(flags) "date" {octets}`: the first two may be missing. */
function readMessage(reader: CommandReader, before: number): Storing {
  let flags: ReadonlySet<string> = new Set();
  let receivedAt: number | null = null;
  if (reader.peek() === '(') {
    flags = readFlagList(reader);
    reader.space();
  }
  if (reader.peek() === '"') {
    receivedAt = readDate(Buffer.from(reader.string()).toString('latin1'));
    reader.space();
  }
  // What stands around a message that holds NUL (RFC 3516 §4.4) or UTF-8 in its header (RFC 6855 §4).
  const wrapped = reader.skip('UTF8 (');
  reader.skip('~');
  if (reader.peek() !== null) throw new Unreadable(before === 0 ? 'Missing message size' : 'Invalid arguments');
  const octets = reader.string();
  if (wrapped) reader.expect(')');
  return { octets, flags, receivedAt };
}

/** `date-time` (RFC 9051 §9) in milliseconds since 1970. A day beyond its month counts on, as Dovecot has it. */
function readDate(text: string): number {
  const found = DATE.exec(text);
  const month = monthNumber(found?.[2] ?? '');
  if (!found || month < 0) throw new Unreadable('Invalid internal date');
  const [, day, , year, hour, minute, second, sign, zoneHours, zoneMinutes] = found;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const local = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second));
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) throw new Unreadable('Invalid internal date');
  return local - offset * 60_000;
}
