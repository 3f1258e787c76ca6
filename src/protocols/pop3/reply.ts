/** Folds a status line: which exchange it answers, what it means here, and what holds afterwards. */
import { providerOf } from '../../knowledge/providers.ts';
import type { At } from '../contract.ts';
import { hint } from '../hint.ts';
import { describeChallenge } from '../sasl/exchange.ts';
import { remarkQuestion } from '../sasl/remark.ts';
import { knownCode, meaningId, replyClass } from './meaning.ts';
import { paramsOf, placeOf, timestampOf } from './place.ts';
import { settle } from './settle.ts';
import { type Draught, type Exchange, type Pop3State, phaseOf } from './state.ts';
import type { StatusLine } from './status-line.ts';

type Reply = StatusLine & { readonly line: string };

/** Notes first (in the light of the state it found), then the state after it. */
export function foldReply(draught: Draught, reply: Reply, at: At): void {
  const before = draught.state;
  const exchange = answered(before, reply);
  remark(draught, reply, exchange, at);
  const { status, responseCode } = reply;
  const greeted = exchange?.kind === 'greeting' ? providerOf(before.host, reply.text) : null;
  const provider = before.provider ?? greeted;
  const place = placeOf(before, exchange, status);
  // Brackets that hold no timestamp are no promise of APOP.
  const isPlain = place === 'greeting' && timestampOf(reply.text) === null;
  const text = isPlain ? reply.text.replace(/[<>]/g, '') : reply.text;
  draught.notes.push({
    kind: 'reply',
    exchange: exchange?.id ?? null,
    final: true,
    status: { status, responseCode },
    class: replyClass(reply),
    lines: [reply.line],
    at,
    phase: phaseOf(before),
    meaning: { id: meaningId({ ...reply, text, place, provider }), params: paramsOf(before, reply, exchange) },
  });
  if (exchange) settle(draught, reply, exchange);
  // A server that speaks unasked refuses to go on (autologout).
  else if (status === '-ERR') draught.state = { ...before, ended: true };
}

/** What is answered: the oldest exchange. A question belongs to AUTH or to nobody. */
function answered({ queue }: Pop3State, { status }: Reply): Exchange | null {
  const oldest = queue[0] ?? null;
  return status === '+' && oldest?.verb !== 'AUTH' ? null : oldest;
}

/** Oddities of the response itself. */
function remark(draught: Draught, reply: Reply, exchange: Exchange | null, at: At): void {
  const { notes, state } = draught;
  const { status, responseCode, text } = reply;
  if (!exchange) notes.push(hint('pop3.reply.unsolicited', { status }, at));
  if (responseCode !== null) remarkCode(draught, responseCode, at);
  if (status === '+' && exchange) remarkChallenge(draught, text);
  if (status === '+OK' && exchange?.verb === 'STAT' && !/^\d+ \d+(?= |$)/.test(text))
    notes.push(hint('pop3.reply.stat-shape', {}, at));
  if (status === '+OK' && exchange?.verb === 'QUIT' && state.loggedIn && state.marked.size > 0)
    notes.push(hint('pop3.dele.committed', { count: state.marked.size }));
}

/** A code may be relied on where CAPA announced that they are sent (RFC 2449 §6.4, RFC 3206 §6). */
function remarkCode({ notes, state }: Draught, code: string, at: At): void {
  if (knownCode(code) === null) notes.push(hint('pop3.reply.unknown-code', { code }, at));
  const { asked, capabilities } = state;
  const offered = capabilities.has('RESP-CODES') || (code === 'AUTH' && capabilities.has('AUTH-RESP-CODE'));
  if (asked && !offered) notes.push(hint('pop3.reply.code-not-offered', { code }, at));
}

function remarkChallenge(draught: Draught, text: string): void {
  const notes = describeChallenge(text, '+ '.length);
  draught.notes.push(...(notes ?? [hint('pop3.sasl.challenge-not-base64', { text: text.slice(0, 60) })]));
  if (draught.state.auth) draught.notes.push(...remarkQuestion('pop3', draught.state.auth, text));
}
