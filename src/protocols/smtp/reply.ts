/** Folds a whole reply: which exchange it answers, what it means here, and what holds afterwards. */
import { providerOf } from '../../knowledge/providers.ts';
import type { SmtpPlace } from '../../knowledge/smtp/meanings.ts';
import type { At } from '../contract.ts';
import { hint } from '../hint.ts';
import { endsExchange, foldChallenge } from '../line-dialogue/auth.ts';
import { describeChallenge, questionPlace, readChallenge } from '../sasl/exchange.ts';
import { remarkQuestion } from '../sasl/remark.ts';
import { endAuth } from './auth.ts';
import { offers } from './capabilities.ts';
import { readBdat } from './chunk.ts';
import { isKnownCode, meaningId, replyClass } from './meaning.ts';
import { startMessage } from './message.ts';
import { type Draught, type Exchange, type OpenReply, phaseOf, RECIPIENTS_KEPT, type SmtpState } from './state.ts';

type WholeReply = Omit<OpenReply, 'text'> & { readonly code: number; readonly lines: readonly string[] };

/** A final reply: notes first (in the light of the state it found), then the state after it. */
export function foldReply(draught: Draught, reply: WholeReply, at: At): void {
  const before = draught.state;
  const exchange = before.queue[0] ?? null;
  const place = placeOf(before, exchange, reply.code);
  remark(draught, reply, exchange, at);
  draught.notes.push({
    kind: 'reply',
    exchange: exchange?.id ?? null,
    final: true,
    status: { code: reply.code, enhanced: reply.enhanced },
    class: replyClass(reply.code),
    lines: reply.lines,
    at,
    phase: phaseOf(before),
    meaning: {
      id: meaningId({
        ...reply,
        place,
        provider: before.provider ?? greetedBy(before, reply, exchange),
        text: reply.lines.join(' '),
      }),
      params: paramsOf(before, reply, exchange),
    },
  });
  draught.state = { ...before, queue: before.queue.slice(1) };
  if (exchange) settle(draught, reply, exchange);
  if (reply.code === 421) draught.state = { ...draught.state, ended: true };
}

function greetedBy(state: SmtpState, reply: WholeReply, exchange: Exchange | null) {
  return exchange?.kind === 'greeting' ? providerOf(state.host, reply.lines.join(' ')) : null;
}

/** Where the reply stands. */
function placeOf(state: SmtpState, exchange: Exchange | null, code: number): SmtpPlace {
  if (!exchange) return 'unsolicited';
  if (exchange.kind === 'greeting') return 'greeting';
  if (exchange.kind === 'message' || exchange.verb === 'BDAT') {
    if (code >= 300) return 'message';
    if (exchange.verb === 'BDAT' && !isLastChunk(exchange)) return 'chunk';
    return state.lmtp ? 'recipient' : 'message';
  }
  if (exchange.verb === 'AUTH') {
    if (code === 334) return state.auth ? questionPlace(state.auth) : 'auth-answer';
    return exchange.kind === 'answer' ? 'auth-answer' : 'auth';
  }
  return PLACES[exchange.verb] ?? 'other';
}

const PLACES: Readonly<Record<string, SmtpPlace>> = {
  HELO: 'helo',
  EHLO: 'ehlo',
  LHLO: 'ehlo',
  STARTTLS: 'starttls',
  MAIL: 'mail',
  RCPT: 'rcpt',
  DATA: 'data',
  RSET: 'rset',
  NOOP: 'noop',
  VRFY: 'vrfy',
  EXPN: 'expn',
  HELP: 'help',
  ETRN: 'etrn',
  QUIT: 'quit',
};

function paramsOf(state: SmtpState, reply: WholeReply, exchange: Exchange | null) {
  const challenge = reply.code === 334 ? readChallenge(reply.lines[0] ?? '') : null;
  return {
    code: reply.code,
    verb: exchange?.verb ?? '',
    argument: exchange?.kind === 'command' && exchange.verb !== 'AUTH' ? exchange.args : '',
    sender: state.transaction?.sender ?? (exchange?.verb === 'MAIL' ? addressOf(exchange.args) : ''),
    recipient: recipientOf(state, exchange),
    host: state.host,
    user: state.user ?? state.auth?.user ?? '',
    challenge: reply.code === 334 ? (reply.lines[0] ?? '') : '',
    decoded: challenge?.text ?? '',
    text: reply.lines.join(' '),
  };
}

/** Whom a reply is about. */
function recipientOf({ lmtp, transaction }: SmtpState, exchange: Exchange | null): string {
  if (exchange?.verb === 'RCPT') return addressOf(exchange.args);
  if (!lmtp || !exchange) return '';
  if (exchange.kind === 'message') return exchange.args;
  return exchange.verb === 'BDAT' && isLastChunk(exchange) ? (transaction?.recipients[0] ?? '') : '';
}

function isLastChunk({ args }: Exchange): boolean {
  return readBdat(args)?.last === true;
}

/** The address between the angle brackets, or what stands behind the colon. */
function addressOf(args: string): string {
  return /<([^>]*)>/.exec(args)?.[1] ?? args.replace(/^[^:]*:\s*/, '').split(' ')[0] ?? '';
}

/** Oddities of the reply itself. */
function remark(draught: Draught, reply: WholeReply, exchange: Exchange | null, at: At): void {
  const { code, lines } = reply;
  const { notes } = draught;
  if (!exchange) notes.push(hint('smtp.reply.unsolicited', { code }, at));
  if (reply.bare && lines.length === 1) notes.push(hint('smtp.reply.bare-code', { code }, at));
  if (!isKnownCode(code)) notes.push(hint('smtp.reply.unknown-code', { code, class: replyClass(code) }, at));
  if (exchange?.verb === 'HELO' && lines.length > 1)
    notes.push(hint('smtp.reply.helo-multi-line', { lines: lines.length }, at));
  const recipient = exchange && exchange.verb !== 'RCPT' ? recipientOf(draught.state, exchange) : '';
  if (recipient !== '') notes.push(hint('smtp.lmtp.reply-for', { recipient, code }, at));
  if (exchange?.verb === 'EHLO' && !draught.state.lmtp && [500, 502, 504, 550].includes(code))
    notes.push(hint('smtp.ehlo.fall-back', { code }, at));
  if (code === 334) remarkChallenge(draught, lines[0] ?? '');
}

function remarkChallenge(draught: Draught, challenge: string): void {
  const notes = describeChallenge(challenge, '334 '.length);
  draught.notes.push(...(notes ?? [hint('smtp.sasl.challenge-not-base64', { text: challenge.slice(0, 60) })]));
  if (draught.state.auth) draught.notes.push(...remarkQuestion('smtp', draught.state.auth, challenge));
}

/** What holds after the reply. The first digit decides (RFC 5321 §4.3.2). */
function settle(draught: Draught, reply: WholeReply, exchange: Exchange): void {
  const { state } = draught;
  const good = reply.code < 300;
  if (exchange.kind === 'greeting') {
    const banner = reply.lines.join(' ');
    const refusedGreeting = good ? null : reply.code;
    draught.state = { ...state, banner, provider: providerOf(state.host, banner), refusedGreeting };
    return;
  }
  if (exchange.kind === 'message') {
    // In LMTP the others are still to be told what became of it.
    if (!owesMessage(state)) draught.state = { ...state, transaction: null };
    return;
  }
  switch (exchange.verb) {
    case 'EHLO':
    case 'LHLO':
    case 'HELO':
      return settleHello(draught, reply, exchange.verb === 'HELO' ? 'HELO' : 'EHLO', good);
    case 'AUTH':
      return settleAuth(draught, reply, exchange);
    case 'STARTTLS':
      // Only 220 is the go-ahead (RFC 3207 §4).
      if (reply.code !== 220) return;
      draught.state = { ...state, upgrading: true };
      draught.effects.push({ type: 'startTls', channel: 0, as: 'client' });
      return;
    case 'MAIL':
      if (good) draught.state = { ...state, transaction: openTransaction(exchange.args) };
      return;
    case 'RCPT':
      return settleRecipient(draught, addressOf(exchange.args), good);
    case 'DATA':
      if (replyClass(reply.code) === 'continue') startMessage(draught);
      else if (!good) draught.state = { ...state, textRefused: state.queue.length === 0 };
      return;
    case 'BDAT':
      return settleChunk(draught, exchange, good);
    case 'RSET':
      if (good) draught.state = { ...state, transaction: null };
      return;
    case 'QUIT':
      if (good) draught.state = { ...state, ended: true };
      return;
  }
}

function owesMessage({ queue }: SmtpState): boolean {
  return queue[0]?.kind === 'message';
}

/** A chunk was taken or refused. In LMTP the last one is owed a reply for each recipient (RFC 2033 §4.3). */
function settleChunk(draught: Draught, exchange: Exchange, good: boolean): void {
  const { state } = draught;
  const last = isLastChunk(exchange);
  const others = state.lmtp && last ? (state.transaction?.recipients.slice(1) ?? []) : [];
  if (others.length > 0) {
    const owed = others.map((args): Exchange => ({ id: exchange.id, kind: 'message', verb: '.', args }));
    draught.state = { ...state, queue: [...owed, ...state.queue] };
    return;
  }
  if (good && !last) return;
  draught.state = { ...state, transaction: null, chunkRefused: !good };
}

function openTransaction(args: string) {
  return {
    sender: addressOf(args),
    recipients: [],
    accepted: 0,
    refused: 0,
    eightBit: /\b(BODY=(8BITMIME|BINARYMIME)|SMTPUTF8)\b/i.test(args),
    binary: /\bBODY=BINARYMIME\b/i.test(args),
    utf8: /\sSMTPUTF8\b/i.test(args),
  };
}

function settleHello(draught: Draught, reply: WholeReply, verb: 'EHLO' | 'HELO', good: boolean): void {
  if (!good) return;
  const capabilities = verb === 'EHLO' ? offers(reply.lines.slice(1), draught) : new Map<string, string>();
  if (draught.state.tls && capabilities.has('STARTTLS')) draught.notes.push(hint('smtp.ehlo.starttls-after-tls'));
  // EHLO and HELO also drop the transaction (RFC 5321 §4.1.1.1).
  draught.state = { ...draught.state, hello: verb, capabilities, transaction: null };
}

function settleAuth(draught: Draught, reply: WholeReply, exchange: Exchange): void {
  const { state } = draught;
  if (replyClass(reply.code) !== 'continue') {
    // 503 to a second AUTH leaves the login as it was.
    if (endsExchange(state, exchange)) draught.state = endAuth(state, reply.code < 300);
    return;
  }
  draught.state = foldChallenge(state, reply.lines[0] ?? '');
}

function settleRecipient(draught: Draught, address: string, good: boolean): void {
  const { transaction } = draught.state;
  if (!transaction) return;
  const next = {
    ...transaction,
    recipients: good ? [...transaction.recipients, address].slice(0, RECIPIENTS_KEPT) : transaction.recipients,
    accepted: transaction.accepted + (good ? 1 : 0),
    refused: transaction.refused + (good ? 0 : 1),
  };
  draught.state = { ...draught.state, transaction: next };
  if (next.accepted > 0 && next.refused > 0 && !good) {
    draught.notes.push(hint('smtp.transaction.some-refused', { accepted: next.accepted, refused: next.refused }));
  }
}
