/** Folds what the client sends: commands and answers of AUTH. */
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
import { isVerb, VERBS } from './commands.ts';
import { LINE_LIMIT, lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import type { Draught } from './state.ts';

/** One unit of the client. */
export function foldClient(draught: Draught, unit: Unit): void {
  const { state } = draught;
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
    if (secrets.some((secret) => secret.kind === 'suspected')) notes.push(hint('pop3.secret.suspected'));
    notes.push(
      ...(awaitsAnswer(state) ? lintAnswer('pop3', state.auth!, text, VERBS) : lintCommand(state, unit.bytes)),
    );
  }
  // While it is typed a line is empty too; only here was it sent.
  const isEmpty = text.trim() === '' && !awaitsAnswer(state) && state.queue[0]?.kind !== 'greeting';
  if (isEmpty) notes.push(hint('pop3.lint.empty-line'));
  if (awaitsAnswer(state)) foldAnswer(draught, text, unit.masked !== undefined, 'pop3.answer');
  else foldCommand(draught, readableCommand(text, secrets, unit.masked));
}

/** Puts a command in the queue of those that are owed a response. */
function foldCommand(draught: Draught, { covered, whole }: ReadableCommand): void {
  const { verb: upper, typed, args } = parseCommandLine(covered);
  const verb = isVerb(upper) ? upper : readable(typed).toUpperCase();
  const { state } = draught;
  draught.notes.push({ kind: 'command', exchange: state.nextExchange, verb, args: readable(args) });
  if (verb === 'APOP' && state.timestamp !== null)
    draught.notes.push(hint('pop3.apop.digest', { timestamp: state.timestamp }));
  draught.state = { ...enqueue(state, 'command', verb, args), afterRefusal: state.afterRefusal && !isVerb(verb) };
  // AUTH alone asks for a list and begins nothing.
  if (verb === 'AUTH' && parseCommandLine(args).verb !== '')
    startAuth(draught, args, whole === null ? null : parseCommandLine(whole).args);
}

function foldLongCommand(draught: Draught, unit: Unit): void {
  const long = longCommand(draught, unit, secretsOf);
  if (!long) return;
  const { head, octets, secrets } = long;
  const answers = awaitsAnswer(draught.state);
  const limit = answers ? SASL_LINE_LIMIT : LINE_LIMIT;
  draught.notes.push(hint('pop3.lint.line-too-long', { octets, limit }));
  if (answers) foldAnswer(draught, head, true, 'pop3.answer');
  else foldCommand(draught, { covered: cover(head, secrets), whole: null });
}
