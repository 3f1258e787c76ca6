/** DATA: message text up to CRLF dot CRLF, kept by the mailbox (RFC 5321 §4.1.1.4, §4.5.2). */
import { createHash } from 'node:crypto';
import type { Unit } from '../../wire/unit.ts';
import type { Delivery } from '../mailbox.ts';
import type { Persona } from './persona.ts';
import { saysOnly } from './spam.ts';
import { type Answer, command, type Outcome, type SmtpState, say, type World } from './state.ts';
import { collect, extend, noText, type Text } from './text.ts';

/** The DATA command. */
export function data(state: SmtpState, args: string, world: World): Outcome {
  if (args !== '') return { state, reply: say(world, state, 'noArguments', { verb: 'DATA' }) };
  if (!state.mail) return { state, reply: say(world, state, 'needRcpt') };
  if (state.mail.to.length === 0) return { state, reply: say(world, state, 'noRecipients') };
  return { state: { ...state, mode: { kind: 'data', text: noText } }, reply: say(world, state, 'dataGo') };
}

/** One more piece of message text that is not the final dot. */
export function moreText(state: SmtpState, text: Text, unit: Unit, world: World): SmtpState {
  const grown = extend(text, unit.bytes, unit.end === 'crlf', world.persona.limits.size);
  return { ...state, mode: { kind: 'data', text: grown } };
}

/** The final dot. Whatever comes of it, the transaction is over (RFC 5321 §4.1.1.4). */
export function endOfText(state: SmtpState, text: Text, world: World): Outcome {
  const { limits, rules } = world.persona;
  const { mail, account } = state;
  const ended: SmtpState = { ...state, mode: command, mail: null };
  if (text.octets > limits.size) return { state: ended, reply: say(world, state, 'messageTooBig') };
  const octets = collect(text);
  const spam = saysOnly(octets, rules.spamWords);
  const delivery: Delivery = {
    from: mail?.from ?? '',
    to: mail?.to ?? [],
    octets,
    login: account?.user ?? null,
    body: mail?.body ?? '7BIT',
    utf8: mail?.utf8 ?? false,
  };
  return {
    state: { ...ended, mode: { kind: 'stamp', text: spam ? 'spam' : 'queued' } },
    reply: null,
    after: [{ type: 'mailbox', ask: spam ? { kind: 'stamp' } : { kind: 'deliver', delivery } }],
  };
}

/** The mailbox has answered: the client hears what became of the message. */
export function stamped(state: SmtpState, text: 'queued' | 'spam', receipt: Answer, world: World): Outcome {
  const ended: SmtpState = { ...state, mode: command };
  if (!receipt.ok) return { state: ended, reply: say(world, state, 'noRoom') };
  const params = { id: queueId(world.persona, receipt.serial, receipt.unixSeconds), time: receipt.unixSeconds };
  return { state: ended, reply: say(world, state, text, params) };
}

/** Looks like chance and is the same for the same message number and second. */
function queueId(persona: Persona, serial: number, unixSeconds: number): string {
  const hash = createHash('sha256').update(`${persona.id}:${serial}:${unixSeconds}`).digest();
  if (persona.queueId === 'hex') return hash.toString('hex').slice(0, 10).toUpperCase();
  const letters = hash.toString('base64').replace(/[^A-Za-z0-9]/g, '');
  return `DsCow${letters.slice(0, 15)}--.${hash.readUInt16BE(0)}S2`;
}
