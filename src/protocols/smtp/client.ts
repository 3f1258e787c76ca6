/** Folds what the client sends: commands, answers of AUTH, message text, chunks. */
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { foldAnswer, startAuth } from '../line-dialogue/auth.ts';
import { isLongCommand, longCommand } from '../line-dialogue/long-lines.ts';
import { awaitsAnswer, enqueue } from '../line-dialogue/state.ts';
import { type ReadableCommand, readableCommand } from '../line-dialogue/typed-line.ts';
import { SASL_LINE_LIMIT } from '../sasl/exchange.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { cover } from '../sasl/secrets.ts';
import { readable } from '../typed.ts';
import { foldChunk, startChunk } from './chunk.ts';
import { isVerb, VERBS } from './commands.ts';
import { LINE_LIMIT, lintCommand } from './lint-command.ts';
import { foldMessageText } from './message.ts';
import { secretsOf } from './secrets.ts';
import type { Draught } from './state.ts';

/** One unit of the client. */
export function foldClient(draught: Draught, unit: Unit): void {
  draught.state = { ...draught.state, sent: draught.state.sent + 1, textRefused: false };
  const { state } = draught;
  if (state.chunkLeft > 0) return foldChunk(draught, unit);
  if (state.message) return foldMessageText(draught, unit);
  if (isLongCommand(state, unit)) return foldLongCommand(draught, unit);
  const text = latin1(withoutLineEnd(unit.bytes));
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
    notes.push(
      ...(awaitsAnswer(state) ? lintAnswer('smtp', state.auth!, text, VERBS) : lintCommand(state, unit.bytes)),
    );
    if (secrets.some((secret) => secret.kind === 'suspected')) notes.push(hint('smtp.secret.suspected'));
  }
  // While it is typed a line is empty too; only here was it sent. A reply owed may yet make it message text.
  const isEmpty = text.trim() === '' && !awaitsAnswer(state) && state.queue.length === 0;
  if (isEmpty) notes.push(hint('smtp.lint.empty-line'));
  if (awaitsAnswer(state)) foldAnswer(draught, text, unit.masked !== undefined, 'smtp.answer');
  else foldCommand(draught, readableCommand(text, secrets, unit.masked));
}

/** Puts a command in the queue of those that are owed a reply. */
function foldCommand(draught: Draught, { covered, whole }: ReadableCommand): void {
  const { verb, args } = parseCommandLine(covered);
  const { state } = draught;
  const known = isVerb(verb);
  draught.notes.push({ kind: 'command', exchange: state.nextExchange, verb, args: readable(args) });
  draught.state = { ...enqueue(state, 'command', verb, args), afterRefusedAuth: state.afterRefusedAuth && !known };
  if (verb === 'AUTH') startAuth(draught, args, whole === null ? null : parseCommandLine(whole).args);
  if (verb === 'BDAT') startChunk(draught, args);
  if (BEGINS_ANEW.has(verb)) draught.state = { ...draught.state, chunks: null, chunkRefused: false };
}

/** Chunks sent before these belong to no message any more. */
const BEGINS_ANEW: ReadonlySet<string> = new Set(['MAIL', 'RSET', 'EHLO', 'HELO', 'LHLO']);

function foldLongCommand(draught: Draught, unit: Unit): void {
  const long = longCommand(draught, unit, secretsOf);
  if (!long) return;
  const { head, octets, secrets } = long;
  const answers = awaitsAnswer(draught.state);
  const limit = answers ? SASL_LINE_LIMIT : LINE_LIMIT;
  draught.notes.push(hint('smtp.lint.line-too-long', { octets, limit }));
  if (answers) foldAnswer(draught, head, true, 'smtp.answer');
  else foldCommand(draught, { covered: cover(head, secrets), whole: null });
}
