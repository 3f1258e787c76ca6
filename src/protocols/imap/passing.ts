/** Counts the octets of a literal, of either side. */
import { latin1 } from '../../wire/octets.ts';
import { MAX_UNIT } from '../../wire/unit.ts';
import type { MessageNote, MessagePart, Unit } from '../contract.ts';
import type { Passed, Passing } from './state.ts';
import type { Announcement, Literal } from './tokens.ts';

/** Characters kept of a literal: names and addresses are shorter. */
const KEPT = 1024;

/** A literal begins; null when it has no octets. */
export function passing(
  { octets }: Announcement,
  { secret = null, message = null, section = null }: Partial<Pick<Passing, 'secret' | 'message' | 'section'>>,
): Passing | null {
  return octets === 0 ? null : { octets, left: octets, units: 0, kept: '', secret, message, section, masked: false };
}

/** One unit more of it. Masks have other lengths: a secret is counted by its pieces, other text by what is left of it. */
export function passedOn(literal: Passing, { bytes, masked }: Unit): Passing {
  const covered = (masked ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
  const counted = masked && literal.secret ? Math.min(literal.left, MAX_UNIT) : bytes.length - covered;
  const room = KEPT - literal.kept.length;
  return {
    ...literal,
    left: Math.max(0, literal.left - counted),
    units: literal.units + 1,
    kept: literal.secret || room <= 0 ? literal.kept : literal.kept + latin1(bytes.subarray(0, room)),
    masked: literal.masked || (masked !== undefined && !literal.secret),
  };
}

/** The literal as one of the values. */
export function asValue({ octets, kept }: Passing): Literal {
  return { kind: 'literal', octets, text: kept };
}

/** What is to be noted of a message once it has passed. */
export function passedMessage(literal: Passing, exchange: number | null): Passed | null {
  const { octets, units, message, masked, section } = literal;
  return message === null || units === 0 ? null : { octets, units, message, masked, section, exchange };
}

/** The note, for the unit right behind the message. `part`: it is no more than that. `came`: the octets there were, where they are fewer. */
export function messageNote(
  { octets, units, message, masked, exchange }: Passed,
  from: MessageNote['from'],
  command: string,
  part?: MessagePart,
  came = octets,
): MessageNote {
  return {
    kind: 'message',
    exchange,
    command,
    channel: 0,
    from,
    units,
    stuffed: false,
    extent: came < octets ? 'cut' : (message ?? 'whole'),
    octets: masked ? null : came,
    promised: octets,
    ...(part ? { part } : {}),
  };
}
