/** Folds what the server sends: status lines, and the lines behind them. Malformed lines are reported, never repaired. */
import { decodeOctets } from '../../wire/charset.ts';
import { countNuls, latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { At, Params, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { foldBody } from './body.ts';
import { foldReply } from './reply.ts';
import type { Draught } from './state.ts';
import { parseStatusLine } from './status-line.ts';

/** Responses may have 512 octets, CRLF included (RFC 1939 §3); a question of AUTH may have more (RFC 5034 §4). */
const REPLY_LIMIT = 512;
const CHALLENGE_LIMIT = 12288;
const HEAD = 2048;

/** One unit of the server: a line, or a piece of an overlong one. */
export function foldServer(draught: Draught, unit: Unit): void {
  const { state } = draught;
  if (state.body) return foldBody(draught, unit);
  const long = state.longReply;
  if (unit.end === 'full' || (long && unit.end === 'partial')) {
    const head = long?.head ?? latin1(unit.bytes.subarray(0, HEAD));
    const start = long?.start ?? unit.offset;
    draught.state = { ...state, longReply: { head, start, octets: (long?.octets ?? 0) + unit.bytes.length } };
    return;
  }
  // Half a line says nothing for certain; it is kept and shown, not believed.
  if (unit.end === 'partial') return;
  const octets = (long?.octets ?? 0) + unit.bytes.length;
  const line = long ? Buffer.from(long.head, 'latin1') : withoutLineEnd(unit.bytes);
  draught.state = { ...state, longReply: null };
  foldLine(draught, unit, line, octets, long?.start ?? unit.offset);
}

function foldLine(draught: Draught, unit: Unit, line: Uint8Array, octets: number, start: number): void {
  const at: At = { channel: unit.channel, from: 'server', start, end: unit.offset + unit.bytes.length };
  const say = (id: Parameters<typeof hint>[0], params: Params = {}) => draught.notes.push(hint(id, params, at));
  const nuls = countNuls(line);
  if (nuls > 0) say('pop3.reply.nul', { count: nuls });
  if (unit.end === 'lf') say('pop3.reply.bare-lf');
  const { text } = decodeOctets(line);
  const status = parseStatusLine(text);
  const limit = status?.status === '+' ? CHALLENGE_LIMIT : REPLY_LIMIT;
  if (octets > limit) say('pop3.reply.too-long', { octets, limit });
  if (!status) {
    say('pop3.reply.not-a-reply', { line: text.slice(0, 80) });
    return;
  }
  if (status.lowerCase) say('pop3.reply.lower-case', { status: text.slice(0, status.status.length) });
  foldReply(draught, { ...status, line: text }, at);
}
