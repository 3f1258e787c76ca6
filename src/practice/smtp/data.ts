/** DATA: message text up to CRLF dot CRLF, kept by the mailbox (RFC 5321 §4.1.1.4, §4.5.2). */
import { createHash } from 'node:crypto';
import { isFinalDot } from '../../wire/dot-stuffing.ts';
import type { Unit } from '../../wire/unit.ts';
import type { Delivery } from '../mailbox.ts';
import type { Persona } from './persona.ts';
import type { Reply } from './replies.ts';
import { hasFrom, saysOnly } from './spam.ts';
import {
  type Answer,
  command,
  commits,
  type Mode,
  type Outcome,
  type SmtpState,
  say,
  type World,
  write,
} from './state.ts';
import { collect, extend, noText, type Text } from './text.ts';

/** The DATA command. */
export function data(state: SmtpState, args: string, world: World): Outcome {
  const { rules, chunking } = world.persona;
  if (state.mail?.chunks && chunking) return { state, reply: write(world, state, chunking.dataAfter) };
  if (!state.mail || state.mail.to.length === 0)
    return { state, reply: noRecipient(world, state, rules.repeatsRefusal) };
  if (state.mail.body === 'BINARYMIME' && chunking)
    return { state, reply: write(world, state, chunking.dataForBinary ?? chunking.dataAfter) };
  if (args !== '') return { state, reply: say(world, state, 'noArguments', { verb: 'DATA' }) };
  return { state: { ...state, mode: { kind: 'data', text: noText } }, reply: say(world, state, 'dataGo') };
}

/** Where nobody is to get the message. */
export function noRecipient(world: World, state: SmtpState, repeats: boolean): Reply {
  const refused = state.refused ?? '';
  const told = repeats ? refused !== '' : state.mail !== null;
  return say(world, state, told ? 'noRecipients' : 'needRcpt', { refused });
}

/** Does this unit end message text? With `bareLf` also where a bare LF stands, which RFC 5321 §4.1.1.4 forbids. */
export function endsText(unit: Unit, world: World): boolean {
  return (
    isFinalDot(unit.bytes) ||
    (commits(world, 'bareLf') && unit.end === 'lf' && unit.bytes.length === 2 && unit.bytes[0] === 0x2e)
  );
}

/** One more piece of message text that is not the final dot. */
export function moreText(state: SmtpState, text: Text, unit: Unit, world: World): SmtpState {
  const whole = unit.end === 'crlf' || unit.end === 'lf';
  const grown = extend(text, unit.bytes, whole, world.persona.limits.size);
  return { ...state, mode: { kind: 'data', text: grown } };
}

/** The end of a message, by the final dot or the last chunk. Whatever comes of it, the transaction is over (RFC 5321 §4.1.1.4). */
export function endOfText(state: SmtpState, text: Text, world: World, by: 'queued' | 'chunked' = 'queued'): Outcome {
  const { limits, rules } = world.persona;
  const { mail, account } = state;
  const ended: SmtpState = { ...state, mode: command, mail: null, refused: null };
  const to = mail?.to ?? [];
  if (text.octets > limits.size) return { state: ended, reply: forEach(world, to, say(world, state, 'messageTooBig')) };
  const octets = collect(text);
  if (rules.needsFrom && !hasFrom(octets))
    return { state: ended, reply: forEach(world, to, say(world, state, 'noFrom')) };
  const spam = saysOnly(octets, rules.spamWords);
  const delivery: Delivery = {
    from: mail?.from ?? '',
    to: to.filter((address) => refusalFor(world, address) === null),
    octets,
    login: account?.user ?? null,
    body: mail?.body ?? '7BIT',
    utf8: mail?.utf8 ?? false,
    dsn: mail?.dsn ?? { recipients: {} },
  };
  return {
    state: { ...ended, mode: { kind: 'stamp', text: spam ? 'spam' : by, octets: octets.length, to } },
    reply: null,
    after: [{ type: 'mailbox', ask: spam ? { kind: 'stamp' } : { kind: 'deliver', delivery } }],
  };
}

/** The mailbox has answered: the client hears what became of the message. */
export function stamped(
  state: SmtpState,
  mode: Extract<Mode, { kind: 'stamp' }>,
  receipt: Answer,
  world: World,
): Outcome {
  const ended: SmtpState = { ...state, mode: command };
  if (!('ok' in receipt) || !receipt.ok)
    return { state: ended, reply: forEach(world, mode.to, say(world, state, 'noRoom')) };
  const { persona } = world;
  const id = queueId(persona, receipt.serial, receipt.unixSeconds);
  const params = { id, time: receipt.unixSeconds, octets: mode.octets };
  const text = mode.text === 'chunked' ? (persona.chunking?.queued ?? '') : persona.texts[mode.text];
  if (!persona.store || mode.text === 'spam')
    return { state: ended, reply: forEach(world, mode.to, write(world, state, text, params)) };
  const { delivered } = persona.store;
  const told = (address: string) => write(world, state, refusalFor(world, address) ?? delivered, { address });
  return { state: ended, reply: mode.to.flatMap(told) };
}

/** In LMTP each recipient is told (RFC 2033 §4.2), else the client once. */
function forEach({ persona }: World, to: readonly string[], reply: Reply): Reply {
  return persona.store && to.length > 0 ? to.flatMap(() => reply) : reply;
}

/** Why a mailbox of a store cannot be given anything; null: it can. */
function refusalFor({ persona }: World, address: string): string | null {
  const refusals = persona.store?.undeliverable ?? {};
  const key = address.toLowerCase();
  return Object.hasOwn(refusals, key) ? refusals[key]! : null;
}

/** Looks like chance and is the same for the same message number and second. */
function queueId(persona: Persona, serial: number, unixSeconds: number): string {
  const hash = createHash('sha256').update(`${persona.id}:${serial}:${unixSeconds}`).digest();
  if (persona.queueId === 'hex') return hash.toString('hex').slice(0, 10).toUpperCase();
  const letters = hash.toString('base64').replace(/[^A-Za-z0-9]/g, '');
  if (persona.queueId === 'exim') return `1${letters.slice(0, 5)}-${letters.slice(5, 11)}-${letters.slice(11, 13)}`;
  return `DsCow${letters.slice(0, 15)}--.${hash.readUInt16BE(0)}S2`;
}
