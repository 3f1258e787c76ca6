/** Folds what the server sends: status lines, and the lines behind them. Malformed lines are reported, never repaired. */
import { decodeOctets } from '../../wire/charset.ts';
import { countNuls } from '../../wire/octets.ts';
import type { Params, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { type ServerLine, serverLine } from '../line-dialogue/long-lines.ts';
import { SASL_LINE_LIMIT } from '../sasl/exchange.ts';
import { foldBody } from './body.ts';
import { foldReply } from './reply.ts';
import type { Draught } from './state.ts';
import { parseStatusLine } from './status-line.ts';

/** Responses may have 512 octets, CRLF included (RFC 1939 §3). */
const REPLY_LIMIT = 512;

/** One unit of the server: a line, or a piece of an overlong one. */
export function foldServer(draught: Draught, unit: Unit): void {
  if (draught.state.body) return foldBody(draught, unit);
  const line = serverLine(draught, unit);
  if (line) foldLine(draught, unit, line);
}

function foldLine(draught: Draught, unit: Unit, { bytes, octets, at }: ServerLine): void {
  const say = (id: Parameters<typeof hint>[0], params: Params = {}) => draught.notes.push(hint(id, params, at));
  const nuls = countNuls(bytes);
  if (nuls > 0) say('pop3.reply.nul', { count: nuls });
  if (unit.end === 'lf') say('pop3.reply.bare-lf');
  const { text } = decodeOctets(bytes);
  const status = parseStatusLine(text);
  const limit = status?.status === '+' ? SASL_LINE_LIMIT : REPLY_LIMIT;
  if (octets > limit) say('pop3.reply.too-long', { octets, limit });
  if (!status) {
    say('pop3.reply.not-a-reply', { line: text.slice(0, 80) });
    return;
  }
  if (status.lowerCase) say('pop3.reply.lower-case', { status: text.slice(0, status.status.length) });
  foldReply(draught, { ...status, line: text }, at);
}
