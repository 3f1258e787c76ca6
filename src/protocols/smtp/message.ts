/** Folds message text line by line, until the final dot (RFC 5321 §4.1.1.4, RFC 5322 §2). */
import { isFinalDot, unstuff } from '../../wire/dot-stuffing.ts';
import { withoutLineEnd } from '../../wire/octets.ts';
import type { MessageNote, Unit } from '../contract.ts';
import { encodedWordNotes } from '../encoded-words.ts';
import { enqueue } from '../line-dialogue/state.ts';
import { lintEnd, lintMessageLine } from './lint-message.ts';
import { fieldName, isFolded } from './message-line.ts';
import type { Draught, MessageText, SmtpState } from './state.ts';

const EMPTY: MessageText = {
  lines: 0,
  units: 0,
  fields: [],
  part: 'header',
  blankLine: false,
  bodyLines: 0,
  octets: 0,
  strayLine: 0,
  eightBitNoted: false,
  inLine: false,
  masked: false,
};

/** 354 came. Whatever was sent ahead of it has become message text and is owed no reply of its own. */
export function startMessage(draught: Draught): void {
  const ahead = draught.state.queue;
  draught.state = { ...draught.state, message: EMPTY, queue: [] };
  for (const [index, { verb, args }] of ahead.entries()) {
    const line = Buffer.from(`${args ? `${verb} ${args}` : verb}\r\n`);
    if (!isFinalDot(line)) {
      draught.state = {
        ...draught.state,
        message: advance(draught.state.message ?? EMPTY, { bytes: line, end: 'crlf' }),
      };
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
    draught.notes.push(messageNote(draught.state, message));
    return;
  }
  if (!unit.masked && !message.inLine) {
    draught.notes.push(...lintMessageLine(draught.state, unit.bytes));
    if (message.part === 'header') draught.notes.push(...encodedWordNotes(unit.bytes));
  }
  draught.state = { ...draught.state, message: advance(message, unit) };
}

/** The final dot is owed one reply, in LMTP one for each recipient that was accepted (RFC 2033 §4.2). */
function endMessage(draught: Draught): void {
  const { lmtp, transaction } = draught.state;
  const accepted = lmtp ? Math.max(1, transaction?.accepted ?? 1) : 1;
  draught.state = { ...draught.state, message: null };
  for (let i = 0; i < accepted; i++)
    draught.state = enqueue(draught.state, 'message', '.', lmtp ? (transaction?.recipients[i] ?? '') : '');
}

/** The message as it was typed, now that its final dot is here. */
function messageNote(state: SmtpState, { octets, units, masked }: MessageText): MessageNote {
  const exchange = state.queue.find(({ kind }) => kind === 'message')?.id ?? state.nextExchange - 1;
  return {
    kind: 'message',
    exchange,
    command: 'DATA',
    channel: 0,
    from: 'client',
    units,
    stuffed: true,
    extent: 'whole',
    octets: masked ? null : octets,
    promised: null,
  };
}

/** The message after one more unit of it, dot-stuffing taken off. */
function advance(message: MessageText, { bytes, end, masked }: Pick<Unit, 'bytes' | 'end' | 'masked'>): MessageText {
  const whole = message.inLine ? bytes : unstuff(bytes);
  const octets = message.octets + whole.length;
  const inLine = end !== 'crlf';
  const seen = { units: message.units + 1, octets, inLine, masked: message.masked || masked !== undefined };
  if (message.inLine) return { ...message, ...seen };
  const lines = message.lines + 1;
  const body = withoutLineEnd(whole);
  const next = { ...message, ...seen, lines };
  if (message.part === 'body') return { ...next, bodyLines: message.bodyLines + 1 };
  if (body.length === 0) return { ...next, part: 'body', blankLine: true };
  const field = fieldName(body);
  if (field) return { ...next, fields: [...message.fields, field].slice(-200) };
  if (isFolded(body)) return next;
  // No field and no blank line before it: receivers differ, most take the rest for the body.
  return { ...next, strayLine: message.strayLine || lines, part: 'body', bodyLines: message.bodyLines + 1 };
}
