/** Lines longer than a unit: only their start is kept, to tell what they were. */
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { At, Secret, Unit } from '../contract.ts';
import type { DraughtOf, LineState } from './state.ts';

/** Octets of the start that is kept. */
const HEAD = 2048;

/** A line of the server. */
export type ServerLine = {
  /** Without its end; of an overlong line, its start. */
  readonly bytes: Uint8Array;
  /** How long it was, end included. */
  readonly octets: number;
  readonly at: At;
};

/** The line of the server that ends with this unit; null while it has not ended. */
export function serverLine<S extends LineState>(draught: DraughtOf<S>, unit: Unit): ServerLine | null {
  const { state } = draught;
  const long = state.longReply;
  const octets = (long?.octets ?? 0) + unit.bytes.length;
  const start = long?.start ?? unit.offset;
  if (unit.end === 'full' || (long && unit.end === 'partial')) {
    const head = long?.head ?? latin1(unit.bytes.subarray(0, HEAD));
    draught.state = { ...state, longReply: { head, start, octets } };
    return null;
  }
  // Half a line says nothing for certain; it is kept and shown, not believed.
  if (unit.end === 'partial') return null;
  draught.state = { ...state, longReply: null };
  const bytes = long ? Buffer.from(long.head, 'latin1') : withoutLineEnd(unit.bytes);
  return { bytes, octets, at: { channel: unit.channel, from: 'server', start, end: unit.offset + unit.bytes.length } };
}

/** Is this unit a piece of a client line longer than a unit? */
export function isLongCommand(state: LineState, unit: Unit): boolean {
  return unit.end === 'full' || state.longCommand !== null;
}

/** A client line longer than a unit: its start, and the secrets in it. */
export type LongCommand = {
  readonly head: string;
  readonly octets: number;
  readonly secrets: readonly Secret[];
};

/**
 * One piece of a client line longer than a unit. Such a line can only hide something: its pieces take the masking of its
 * start. Answers with the line when it has ended with a line end, else null.
 */
export function longCommand<S extends LineState>(
  draught: DraughtOf<S>,
  unit: Unit,
  secretsOf: (state: S, line: string) => readonly Secret[],
): LongCommand | null {
  const { state } = draught;
  const long = state.longCommand;
  const text = latin1(withoutLineEnd(unit.bytes));
  const head = long?.head ?? text.slice(0, HEAD);
  const start = long?.start ?? unit.offset;
  const octets = (long?.octets ?? 0) + unit.bytes.length;
  const secrets = secretsOf(state, head);
  const first = secrets[0];
  if (!unit.masked && first && text.length > 0)
    draught.secrets.push({ start: long ? 0 : first.start, end: text.length, kind: first.kind });
  draught.state = { ...state, longCommand: unit.end === 'full' ? { head, start, octets } : null };
  return unit.end === 'full' || unit.end === 'partial' ? null : { head, octets, secrets };
}
