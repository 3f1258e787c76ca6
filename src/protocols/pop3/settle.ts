/** What holds after a status line, by the command it answers. */
import { providerOf } from '../../knowledge/providers.ts';
import { hint } from '../hint.ts';
import { endsExchange, foldChallenge } from '../line-dialogue/auth.ts';
import { login, refuse } from './auth.ts';
import { startBody } from './body.ts';
import { isMultiLine, messageNumber } from './commands.ts';
import { timestampOf } from './place.ts';
import type { Draught, Exchange, Pop3State } from './state.ts';
import type { StatusLine } from './status-line.ts';

/** The oldest exchange has its status line: it is over, unless lines follow. */
export function settle(draught: Draught, reply: StatusLine, exchange: Exchange): void {
  const good = reply.status === '+OK';
  const before = draught.state;
  if (good && exchange.kind === 'command' && isMultiLine(exchange.verb, exchange.args))
    return startBody(draught, exchange, promise(before, exchange, reply.text));
  draught.state = { ...before, queue: before.queue.slice(1) };
  const { state } = draught;
  if (exchange.kind === 'greeting') {
    const timestamp = good ? timestampOf(reply.text) : null;
    draught.state = { ...state, provider: providerOf(state.host, reply.text), timestamp };
    return;
  }
  switch (exchange.verb) {
    case 'USER':
      draught.state = { ...state, named: good ? (/^[^\s,]*/.exec(exchange.args)?.[0] ?? '') : null };
      return;
    case 'PASS':
      draught.state = good ? login(state, state.named) : refuse(state);
      return;
    case 'APOP':
      draught.state = good ? login(state, /^[^\s,]+/.exec(exchange.args)?.[0] ?? null) : refuse(state);
      return;
    case 'AUTH':
      return settleAuth(draught, reply, exchange);
    default:
      if (good) settleGood(draught, reply, exchange);
      else if (exchange.verb === 'QUIT') draught.state = { ...state, ...leave(state, exchange) };
  }
}

/** Refused QUIT: while logged in the server leaves all the same, only some messages were not removed (RFC 1939 §6). */
function leave(state: Pop3State, { args }: Exchange): Partial<Pop3State> {
  return state.loggedIn && args.trim() === '' ? { ended: true, marked: new Set() } : {};
}

/** `+OK` to what is no login. */
function settleGood(draught: Draught, { text }: StatusLine, { verb, args }: Exchange): void {
  const { state } = draught;
  switch (verb) {
    case 'STLS':
      draught.state = { ...state, upgrading: true };
      draught.effects.push({ type: 'startTls', channel: 0, as: 'client' });
      return;
    case 'UTF8':
      draught.state = { ...state, utf8: true };
      return;
    case 'STAT': {
      const messages = /^(\d{1,10}) /.exec(text)?.[1];
      // Marked messages are left out of the count, and keep their numbers.
      if (messages !== undefined) draught.state = { ...state, highest: Number(messages) + state.marked.size };
      return;
    }
    case 'LIST': {
      const [, number, size] = /^(\d{1,10}) (\d{1,15})(?= |$)/.exec(text) ?? [];
      if (number === undefined) return;
      draught.state = { ...state, sizes: new Map([...state.sizes, [Number(number), Number(size)]]) };
      return;
    }
    case 'DELE': {
      const number = messageNumber(verb, args);
      if (number === null) return;
      draught.state = { ...state, marked: new Set([...state.marked, number]) };
      return;
    }
    case 'RSET':
      if (state.marked.size > 0) draught.notes.push(hint('pop3.dele.unmarked', { count: state.marked.size }));
      draught.state = { ...state, marked: new Set() };
      return;
    case 'QUIT':
      draught.state = { ...state, ended: true, marked: new Set() };
      return;
  }
}

/** Octets a message should have: LIST is sure to mean them; the words of RETR's `+OK` usually do. */
function promise(state: Pop3State, { verb, args }: Exchange, text: string): readonly number[] {
  const number = messageNumber(verb, args);
  if (verb !== 'RETR' || number === null) return [];
  const said = /^(\d{1,15}) +octets?\b/i.exec(text)?.[1];
  const listed = state.sizes.get(number);
  return [...(listed === undefined ? [] : [listed]), ...(said === undefined ? [] : [Number(said)])];
}

function settleAuth(draught: Draught, reply: StatusLine, exchange: Exchange): void {
  const { state } = draught;
  if (reply.status === '+') draught.state = foldChallenge(state, reply.text);
  else if (endsExchange(state, exchange) && exchange.args !== '')
    draught.state = reply.status === '+OK' ? login(state, state.auth?.user ?? null) : refuse(state);
}
