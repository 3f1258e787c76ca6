/** Folds message text line by line, until the final dot (RFC 5321 §4.1.1.4, RFC 5322 §2). */
import { isFinalDot, unstuff } from '../../wire/dot-stuffing.ts';
import { withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { encodedWordNotes } from '../encoded-words.ts';
import { lintEnd, lintMessageLine } from './lint-message.ts';
import { fieldName, isFolded } from './message-line.ts';
import { type Draught, enqueue, type MessageText } from './state.ts';

const EMPTY: MessageText = {
  lines: 0,
  fields: [],
  part: 'header',
  blankLine: false,
  bodyLines: 0,
  octets: 0,
  strayLine: 0,
  eightBitNoted: false,
  inLine: false,
};

/** 354 came. Whatever was sent ahead of it has become message text and is owed no reply of its own. */
export function startMessage(draught: Draught): void {
  const ahead = draught.state.queue;
  draught.state = { ...draught.state, message: EMPTY, queue: [] };
  for (const [index, { verb, args }] of ahead.entries()) {
    const line = Buffer.from(`${args ? `${verb} ${args}` : verb}\r\n`);
    if (!isFinalDot(line)) {
      draught.state = { ...draught.state, message: advance(draught.state.message ?? EMPTY, line, 'crlf') };
      continue;
    }
    endMessage(draught);
    draught.state = { ...draught.state, queue: [...draught.state.queue, ...ahead.slice(index + 1)] };
    return;
  }
}

/** One unit of message text. */
export function foldMessageText(draught: Draught, unit: Unit): void {
  const message = draught.state.message!;
  if (!message.inLine && isFinalDot(unit.bytes)) {
    draught.notes.push(...lintEnd(message));
    endMessage(draught);
    return;
  }
  if (!unit.masked && !message.inLine) {
    draught.notes.push(...lintMessageLine(draught.state, unit.bytes));
    if (message.part === 'header') draught.notes.push(...encodedWordNotes(unit.bytes));
  }
  draught.state = { ...draught.state, message: advance(message, unit.bytes, unit.end) };
}

function endMessage(draught: Draught): void {
  draught.state = { ...enqueue(draught.state, 'message', '.', ''), message: null };
}

/** The message after one more unit of it, dot-stuffing taken off. */
function advance(message: MessageText, bytes: Uint8Array, end: Unit['end']): MessageText {
  const whole = message.inLine ? bytes : unstuff(bytes);
  const octets = message.octets + whole.length;
  const inLine = end !== 'crlf';
  if (message.inLine) return { ...message, octets, inLine };
  const lines = message.lines + 1;
  const body = withoutLineEnd(whole);
  const next = { ...message, octets, inLine, lines };
  if (message.part === 'body') return { ...next, bodyLines: message.bodyLines + 1 };
  if (body.length === 0) return { ...next, part: 'body', blankLine: true };
  const field = fieldName(body);
  if (field) return { ...next, fields: [...message.fields, field].slice(-200) };
  if (isFolded(body)) return next;
  // No field and no blank line before it: receivers differ, most take the rest for the body.
  return { ...next, strayLine: message.strayLine || lines, part: 'body', bodyLines: message.bodyLines + 1 };
}
