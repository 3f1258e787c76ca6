/** A command that goes on behind a literal: the octets announced, then the rest of its line. */
import type { Secret, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { cover } from '../sasl/secrets.ts';
import { readable } from '../typed.ts';
import { isOpening } from './commands.ts';
import { loginArguments } from './login-arguments.ts';
import { readableName } from './names.ts';
import { asValue, messageNote, passedMessage, passedOn, passing } from './passing.ts';
import { amended, type Draught, type OpenCommand, type Passing } from './state.ts';
import { type Announcement, announcement, readValues } from './tokens.ts';

/** The first line of a command ended with an announcement. */
export function beginCommand(
  draught: Draught,
  { id, verb, args }: { readonly id: number; readonly verb: string; readonly args: string },
  announced: Announcement,
): void {
  const over = argumentsIn(verb, args, 0);
  goOn(draught, { id, verb, args: over, literal: null, waits: false, passed: null }, announced, args);
}

/** How many arguments are over when a part of a command ends. */
function argumentsIn(verb: string, part: string, before: number): number {
  if (verb === 'LOGIN') return loginArguments(part, 0, before).args;
  const cut = announcement(part)?.at ?? part.length;
  return before + readValues([part.slice(0, cut)]).values.length;
}

function goOn(draught: Draught, open: OpenCommand, announced: Announcement, part: string): void {
  const secret: Secret['kind'] | null =
    open.verb === 'LOGIN' ? (open.args > 0 ? 'password' : null) : open.verb === 'AUTHENTICATE' ? 'sasl' : null;
  const stores = open.verb === 'APPEND' ? 1 : 2;
  const isMessage =
    (open.verb === 'APPEND' || open.verb === 'REPLACE') && open.args >= stores && !/\bCATENATE\b/i.test(part);
  const literal = passing(announced, { secret, message: isMessage ? 'whole' : null });
  // A literal of no octets is over as soon as it is announced, and an argument all the same.
  const args = literal === null ? open.args + 1 : open.args;
  draught.state = { ...draught.state, open: { ...open, args, literal, waits: announced.waits } };
}

/** Octets of a literal. */
export function foldClientLiteral(draught: Draught, unit: Unit): void {
  const open = draught.state.open!;
  // What is cut off says nothing for certain; the connection is about to end.
  if (unit.end === 'partial') return;
  if (open.waits) early(draught, open.id);
  const gone = { ...open, waits: false };
  const literal = passedOn(open.literal!, unit);
  if (literal.left > 0) draught.state = { ...draught.state, open: { ...gone, literal } };
  else endLiteral(draught, gone, literal);
}

/** Octets that were not asked for yet. */
function early(draught: Draught, id: number): void {
  const { state } = draught;
  const before = state.queue.find((each) => each.id === id)?.early ?? 0;
  draught.notes.push(hint('imap.literal.early'));
  draught.state = { ...state, queue: amended(state, id, { early: before + 1 }) };
}

function endLiteral(draught: Draught, open: OpenCommand, literal: Passing): void {
  const { state } = draught;
  const { octets, message } = literal;
  draught.notes.push({
    kind: 'data',
    exchange: open.id,
    what: 'imap.literal',
    params: { octets, ...(message ? { message } : {}) },
  });
  const text = asValue(literal).text;
  const isName = open.args === 0 && (open.verb === 'LOGIN' || isOpening(open.verb));
  const name = open.verb === 'LOGIN' ? readable(text) : readableName(text);
  draught.state = {
    ...state,
    queue: isName ? amended(state, open.id, { name }) : state.queue,
    open: { ...open, args: open.args + 1, literal: null, passed: passedMessage(literal, open.id) },
  };
}

/** What follows a literal on its line. `masked`: a recording's, with masks in it. */
export function foldRest(draught: Draught, text: string, secrets: readonly Secret[], masked: boolean): void {
  const open = draught.state.open!;
  if (open.passed) draught.notes.push(messageNote(open.passed, 'client', commandOf(draught, open)));
  const covered = masked ? text : cover(text, secrets);
  const announced = announcement(text);
  const next: OpenCommand = {
    ...open,
    args: argumentsIn(open.verb, covered, open.args),
    passed: null,
    waits: false,
  };
  if (announced) goOn(draught, next, announced, covered);
  else draught.state = { ...draught.state, open: null };
}

/** `APPEND INBOX`, without its literal. */
function commandOf({ state }: Draught, { id, verb }: OpenCommand): string {
  const args = state.queue.find((each) => each.id === id)?.args ?? '';
  const cut = announcement(args)?.at ?? args.length;
  return `${verb} ${args.slice(0, cut)}`.trim();
}

/** The connection ended within a literal: what came of a message is worth reading all the same. */
export function cutCommand(draught: Draught): void {
  const open = draught.state.open;
  const literal = open?.literal;
  const passed = literal ? passedMessage(literal, open.id) : null;
  if (!open || !literal || !passed) return;
  draught.notes.push(messageNote(passed, 'client', commandOf(draught, open), undefined, literal.octets - literal.left));
}
