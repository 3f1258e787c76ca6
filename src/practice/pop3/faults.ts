/** Faults a POP3 server commits by itself: -ERR for no reason, lists and texts that are wrong, strange octets. */
import { latin1 } from '../../wire/octets.ts';
import { concerns, type Fault, type FaultName } from '../faults.ts';
import { CLOSE, OVER } from '../machine.ts';
import { echoOf, HOSTILE_C1, HOSTILE_UTF8 } from '../strange.ts';
import { faultReply } from './fault-replies.ts';
import { isOk, type Reply, single } from './replies.ts';
import { type Outcome, type Pop3Effect, type Pop3State, say, type World } from './state.ts';

/** What is answered: a verb or `GREETING`; and the line that was typed (one character an octet). */
export type Occasion = { readonly place: string; readonly typed: string };

/** An -ERR that is due in place of this outcome, and what comes of it. A natural -ERR keeps its place. */
export function withWord(world: World, before: Pop3State, occasion: Occasion, outcome: Outcome): Outcome {
  if (!outcome.reply || !isOk(outcome.reply)) return outcome;
  const login = outcome.state.maildrop !== null && before.maildrop === null;
  const due = world.faults.find((fault) => isDue(fault, before, occasion.place, login));
  if (!due) return outcome;
  const reply = single(faultReply(due.name)?.text ?? '');
  const spent = [...outcome.state.spent, due];
  const { place } = occasion;
  // These two end the connection, whatever is said (RFC 1939 §4, §6).
  if (place === 'GREETING') return { state: { ...outcome.state, mode: OVER, spent }, reply, after: [CLOSE] };
  if (place === 'QUIT') return { ...outcome, state: { ...outcome.state, spent }, reply };
  const after: readonly Pop3Effect[] = login ? [giveBack(outcome.state)!] : [];
  return { state: { ...before, mode: { kind: 'command' }, skipping: false, spent }, reply, after };
}

/** Is -ERR due at QUIT? Then the messages marked must stay. */
export function keepsMarked(world: World, state: Pop3State): boolean {
  return world.faults.some((fault) => isDue(fault, state, 'QUIT', false));
}

/** The lock of the mailbox given back, nothing removed; null when there is none. */
export function giveBack({ maildrop }: Pop3State): Pop3Effect | null {
  return maildrop && { type: 'mailbox', ask: { kind: 'leave', user: maildrop.user, remove: [] } };
}

function isDue(fault: Fault, state: Pop3State, place: string, login: boolean): boolean {
  const at = fault.verb ?? faultReply(fault.name)?.at;
  if (!faultReply(fault.name) || state.spent.includes(fault)) return false;
  return at === place || (at === 'LOGIN' && login) || (at === 'ANY' && place !== 'GREETING');
}

/** The reply as it is written after the faults of its text; `used`: those spent by it. */
export function disturb(
  world: World,
  state: Pop3State,
  { place, typed }: Occasion,
  natural: Reply,
): { readonly reply: Reply; readonly used: readonly Fault[] } {
  const find = (name: FaultName) =>
    world.faults.find((fault) => fault.name === name && !state.spent.includes(fault) && applies(fault, place));
  // A continuation is data, and is waited for by every client.
  if (world.faults.length === 0 || natural.status.startsWith('+ ')) return { reply: natural, used: [] };
  const used: Fault[] = [];
  const once = (name: FaultName) => {
    const fault = find(name);
    if (fault) used.push(fault);
    return fault;
  };
  let { status, body, dot } = natural;
  // A text that lacks its last line end gets it on the way out.
  let lines = body && (body.length === 0 ? [] : latin1(body).replace(/\r\n$/, '').split('\r\n'));
  const disturbed = (changed: readonly string[]) => {
    lines = [...changed];
    body = Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1');
  };
  const lie = isOk(natural) ? find('wrongOctets') : undefined;
  if (lie && lines && place === 'LIST') disturbed(lines.map((line) => larger(line, lie.value)));
  else if (lie) status = larger(status, lie.value);
  if (!isOk(natural) && find('echo')) status = [status, ...echoOf(typed)].join(' ');
  if (find('hostile')) {
    status += ` ${isOk(natural) ? HOSTILE_UTF8 : HOSTILE_C1}`;
    if (lines) disturbed([...lines, HOSTILE_C1, HOSTILE_UTF8]);
  }
  if (find('nuls')) {
    if (lines) disturbed([...lines, '\0\0 NUL \0']);
    else status += ' \0\0';
  }
  if (lines && lines.length > 1 && find('disorder')) disturbed([...lines.slice(1).reverse(), ...lines.slice(0, 1)]);
  const long = once('longline');
  if (long && lines) disturbed([...lines, 'x'.repeat(long.value)]);
  else if (long) status = status.padEnd(long.value, 'x');
  if (lines && once('errMid')) {
    disturbed([...lines.slice(0, Math.ceil(lines.length / 2)), '-ERR [SYS/TEMP] Interrupted']);
    dot = false;
  }
  if (lines && once('noDot')) dot = false;
  if (place === 'STLS' && isOk(natural) && find('inject')) status += '\r\n+OK injected before TLS';
  return { reply: { status, body, dot }, used };
}

/** Where a fault of the text happens when no verb is named: sizes at RETR, order at LIST, the dot where there is one. */
function applies(fault: Fault, place: string): boolean {
  if (fault.verb !== null) return concerns(fault, place);
  if (fault.name === 'wrongOctets') return place === 'RETR';
  if (fault.name === 'disorder') return place === 'LIST' || place === 'UIDL';
  if (fault.name === 'errMid') return place === 'LIST' || place === 'UIDL' || place === 'RETR' || place === 'TOP';
  return concerns(fault, place);
}

/** The last number of a line, made larger. */
function larger(line: string, by: number): string {
  return line.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + by));
}

/** What the persona says when it leaves: -ERR, or nothing (RFC 1939 §3). */
export function lastWords(world: World): string | null {
  return world.persona.texts.idle === null ? null : say(world, 'idle');
}
