/** The command that is being read: its lines and the literals between them, with limits on both. Pure. */
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import { MAX_UNIT, type Unit } from '../../wire/unit.ts';
import type { CommandPart } from './command-parts.ts';

/** Octets of a command's text, its literals not counted. */
export const TEXT_LIMIT = MAX_UNIT;
/** Octets of one literal, and of all together, of any command but APPEND. */
const LITERAL_LIMIT = 8192;
const LITERALS_LIMIT = 65_536;
/** Octets of the messages of one APPEND. */
const APPEND_LIMIT = 32 * 1024 * 1024;
/** As much of a line that is too long is kept as may hold the announcement of a literal. */
const TAIL = 32;

/** Why a command is not carried out though its end has to be waited for. */
export type Refusal = 'text' | 'literal' | 'message' | 'binary';

export type Reading = {
  readonly parts: readonly CommandPart[];
  /** Octets of its text, and of its literals. */
  readonly text: number;
  readonly literals: number;
  /** The literal that is being read; `chunks` null: its octets are dropped. */
  readonly literal: { readonly left: number; readonly chunks: readonly Uint8Array[] | null } | null;
  readonly refusal: Refusal | null;
  /** The end of what came of a line that is too long. */
  readonly tail: string;
};

export const unread: Reading = { parts: [], text: 0, literals: 0, literal: null, refusal: null, tail: '' };

/**
 * What a unit leads to. `more`: the command goes on. `asked`: a literal of so many octets waits for a go-ahead.
 * `whole`: the command has ended. `refused`: it has ended, or the client waits for a go-ahead it does not get.
 */
export type Read =
  | { readonly kind: 'more' | 'asked' | 'whole'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly reading: Reading; readonly why: Refusal };

/** Tag and verb of the command so far, as typed; the verb in upper case. */
export function headOf({ parts }: Reading): { readonly tag: string; readonly verb: string } {
  const first = typeof parts[0] === 'string' ? parts[0].slice(0, 1024) : '';
  const [, tag = '', verb = ''] = /^([^\x00-\x20\x7f-\xff(){%*"\\+]+)(?: (\S+))?/.exec(first) ?? [];
  return { tag, verb: verb.toUpperCase() };
}

/** Folds a unit. `large`: may this connection send messages? */
export function read(reading: Reading, unit: Unit, large: boolean): Read {
  return reading.literal ? octets(reading, reading.literal, unit.bytes) : line(reading, unit, large);
}

/** The go-ahead has been given: octets follow. */
export function granted(reading: Reading): Reading {
  return reading.literal?.left === 0 ? octets(reading, reading.literal, new Uint8Array(0)).reading : reading;
}

function octets(reading: Reading, literal: NonNullable<Reading['literal']>, bytes: Uint8Array): Read {
  const left = literal.left - bytes.length;
  const chunks = literal.chunks && [...literal.chunks, bytes];
  if (left > 0) return { kind: 'more', reading: { ...reading, literal: { left, chunks } } };
  const parts = chunks ? [...reading.parts, new Uint8Array(Buffer.concat(chunks))] : reading.parts;
  return { kind: 'more', reading: { ...reading, parts, literal: null } };
}

function line(reading: Reading, unit: Unit, large: boolean): Read {
  const piece = latin1(withoutLineEnd(unit.bytes));
  const size = reading.text + piece.length;
  if (unit.end === 'full' || size > TEXT_LIMIT) {
    const tail = (reading.tail + piece).slice(-TAIL);
    // Its beginning tells the tag.
    const parts = reading.parts.length === 0 ? [piece.slice(0, 1024)] : reading.parts;
    const long: Reading = { ...reading, parts, text: Math.min(size, TEXT_LIMIT + 1), refusal: 'text', tail };
    return unit.end === 'full' ? { kind: 'more', reading: long } : ended(long, announced(tail), large);
  }
  const text = reading.tail + piece;
  const literal = reading.refusal || !insideQuotes(text) ? announced(text) : null;
  if (reading.refusal) return ended({ ...reading, tail: '' }, literal, large);
  const plain = literal ? text.slice(0, literal.at) : text;
  return ended({ ...reading, parts: [...reading.parts, plain], text: size }, literal, large);
}

/** `binary`: it is a literal8, which may hold NUL. */
type Announced = { readonly octets: number; readonly waits: boolean; readonly binary: boolean; readonly at: number };

/** A line has ended, and with it the command, unless it announces a literal. */
function ended(reading: Reading, literal: Announced | null, large: boolean): Read {
  if (!literal) {
    return reading.refusal ? { kind: 'refused', reading, why: reading.refusal } : { kind: 'whole', reading };
  }
  const literals = reading.literals + literal.octets;
  const { verb } = headOf(reading);
  const message = large && verb === 'APPEND';
  // No other command has a place for one (RFC 9051 §9 `append-data`).
  const misplaced = literal.binary && verb !== 'APPEND';
  const tooMuch = message
    ? literals > APPEND_LIMIT
    : literal.octets > LITERAL_LIMIT || reading.literals + literal.octets > LITERALS_LIMIT;
  const refusal = reading.refusal ?? (misplaced ? 'binary' : tooMuch ? (message ? 'message' : 'literal') : null);
  if (refusal && literal.waits) return { kind: 'refused', reading, why: refusal };
  const next: Reading = {
    ...reading,
    literals: refusal ? reading.literals : literals,
    literal: { left: literal.octets, chunks: refusal ? null : [] },
    refusal,
    tail: '',
  };
  if (literal.waits) return { kind: 'asked', reading: next };
  return { kind: 'more', reading: granted(next) };
}

/** The literal a line announces at its end (RFC 9051 §4.3, RFC 7888 §4, RFC 3516 §4.4). */
function announced(text: string): Announced | null {
  const found = /(?:^|(?<=[ ([]))(~?)\{(\d{1,15})(\+?)\}$/.exec(text);
  return found && { octets: Number(found[2]), waits: found[3] === '', binary: found[1] !== '', at: found.index };
}

/** Is a quoted string still open at the end? Then what stands there announces nothing. */
function insideQuotes(text: string): boolean {
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inside = !inside;
    else if (inside && text[at] === '\\') at++;
  }
  return inside;
}
