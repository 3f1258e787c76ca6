/** Folds what the server sends: lines into replies, mixed codes and malformed lines reported, never repaired. */
import { decodeOctets } from '../../wire/charset.ts';
import { countNuls } from '../../wire/octets.ts';
import { parseEnhanced, parseReplyLine } from '../../wire/reply-line.ts';
import type { At, Params, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { type ServerLine, serverLine } from '../line-dialogue/long-lines.ts';
import { foldReply } from './reply.ts';
import type { Draught, OpenReply, ReplyText } from './state.ts';

/** Reply lines may have 512 octets, CRLF included (RFC 5321 §4.5.3.1.5). */
const REPLY_LIMIT = 512;

/** One unit of the server: a line, or a piece of an overlong one. */
export function foldServer(draught: Draught, unit: Unit): void {
  const line = serverLine(draught, unit);
  if (line) foldLine(draught, unit, line);
}

function foldLine(draught: Draught, unit: Unit, { bytes, octets, at }: ServerLine): void {
  const say = (id: Parameters<typeof hint>[0], params: Params = {}) => draught.notes.push(hint(id, params, at));
  const nuls = countNuls(bytes);
  if (nuls > 0) say('smtp.reply.nul', { count: nuls });
  if (unit.end === 'lf') say('smtp.reply.bare-lf');
  if (octets > REPLY_LIMIT) say('smtp.reply.too-long', { octets, limit: REPLY_LIMIT });
  const text = decodeOctets(bytes).text;
  const line = parseReplyLine(text);
  if (!line.ok) {
    say('smtp.reply.not-a-reply', { line: text.slice(0, 80) });
    const open = draught.state.reply;
    if (open) draught.state = { ...draught.state, reply: { ...open, text: { line: text, before: open.text } } };
    return;
  }
  const enhanced = parseEnhanced(line.code, line.text);
  if (enhanced?.mismatch) say('smtp.reply.enhanced-mismatch', { code: line.code, enhanced: enhanced.enhanced });
  const open = draught.state.reply;
  const reply: OpenReply = {
    codes: open?.codes.includes(line.code) ? open.codes : [...(open?.codes ?? []), line.code],
    text: { line: enhanced ? line.text.slice(enhanced.enhanced.length + 1) : line.text, before: open?.text ?? null },
    enhanced: open?.enhanced ?? enhanced?.enhanced ?? null,
    bare: line.bare,
    start: open?.start ?? at.start,
  };
  if (!line.last) {
    draught.state = { ...draught.state, reply };
    return;
  }
  draught.state = { ...draught.state, reply: null };
  const code = agreedCode(draught, reply.codes, line.code, at);
  foldReply(draught, { ...reply, lines: linesOf(reply.text), code }, { ...at, start: reply.start });
}

function linesOf(text: ReplyText | null): readonly string[] {
  const lines: string[] = [];
  for (let at = text; at; at = at.before) lines.push(at.line);
  return lines.reverse();
}

/** All lines must carry one code (RFC 5321 §4.2.1). If they do not, the worst class seen decides: our policy, not the RFC's. */
function agreedCode(draught: Draught, codes: readonly number[], last: number, at: At): number {
  const worst = codes.reduce((a, b) => (Math.floor(b / 100) > Math.floor(a / 100) ? b : a), last);
  if (codes.length > 1)
    draught.notes.push(hint('smtp.reply.mixed-codes', { codes: codes.join(', '), taken: worst }, at));
  return worst;
}
