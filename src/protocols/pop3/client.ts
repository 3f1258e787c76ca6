/** Folds what the client sends: commands and answers of AUTH. */
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { cover } from '../sasl/secrets.ts';
import { readable } from '../typed.ts';
import { foldAnswer, startAuth } from './auth.ts';
import { isVerb } from './commands.ts';
import { lintAnswer } from './lint-answer.ts';
import { LINE_LIMIT, lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import { awaitsAnswer, type Draught, enqueue } from './state.ts';

/** Longest start of an overlong line that is kept to tell what it was. */
const HEAD = 2048;
/** An answer of AUTH may have so many octets with its CRLF (RFC 5034 §4, RFC 4954 §4). */
const ANSWER_LIMIT = 12288;

/** One unit of the client. */
export function foldClient(draught: Draught, unit: Unit): void {
  const { state } = draught;
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
    if (secrets.some((secret) => secret.kind === 'suspected')) notes.push(hint('pop3.secret.suspected'));
    notes.push(...(awaitsAnswer(state) ? lintAnswer(state, text) : lintCommand(state, unit.bytes)));
  }
  if (awaitsAnswer(state)) foldAnswer(draught, text, unit.masked !== undefined);
  else if ((unit.masked ?? secrets)[0]?.start === 0) foldCommand(draught, '', null);
  else foldCommand(draught, cover(text, secrets), unit.masked ? null : text);
}

/**
 * Puts a command in the queue of those that are owed a response. A line that is all secret has no verb to name.
 * `covered`: the line without its secrets, which is all that is remembered of it; `whole`: the line itself where it may
 * be read.
 */
function foldCommand(draught: Draught, covered: string, whole: string | null): void {
  const { verb: upper, typed, args } = parseCommandLine(covered);
  const verb = isVerb(upper) ? upper : readable(typed).toUpperCase();
  const { state } = draught;
  draught.notes.push({ kind: 'command', exchange: state.nextExchange, verb, args: readable(args) });
  if (verb === 'APOP' && state.timestamp !== null)
    draught.notes.push(hint('pop3.apop.digest', { timestamp: state.timestamp }));
  draught.state = { ...enqueue(state, 'command', verb, args), afterRefusal: state.afterRefusal && !isVerb(verb) };
  if (verb === 'AUTH') startAuth(draught, args, whole === null ? null : parseCommandLine(whole).args);
}

function foldLongCommand(draught: Draught, unit: Unit, text: string): void {
  const { state } = draught;
  const head = state.longCommand?.head ?? text.slice(0, HEAD);
  const octets = (state.longCommand?.octets ?? 0) + unit.bytes.length;
  // A line this long can only hide something: its pieces take the masking of its start.
  const secrets = secretsOf(state, head);
  if (!unit.masked && secrets.length > 0 && text.length > 0) {
    const from = state.longCommand ? 0 : secrets[0]!.start;
    draught.secrets.push({ start: from, end: text.length, kind: secrets[0]!.kind });
  }
  draught.state = { ...state, longCommand: { head, octets } };
  if (unit.end === 'full') return;
  draught.state = { ...state, longCommand: null };
  if (unit.end === 'partial') return;
  const answers = awaitsAnswer(state);
  draught.notes.push(hint('pop3.lint.line-too-long', { octets, limit: answers ? ANSWER_LIMIT : LINE_LIMIT }));
  if (answers) foldAnswer(draught, head, true);
  else foldCommand(draught, cover(head, secrets), null);
}
