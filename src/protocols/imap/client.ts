/** Folds what the client sends: commands, the literals in them, answers of a login, DONE. */
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { isLongCommand, longCommand } from '../line-dialogue/long-lines.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { readableCommand } from '../line-dialogue/typed-line.ts';
import { continueExchange } from '../sasl/exchange.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { cover } from '../sasl/secrets.ts';
import { foldCommand } from './command.ts';
import { FIRST_WORDS } from './commands.ts';
import { LINE_LIMIT, lintCommand } from './lint-command.ts';
import { foldClientLiteral, foldRest } from './open-command.ts';
import { secretsOf } from './secrets.ts';
import type { Draught } from './state.ts';

/** One unit of the client. */
export function foldClient(draught: Draught, unit: Unit): void {
  draught.state = { ...draught.state, shifted: false, refusedOctets: null };
  const { state } = draught;
  const text = latin1(withoutLineEnd(unit.bytes));
  if (state.open?.literal) {
    // Within a literal a line end is one of its octets.
    if (!unit.masked) draught.secrets.push(...secretsOf(state, latin1(unit.bytes)));
    return foldClientLiteral(draught, unit);
  }
  if (isLongCommand(state, unit)) return foldLong(draught, unit);
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
    if (secrets.some((secret) => secret.kind === 'suspected')) notes.push(hint('imap.secret.suspected'));
    const odd =
      awaitsAnswer(state) && !state.open
        ? lintAnswer('imap', state.auth!, text, FIRST_WORDS)
        : lintCommand(state, unit.bytes);
    notes.push(...odd);
  }
  if (state.open) return foldRest(draught, text, unit.masked ?? secrets, unit.masked !== undefined);
  if (awaitsAnswer(state)) return foldAnswer(draught, text, unit.masked !== undefined);
  const { covered, whole } = readableCommand(text, secrets, unit.masked);
  foldCommand(draught, { typed: text, covered, whole, masked: unit.masked !== undefined });
}

/** An answer of a login is owed no response of its own: the tagged one ends it all. */
function foldAnswer(draught: Draught, text: string, masked: boolean): void {
  const { state } = draught;
  const { auth, notes } = continueExchange(state.auth!, text, masked);
  const exchange = state.queue.find(({ verb }) => verb === 'AUTHENTICATE')?.id ?? null;
  draught.notes.push(...notes, { kind: 'data', exchange, what: 'imap.answer', params: {} });
  draught.state = { ...state, auth, cancelled: state.cancelled || text === '*' };
}

function foldLong(draught: Draught, unit: Unit): void {
  const long = longCommand(draught, unit, secretsOf);
  if (!long) return;
  const { head, octets, secrets } = long;
  draught.notes.push(hint('imap.lint.line-too-long', { octets, limit: LINE_LIMIT }));
  if (draught.state.open) return foldRest(draught, head, secrets, true);
  if (awaitsAnswer(draught.state)) return foldAnswer(draught, head, true);
  const hidden = secrets[0]?.start === 0;
  foldCommand(draught, { typed: head, covered: hidden ? '' : cover(head, secrets), whole: null, masked: true });
}
