/** Folds what the client sends: commands, answers of AUTH, message text, chunks. */
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { cover } from '../sasl/secrets.ts';
import { readable } from '../typed.ts';
import { foldAnswer, startAuth } from './auth.ts';
import { isVerb } from './commands.ts';
import { lintAnswer } from './lint-answer.ts';
import { lintCommand } from './lint-command.ts';
import { foldMessageText } from './message.ts';
import { secretsOf } from './secrets.ts';
import { awaitsAnswer, type Draught, enqueue } from './state.ts';

/** Longest start of an overlong line that is kept to tell what it was. */
const HEAD = 2048;

/** One unit of the client. */
export function foldClient(draught: Draught, unit: Unit): void {
  const { state } = draught;
  if (state.chunkLeft > 0) return foldChunk(draught, unit);
  if (state.message) return foldMessageText(draught, unit);
  const text = latin1(withoutLineEnd(unit.bytes));
  if (unit.end === 'full' || state.longCommand) return foldLongCommand(draught, unit, text);
  if (unit.end === 'partial') {
    if (!unit.masked) draught.secrets.push(...secretsOf(state, text));
    return;
  }
  foldLine(draught, unit, text);
}

function foldLine(draught: Draught, unit: Unit, text: string): void {
  const { state, notes } = draught;
  const secrets = unit.masked ? [] : secretsOf(state, text);
  if (!unit.masked) {
    draught.secrets.push(...secrets);
    notes.push(...(awaitsAnswer(state) ? lintAnswer(state, text) : lintCommand(state, unit.bytes)));
    if (secrets.some((secret) => secret.kind === 'suspected')) notes.push(hint('smtp.secret.suspected'));
  }
  if (awaitsAnswer(state)) foldAnswer(draught, text, unit.masked !== undefined);
  else if ((unit.masked ?? secrets)[0]?.start === 0) foldCommand(draught, '', null);
  else foldCommand(draught, cover(text, secrets), unit.masked ? null : text);
}

/**
 * Puts a command in the queue of those that are owed a reply. A line that is all secret has no verb to name. `covered`:
 * the line without its secrets, which is all that is remembered of it; `whole`: the line itself where it may be read.
 */
function foldCommand(draught: Draught, covered: string, whole: string | null): void {
  const { verb, args } = parseCommandLine(covered);
  const { state } = draught;
  const known = isVerb(verb);
  draught.notes.push({ kind: 'command', exchange: state.nextExchange, verb, args: readable(args) });
  draught.state = { ...enqueue(state, 'command', verb, args), afterRefusedAuth: state.afterRefusedAuth && !known };
  if (verb === 'AUTH') startAuth(draught, args, parseCommandLine(whole ?? covered).args, whole === null);
  if (verb === 'BDAT') startChunk(draught, args);
}

function foldLongCommand(draught: Draught, unit: Unit, text: string): void {
  const { state } = draught;
  const head = state.longCommand?.head ?? text.slice(0, HEAD);
  const octets = (state.longCommand?.octets ?? 0) + unit.bytes.length;
  // A line this long can only hide something: its pieces take the masking of its start.
  const secrets = secretsOf({ ...state, longCommand: null }, head);
  if (!unit.masked && secrets.length > 0) {
    const from = state.longCommand ? 0 : secrets[0]!.start;
    draught.secrets.push({ start: from, end: text.length, kind: secrets[0]!.kind });
  }
  draught.state = { ...state, longCommand: { head, octets } };
  if (unit.end === 'full') return;
  draught.state = { ...state, longCommand: null };
  if (unit.end === 'partial') return;
  draught.notes.push(hint('smtp.lint.line-too-long', { octets, limit: awaitsAnswer(state) ? 12288 : 512 }));
  if (awaitsAnswer(state)) foldAnswer(draught, head, true);
  else foldCommand(draught, cover(head, secrets), null);
}

/** `BDAT n [LAST]`: n octets follow at once, counted, never stuffed (RFC 3030 §2). */
function startChunk(draught: Draught, args: string): void {
  const size = /^(\d{1,15})(?:\s+LAST)?\s*$/i.exec(args)?.[1];
  if (size !== undefined) draught.state = { ...draught.state, chunkLeft: Number(size) };
}

function foldChunk(draught: Draught, unit: Unit): void {
  draught.state = { ...draught.state, chunkLeft: Math.max(0, draught.state.chunkLeft - unit.bytes.length) };
  draught.notes.push({
    kind: 'data',
    exchange: draught.state.nextExchange - 1,
    what: 'smtp.chunk',
    params: { octets: unit.bytes.length, left: draught.state.chunkLeft },
  });
}
