/** AUTH as a sub-state (RFC 5034 §4). */
import { parseCommandLine } from '../../wire/command-line.ts';
import { describeAnswer, userOf } from '../sasl/exchange.ts';
import { type Draught, enqueue, type Pop3State } from './state.ts';

/**
 * `AUTH mechanism [initial-response]` was sent. AUTH alone asks for a list and begins nothing. `covered`: its arguments
 * without their secrets, for one may stand in the mechanism's place; `whole`: as sent, null where they may not be read.
 */
export function startAuth(draught: Draught, covered: string, whole: string | null): void {
  const mechanism = parseCommandLine(covered).verb;
  if (mechanism === '') return;
  const response = parseCommandLine(whole ?? covered).args;
  const given = response !== '';
  const readable = given && whole !== null;
  if (readable) draught.notes.push(...describeAnswer(mechanism, 0, response, 'AUTH '.length + mechanism.length + 1));
  const user = readable ? userOf(mechanism, 0, response) : null;
  draught.state = { ...draught.state, auth: { mechanism, answers: given ? 1 : 0, user, challenge: undefined } };
}

/** An answer to a challenge was sent. `*` calls the exchange off: the server answers `-ERR`. */
export function foldAnswer(draught: Draught, text: string, masked: boolean): void {
  const auth = draught.state.auth!;
  const readable = !masked && text !== '*';
  if (readable) draught.notes.push(...describeAnswer(auth.mechanism, auth.answers, text, 0));
  const user = auth.user ?? (readable ? userOf(auth.mechanism, auth.answers, text) : null);
  draught.notes.push({ kind: 'data', exchange: draught.state.nextExchange, what: 'pop3.answer', params: {} });
  draught.state = {
    ...enqueue(draught.state, 'answer', 'AUTH', auth.mechanism),
    auth: { mechanism: auth.mechanism, answers: auth.answers + 1, user, challenge: undefined },
  };
}

/** Logged in: TRANSACTION begins (RFC 1939 §4). */
export function login(state: Pop3State, user: string | null): Pop3State {
  return { ...state, auth: null, named: null, loggedIn: true, user, afterRefusal: false };
}

/** Refused: what is typed next may be a password where none belongs. USER must come again (RFC 1939 §7). */
export function refuse(state: Pop3State): Pop3State {
  return { ...state, auth: null, named: null, afterRefusal: true };
}
