/** Folds what the server sends: responses, and the literals in them. Malformed lines are reported, never repaired. */
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { type ServerLine, serverLine } from '../line-dialogue/long-lines.ts';
import { readable } from '../typed.ts';
import { foldContinuation } from './continuation.ts';
import { beginData, endData, noteMessage } from './data.ts';
import { asValue, passedMessage, passedOn, passing } from './passing.ts';
import { foldStatus } from './reply.ts';
import { parseResponse } from './response.ts';
import { extentOf, type Section, sectionOf } from './section.ts';
import { remarkBehind, remarkInside, remarkLine } from './server-remarks.ts';
import type { Draught, OpenResponse, Passing } from './state.ts';
import { type Announcement, announcedBehind, announcement, type Part, readValues } from './tokens.ts';

/** Characters kept of a response, and parts: more is counted and shown, not read. */
const KEPT = 65_536;
const PARTS = 200;

/** One unit of the server: a line, a piece of an overlong one, or octets of a literal. */
export function foldServer(draught: Draught, unit: Unit): void {
  const { response } = draught.state;
  if (response?.literal) {
    if (!isBehind(response, unit)) return foldLiteral(draught, response, unit);
    endLiteral(draught, response, response.literal);
  }
  const line = serverLine(draught, unit);
  if (!line) return;
  const isLong = line.octets > unit.bytes.length;
  remarkLine(draught, unit, line, isLong);
  // The end of a long line says whether octets follow.
  const end = latin1(withoutLineEnd(unit.bytes));
  const announced = unit.end !== 'crlf' ? null : isLong ? announcement(end) : announcedBehind(end);
  const text = latin1(line.bytes);
  if (draught.state.response) return goOn(draught, draught.state.response, text, announced, isLong);
  foldHead(draught, line, text, announced, isLong);
}

/** Replay: masks hide how long the literal was. It is over where a line closes what is open. */
function isBehind({ literal, parts }: OpenResponse, { bytes, masked }: Unit): boolean {
  if (!literal!.masked || masked) return false;
  const line = latin1(withoutLineEnd(bytes));
  return /^[ )]/.test(line) && readValues([...parts, asValue(literal!), line]).fault === null;
}

/** The first line of a response. */
function foldHead(
  draught: Draught,
  { at }: ServerLine,
  text: string,
  announced: Announcement | null,
  isLong: boolean,
): void {
  const head = parseResponse(text);
  if (!head) {
    draught.notes.push(hint('imap.reply.not-a-reply', { line: readable(text).slice(0, 80) }, at));
    return;
  }
  if (head.written !== head.status && head.isStatus)
    draught.notes.push(hint('imap.reply.lower-case', { status: head.written }));
  if (head.kind === 'continue') return foldContinuation(draught, head, text, at);
  if (head.isStatus) return foldStatus(draught, head, text, at);
  const exchange = beginData(draught, head, text, at);
  const response: OpenResponse = { head, exchange, at, parts: [], size: 0, literal: null, passed: null };
  goOn(draught, response, head.text, announced, isLong);
}

/** A part of a response between literals, or all of it. */
function goOn(
  draught: Draught,
  before: OpenResponse,
  text: string,
  announced: Announcement | null,
  isLong: boolean,
): void {
  remarkBehind(draught, before, text);
  if (before.passed) noteMessage(draught, before, before.passed);
  const response: OpenResponse = {
    ...before,
    ...grown(before, text),
    passed: null,
    ...(isLong && { long: true }),
  };
  if (!announced) {
    draught.state = { ...draught.state, response: null };
    return endData(draught, response);
  }
  const section = response.head.status === 'FETCH' ? sectionIn(text) : null;
  const literal = passing(announced, { message: section && extentOf(section), section });
  const empty: Part = { kind: 'literal', octets: 0, text: '' };
  draught.state = { ...draught.state, response: { ...response, literal, ...(literal ? {} : grown(response, empty)) } };
}

/** The parts with one more, as long as there is room. */
function grown({ parts, size }: OpenResponse, part: Part): Pick<OpenResponse, 'parts' | 'size'> {
  const text = typeof part === 'string' ? part : part.text;
  if (size >= KEPT || parts.length >= PARTS) return { parts, size };
  return { parts: [...parts, typeof part === 'string' ? part.slice(0, KEPT - size) : part], size: size + text.length };
}

/** What of a message a literal holds, by the name before it. */
function sectionIn(text: string): Section | null {
  const [, item] = /(?:^|[ (])([A-Z0-9.]+(?:\[[^\]]*\])?(?:<\d+>)?) ~?\{\d+\}$/i.exec(text) ?? [];
  return item === undefined ? null : sectionOf(item);
}

function foldLiteral(draught: Draught, response: OpenResponse, unit: Unit): void {
  const literal = remarkInside(draught, passedOn(response.literal!, unit), unit);
  // What is cut off is counted and says nothing more.
  if (literal.left > 0 || unit.end === 'partial') {
    draught.state = { ...draught.state, response: { ...response, literal } };
    return;
  }
  endLiteral(draught, response, literal);
}

function endLiteral(draught: Draught, response: OpenResponse, literal: Passing): void {
  const passed = passedMessage(literal, response.exchange);
  draught.state = {
    ...draught.state,
    response: { ...response, ...grown(response, asValue(literal)), literal: null, passed },
  };
}
