/** Folds the lines behind a `+OK` up to the final dot: a message, a listing, or words (RFC 1939 §3). */
import { decodeOctets } from '../../wire/charset.ts';
import { isFinalDot, unstuff } from '../../wire/dot-stuffing.ts';
import { countNuls, withoutLineEnd } from '../../wire/octets.ts';
import type { At, Note, Unit } from '../contract.ts';
import { encodedWordNotes } from '../encoded-words.ts';
import { hint } from '../hint.ts';
import { endBody, isText } from './body-end.ts';
import { listItem } from './listing.ts';
import type { Body, Draught, Exchange, Item } from './state.ts';

/** Response lines may have 512 octets (RFC 1939 §3), text lines 1000 (RFC 5322 §2.1.1), CRLF included. */
const REPLY_LIMIT = 512;
const TEXT_LIMIT = 1000;

/** A multi-line response begins. */
export function startBody(draught: Draught, exchange: Exchange, promised: readonly number[]): void {
  const body: Body = {
    exchange,
    promised,
    octets: 0,
    units: 0,
    stuffed: 0,
    part: 'header',
    bodyLines: 0,
    nuls: 0,
    lineOctets: 0,
    items: null,
    bareLf: false,
    longLine: false,
    badLine: false,
    masked: false,
  };
  draught.state = { ...draught.state, body };
}

/** One unit of a multi-line response. */
export function foldBody(draught: Draught, unit: Unit): void {
  const body = draught.state.body!;
  if (body.lineOctets === 0 && isFinalDot(unit.bytes)) return endBody(draught, body);
  const before = { ...body, masked: body.masked || unit.masked !== undefined };
  const after = advance(before, unit);
  // Half a line says nothing for certain; it is kept and shown, not believed.
  if (unit.end === 'partial') {
    draught.state = { ...draught.state, body: after };
    return;
  }
  const said = unit.masked ? { bareLf: body.bareLf, longLine: body.longLine } : remarkLine(draught, before, unit);
  const items = isText(body) || unit.masked || after.lineOctets > 0 ? body.items : itemOf(draught, body, unit);
  const badLine = body.badLine || draught.notes.some(isBadLine);
  draught.state = { ...draught.state, body: { ...after, ...said, badLine, items } };
}

function isBadLine(note: Note): boolean {
  return note.kind === 'hint' && note.id === 'pop3.reply.bad-list-line';
}

/** The counts after one more unit. */
function advance(body: Body, { bytes, end }: Unit): Body {
  const goesOn = body.lineOctets > 0;
  const meant = goesOn ? bytes : unstuff(bytes);
  const isBlank = !goesOn && end === 'crlf' && bytes.length === 2;
  return {
    ...body,
    octets: body.octets + meant.length,
    units: body.units + 1,
    stuffed: body.stuffed + (meant.length < bytes.length ? 1 : 0),
    part: isBlank ? 'body' : body.part,
    bodyLines: body.bodyLines + (!goesOn && body.part === 'body' ? 1 : 0),
    nuls: body.nuls + countNuls(bytes),
    lineOctets: end === 'crlf' ? 0 : body.lineOctets + bytes.length,
  };
}

/** Oddities of one unit; answers with the findings said so far. */
function remarkLine(draught: Draught, body: Body, unit: Unit): Pick<Body, 'bareLf' | 'longLine'> {
  const { bytes, end } = unit;
  const { notes } = draught;
  const at: At = { channel: unit.channel, from: 'server', start: unit.offset, end: unit.offset + bytes.length };
  const atStart = body.lineOctets === 0;
  const text = isText(body);
  const doubled = atStart && bytes[0] === 0x2e && bytes[1] === 0x2e;
  // Said once; the others are counted.
  if (text && doubled && body.stuffed === 0) notes.push(hint('pop3.message.dot-removed', {}, at));
  if (text && atStart && body.part === 'header') notes.push(...encodedWordNotes(bytes));
  const lf = bytes.indexOf(0x0a);
  const bareLf = lf >= 0 && lf < bytes.length - (end === 'crlf' ? 1 : 0);
  if (bareLf && !body.bareLf) notes.push(hint(text ? 'pop3.message.bare-lf' : 'pop3.reply.bare-lf', {}, at));
  const limit = text ? TEXT_LIMIT : REPLY_LIMIT;
  const octets = body.lineOctets + bytes.length;
  const tooLong = end === 'crlf' && octets > limit;
  if (tooLong && !body.longLine)
    notes.push(hint(text ? 'pop3.message.line-too-long' : 'pop3.reply.too-long', { octets, limit }, at));
  return { bareLf: body.bareLf || bareLf, longLine: body.longLine || tooLong };
}

/** The listing with one line more, if the line is one and came whole. */
function itemOf(draught: Draught, body: Body, unit: Unit): Item | null {
  if (body.lineOctets > 0) return body.items;
  const line = decodeOctets(withoutLineEnd(unstuff(unit.bytes))).text;
  return listItem(draught, body, line, body.items);
}
