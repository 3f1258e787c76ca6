/** AUTH as a sub-state (RFC 4954 §4). */
import { parseCommandLine } from '../../wire/command-line.ts';
import { type AuthExchange, describeAnswer, userOf } from '../sasl/exchange.ts';
import { type Draught, enqueue, type SmtpState } from './state.ts';

/**
 * `AUTH mechanism [initial-response]` was sent. `covered`: the arguments without their secrets; the mechanism is read from
 * there, for an answer may stand in its place. `args`: as sent, where they may be read.
 */
export function startAuth(draught: Draught, covered: string, args: string, masked: boolean): void {
  const mechanism = parseCommandLine(covered).verb;
  const response = parseCommandLine(args).args;
  const given = response !== '';
  const user = given && !masked ? userOf(mechanism, 0, response) : null;
  if (given && !masked)
    draught.notes.push(...describeAnswer(mechanism, 0, response, 'AUTH '.length + mechanism.length + 1));
  draught.state = {
    ...draught.state,
    auth: { mechanism, answers: given ? 1 : 0, user, challenge: undefined },
  };
}

/** An answer to a challenge was sent. `*` calls the exchange off: the server answers 501. */
export function foldAnswer(draught: Draught, text: string, masked: boolean): void {
  const auth = draught.state.auth!;
  const readable = !masked && text !== '*';
  if (readable) draught.notes.push(...describeAnswer(auth.mechanism, auth.answers, text, 0));
  const next: AuthExchange = {
    mechanism: auth.mechanism,
    answers: auth.answers + 1,
    user: auth.user ?? (readable ? userOf(auth.mechanism, auth.answers, text) : null),
    challenge: undefined,
  };
  draught.notes.push({ kind: 'data', exchange: draught.state.nextExchange, what: 'smtp.answer', params: {} });
  draught.state = { ...enqueue(draught.state, 'answer', 'AUTH', auth.mechanism), auth: next };
}

/** 235: logged in. Anything else that ends the exchange leaves us suspicious of what is typed next. */
export function endAuth(state: SmtpState, succeeded: boolean): SmtpState {
  if (!succeeded) return { ...state, auth: null, afterRefusedAuth: true };
  return { ...state, auth: null, loggedIn: true, user: state.auth?.user ?? null, afterRefusedAuth: false };
}
