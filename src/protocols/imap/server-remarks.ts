/** Oddities of what a server sends, line by line: said, and never repaired. */
import { countNuls, latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Params, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import type { ServerLine } from '../line-dialogue/long-lines.ts';
import { readable } from '../typed.ts';
import { parseResponse } from './response.ts';
import type { Draught, ImapState, OpenResponse, Passing } from './state.ts';

/** No response that is a status is longer, when a person is to see it in a literal. */
const STATUS_LINE = 1000;

/** Octets that do not belong into a line, and its length. `isLong`: only the start of it was kept. */
export function remarkLine({ notes }: Draught, unit: Unit, { bytes, octets, at }: ServerLine, isLong: boolean): void {
  const say = (id: Parameters<typeof hint>[0], params: Params = {}) => notes.push(hint(id, params, at));
  const nuls = countNuls(bytes);
  if (nuls > 0) say('imap.reply.nul', { count: nuls });
  const controls = bytes.filter((octet) => (octet > 0 && octet < 0x20 && octet !== 0x09) || octet === 0x7f).length;
  if (controls > 0) say('imap.reply.control', { count: controls });
  const high = bytes.filter((octet) => octet > 0x7f).length;
  // The start of a line may end within a character.
  if (high > 0 && !isLong && Buffer.from(bytes).toString('utf8').includes('\ufffd'))
    say('imap.reply.not-utf8', { count: high });
  if (isLong) say('imap.reply.long-line', { octets, read: bytes.length });
  if (unit.end === 'lf') say('imap.reply.bare-lf');
}

/** Behind a literal the line goes on with a space or a parenthesis, or ends. */
export function remarkBehind({ notes }: Draught, { parts, at }: OpenResponse, text: string): void {
  const last = parts.at(-1);
  if (typeof last !== 'object' || text === '' || /^[ )]/.test(text)) return;
  notes.push(hint('imap.reply.behind-literal', { octets: last.octets }, at));
}

/** A line within a literal that answers a command under way, or says goodbye: said once. Mails may quote such lines. */
export function remarkInside(draught: Draught, literal: Passing, { bytes, end, masked }: Unit): Passing {
  if (literal.remarked || literal.left === 0 || end !== 'crlf' || masked || bytes.length > STATUS_LINE) return literal;
  const line = latin1(withoutLineEnd(bytes));
  if (!answers(draught.state, line)) return literal;
  draught.notes.push(hint('imap.reply.inside-literal', { line: readable(line).slice(0, 60), left: literal.left }));
  return { ...literal, remarked: true };
}

function answers({ queue }: ImapState, line: string): boolean {
  // Most lines of a mail are none.
  if (!/^\S+ (?:OK|NO|BAD|BYE)\b/i.test(line)) return false;
  const head = parseResponse(line);
  if (head?.kind === 'untagged') return head.status === 'BYE';
  return head?.kind === 'tagged' && queue.some(({ tag }) => tag === head.tag);
}
