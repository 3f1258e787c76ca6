/** What holds after the tagged response, by the command it answers; and after the greeting. */
import { providerOf } from '../../knowledge/providers.ts';
import { hint } from '../hint.ts';
import { isOpening } from './commands.ts';
import { freshMailbox, type Mailbox } from './mailbox.ts';
import type { ResponseHead } from './response.ts';
import { type Draught, type Exchange, type ImapState, start } from './state.ts';
import { applyStatus, offers } from './told.ts';

/** Tags answered last, to tell one that comes twice. */
const SETTLED = 20;

/** `* OK`, `* PREAUTH` or `* BYE` opens the session (RFC 9051 §7.1). */
export function foldGreeting(draught: Draught, head: ResponseHead): void {
  const { state } = draught;
  draught.state = {
    ...state,
    queue: state.queue.slice(1),
    provider: providerOf(state.host, head.text),
    loggedIn: head.status === 'PREAUTH',
    ended: head.status === 'BYE',
  };
  applyStatus(draught, head);
}

/** The command is over. */
export function settle(draught: Draught, head: ResponseHead, exchange: Exchange): void {
  const { state } = draught;
  // What was sent before it and could not be read will not be answered any more.
  const queue = state.queue.filter(
    (each) => each !== exchange && !(each.tag === null && each.id < exchange.id && each.kind === 'command'),
  );
  const settled = exchange.tag ? [...state.settled, exchange.tag].slice(-SETTLED) : state.settled;
  draught.state = {
    ...state,
    queue,
    settled,
    ...afterLiteral(draught, head, exchange),
    idle: state.idle?.id === exchange.id ? null : state.idle,
  };
  if (exchange.misread) return;
  applyStatus(draught, head);
  if (head.status === 'OK') settleGood(draught, head, exchange);
  else settleRefused(draught, head, exchange);
}

/**
 * A refusal takes back the octets that still wait for their `+`, or went without it where nobody offers that. Others were
 * promised: the server reads them whatever it has said (RFC 7888 §3).
 */
function afterLiteral(
  { state, notes }: Draught,
  { status }: ResponseHead,
  { id, early = 0 }: Exchange,
): Pick<ImapState, 'open' | 'refusedOctets'> {
  const { open, refusedOctets } = state;
  if (open?.id !== id) return { open, refusedOctets };
  const unread = state.asked && !offers(state, 'LITERAL+', 'LITERAL-', 'IMAP4REV2');
  if (status !== 'OK' && !open.waits && early === 0 && !unread) return { open, refusedOctets };
  const left = open.literal?.left ?? 0;
  if (status === 'OK' || left === 0) return { open: null, refusedOctets };
  if (open.waits) notes.push(hint('imap.literal.refused', { octets: left }));
  return { open: null, refusedOctets: left };
}

function settleGood(draught: Draught, { code }: ResponseHead, exchange: Exchange): void {
  const { state } = draught;
  switch (exchange.verb) {
    case 'LOGIN':
      draught.state = login(state, exchange.name ?? null, code === 'CAPABILITY');
      return;
    case 'AUTHENTICATE':
      draught.state = login(state, state.auth?.user ?? null, code === 'CAPABILITY');
      return;
    case 'STARTTLS':
      draught.state = { ...state, upgrading: true };
      draught.effects.push({ type: 'startTls', channel: 0, as: 'client' });
      return;
    case 'SELECT':
    case 'EXAMINE':
      return open(draught, code, exchange);
    case 'CLOSE':
    case 'UNSELECT':
      draught.state = { ...state, selected: null };
      return;
    case 'ID':
      draught.state = { ...state, introduced: true };
      return;
    case 'LOGOUT':
      draught.state = { ...state, ended: true };
      return;
    case 'UNAUTHENTICATE':
      draught.state = { ...state, loggedIn: false, user: null, selected: null, enabled: new Set(), asked: false };
      return;
    case 'COMPRESS':
      draught.notes.push(hint('imap.reply.compressed'));
      return;
  }
}

/** Logged in (RFC 9051 §6.2.3). `told`: the capabilities came along; else they may have changed. */
function login(state: ImapState, user: string | null, told: boolean): ImapState {
  return {
    ...state,
    auth: null,
    loggedIn: true,
    user,
    afterRefusal: false,
    cancelled: false,
    asked: told || state.asked,
  };
}

/** The mailbox is open; what was told of it meanwhile is known. */
function open(draught: Draught, code: string | null, exchange: Exchange): void {
  const { state } = draught;
  const told = state.selecting?.id === exchange.id ? state.selecting.mailbox : freshMailbox(exchange.name ?? '', false);
  const readOnly = code === 'READ-ONLY' || (code !== 'READ-WRITE' && exchange.verb === 'EXAMINE');
  const mailbox: Mailbox = { ...told, readOnly };
  const { name, uidValidity } = mailbox;
  const before = state.validities.get(name);
  if (before !== undefined && uidValidity !== null && before !== uidValidity)
    draught.notes.push(hint('imap.reply.uidvalidity-changed', { before, now: uidValidity }));
  const validities = new Map(state.validities);
  if (uidValidity !== null && (validities.has(name) || validities.size < 100)) validities.set(name, uidValidity);
  // Nobody opens a mailbox who is not logged in, whatever became of the answer to that (RFC 9051 §3.1).
  draught.state = { ...state, loggedIn: true, selected: mailbox, selecting: null, validities };
}

function settleRefused(draught: Draught, { status }: ResponseHead, { id, verb }: Exchange): void {
  const { state } = draught;
  if (verb === 'LOGIN' || verb === 'AUTHENTICATE') {
    const auth = verb === 'AUTHENTICATE' ? null : state.auth;
    draught.state = { ...state, auth, afterRefusal: !state.loggedIn, cancelled: false };
    return;
  }
  if (!isOpening(verb)) return;
  const selecting = state.selecting?.id === id ? null : state.selecting;
  // NO leaves no mailbox open; BAD was never carried out (RFC 9051 §6.3.2).
  const closes = status === 'NO' && state.selected !== null;
  if (closes) draught.notes.push(hint('imap.select.none-left', { mailbox: state.selected!.name }));
  draught.state = { ...state, selecting, selected: status === 'NO' ? start.selected : state.selected };
}
