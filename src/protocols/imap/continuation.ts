/** Folds `+`: the octets of a literal may go, news will be told, or a login asks its next question (RFC 9051 §7.6). */
import type { At } from '../contract.ts';
import { hint } from '../hint.ts';
import { describeChallenge, readChallenge } from '../sasl/exchange.ts';
import { remarkQuestion } from '../sasl/remark.ts';
import { noteReply } from './reply.ts';
import type { ResponseHead } from './response.ts';
import { amended, type Draught, type Exchange, type ImapState } from './state.ts';

/** What it answers decides what it means. */
export function foldContinuation(draught: Draught, head: ResponseHead, line: string, at: At): void {
  const exchange = awaiting(draught.state);
  if (!exchange) draught.notes.push(hint('imap.reply.unsolicited-continue', {}, at));
  const asks = exchange?.verb === 'AUTHENTICATE' && draught.state.open?.id !== exchange.id && !exchange.early;
  if (asks) remarkChallenge(draught, head.text);
  noteReply(draught, head, exchange, line, at);
  if (!exchange) return;
  const { state } = draught;
  if (exchange.early) draught.state = { ...state, queue: amended(state, exchange.id, { early: exchange.early - 1 }) };
  else if (state.open?.id === exchange.id) draught.state = { ...state, open: { ...state.open, waits: false } };
  else if (asks) draught.state = asked(state, exchange, head.text);
  else draught.state = { ...state, idle: { id: exchange.id, stage: 'on' } };
}

/** The command that waits for a `+`, or has not waited for it. */
function awaiting({ open, auth, idle, queue }: ImapState): Exchange | null {
  const hasty = queue.find(({ early = 0 }) => early > 0);
  if (hasty) return hasty;
  const id = open?.waits ? open.id : null;
  if (id !== null) return queue.find((each) => each.id === id) ?? null;
  const login = auth && auth.challenge === undefined ? queue.find(({ verb }) => verb === 'AUTHENTICATE') : undefined;
  if (login) return login;
  return (idle?.stage === 'asked' && queue.find((each) => each.id === idle.id)) || null;
}

/** The question is at hand. What was sent before it came was the answer, and no command. */
function asked(state: ImapState, login: Exchange, base64: string): ImapState {
  const at = state.queue.indexOf(login);
  const ahead = state.queue[at + 1];
  const auth = state.auth!;
  if (!ahead) return { ...state, auth: { ...auth, challenge: readChallenge(base64)?.bytes ?? null } };
  return {
    ...state,
    queue: state.queue.filter((each) => each !== ahead),
    auth: { ...auth, answers: auth.answers + 1 },
  };
}

function remarkChallenge(draught: Draught, text: string): void {
  const notes = describeChallenge(text, '+ '.length);
  draught.notes.push(...(notes ?? [hint('imap.sasl.challenge-not-base64', { text: text.slice(0, 60) })]));
  if (draught.state.auth) draught.notes.push(...remarkQuestion('imap', draught.state.auth, text));
}
