/** The SMTP practice server as a pure machine: time, nonces and the mailbox are events and effects. */
import type { Event, Server, ServerEvent, Step } from '../../protocols/contract.ts';
import { SASL_LINE_LIMIT } from '../../protocols/sasl/exchange.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import { MAX_UNIT, type Unit } from '../../wire/unit.ts';
import { CLOSE, OVER, quiet, sent, withIdle } from '../machine.ts';
import { answer, challenge } from './auth.ts';
import { moreChunk } from './bdat.ts';
import { obey } from './commands.ts';
import { endOfText, endsText, moreText, stamped } from './data.ts';
import { acquainted } from './envelope.ts';
import { disturb, type Occasion, refusesMessage, withCode } from './faults.ts';
import { counted, exhausted, tooMany } from './limits.ts';
import { encodeReply } from './replies.ts';
import {
  type Answer,
  command,
  commits,
  type MailboxAsk,
  type Outcome,
  type SmtpEffect,
  type SmtpState,
  say,
  start,
  type World,
} from './state.ts';

/** RFC 5321 §4.5.3.2.7: a server waits at least five minutes for the next command. */
const IDLE_MS = 300_000;
/** RFC 5321 §4.5.3.1.4; MAIL grows by what its parameters may take (RFC 1870 §3, 4954 §3, 6152 §2, 6531 §3.4). */
const COMMAND_LINE = 512;
const MAIL_LINE = COMMAND_LINE + 26 + 500 + 17 + 10;

export type SmtpServer = Server<SmtpState, MailboxAsk, Answer>;
type SmtpStep = Step<SmtpState, SmtpEffect>;

/**
 * One connection of an SMTP practice server. It asks for nonces and the mailbox by effects; whoever runs it answers
 * before it hands over the next unit.
 */
export function createSmtpServer(world: World): SmtpServer {
  return {
    machine: { start, step: (state, event) => step(world, state, event) },
    framing: ({ mode }) => {
      if (mode.kind === 'chunk') return { kind: 'octets', n: mode.left };
      if (mode.kind !== 'data') return { kind: 'line', max: SASL_LINE_LIMIT, bareLf: 'ends' };
      return { kind: 'line', max: MAX_UNIT, bareLf: commits(world, 'bareLf') ? 'ends' : 'inside' };
    },
  };
}

function step(world: World, state: SmtpState, event: ServerEvent<Answer>): SmtpStep {
  if (state.mode.kind === 'over') return quiet(state);
  switch (event.type) {
    case 'opened':
      return greet(world, { ...state, secured: event.tls !== null, ip: event.host });
    case 'unit':
      if (event.from !== 'client' || event.channel !== 0 || event.end === 'partial') return quiet(state);
      return withIdle(takeUnit(world, state, event), IDLE_MS);
    case 'tls':
      return secured(state, event);
    case 'timer':
      return leave(world, state, event.id);
    case 'nonce': {
      if (state.mode.kind !== 'nonce') return quiet(state);
      const occasion = { place: 'AUTH', typed: '' };
      return finish(world, state, occasion, challenge(state, state.mode, event.bytes, world));
    }
    case 'mailbox': {
      const { mode } = state;
      if (mode.kind === 'acquaintance') {
        const occasion = { place: 'RCPT', typed: `<${mode.address}>` };
        return finish(world, state, occasion, acquainted(state, mode, event.answer, world));
      }
      if (mode.kind !== 'stamp') return quiet(state);
      return finish(world, state, MESSAGE, stamped(state, mode, event.answer, world));
    }
    case 'closed':
      return quiet({ ...state, mode: OVER });
    default:
      return quiet(state);
  }
}

const MESSAGE: Occasion = { place: 'MESSAGE', typed: '' };

function greet(world: World, state: SmtpState): SmtpStep {
  const leaving = world.faults.find(({ name }) => name === 'unsolicited421');
  const step = finish(world, state, { place: 'GREETING', typed: '' }, { state, reply: say(world, state, 'greeting') });
  const timer = { type: 'timer', id: 'unsolicited421', ms: leaving?.value ?? 0 } as const;
  return withIdle(leaving ? { ...step, effects: [...step.effects, timer] } : step, IDLE_MS);
}

function takeUnit(world: World, state: SmtpState, unit: Unit): SmtpStep {
  const { mode } = state;
  if (mode.kind === 'data') {
    if (mode.text.lineOpen || !endsText(unit, world)) return quiet(moreText(state, mode.text, unit, world));
    return finishMessage(world, state, endOfText(state, mode.text, world));
  }
  if (mode.kind === 'chunk') {
    const outcome = moreChunk(state, mode, unit, world);
    return mode.last
      ? finishMessage(world, state, outcome)
      : finish(world, state, { place: 'BDAT', typed: '' }, outcome);
  }
  if (unit.end === 'full') return quiet({ ...state, skipping: true });
  const line = latin1(withoutLineEnd(unit.bytes));
  const { verb, args } = parseCommandLine(line);
  const place = mode.kind === 'auth' ? 'AUTH' : verb;
  if (mode.kind === 'auth')
    return finish(world, state, { place, typed: line }, lineOutcome(world, state, unit, line, verb, args));
  const { state: next, effects } = counted(world, state);
  const outcome = tooMany(world, next) ?? lineOutcome(world, next, unit, line, verb, args);
  const step = finish(world, next, { place, typed: line }, outcome);
  return { ...step, effects: [...effects, ...step.effects] };
}

/** A refusal of the message that is due must come before the mailbox is asked. */
function finishMessage(world: World, state: SmtpState, outcome: Outcome): SmtpStep {
  const asked = outcome.state.mode.kind === 'stamp';
  if (!asked || !refusesMessage(world, state)) return finish(world, state, MESSAGE, outcome);
  const refused = { ...state, mode: command, mail: null, refused: null };
  return finish(world, state, MESSAGE, { state: refused, reply: say(world, state, 'queued') });
}

function lineOutcome(world: World, state: SmtpState, unit: Unit, line: string, verb: string, args: string): Outcome {
  const { mode } = state;
  const whole: SmtpState = { ...state, skipping: false };
  if (mode.kind === 'auth') {
    if (!state.skipping) return answer(whole, mode, line, world);
    return { state: { ...whole, mode: command }, reply: say(world, state, 'authTooLong') };
  }
  const most = verb === 'AUTH' ? SASL_LINE_LIMIT : verb === 'MAIL' ? MAIL_LINE : COMMAND_LINE;
  if (state.skipping || unit.bytes.length > most) return { state: whole, reply: say(world, state, 'lineTooLong') };
  return obey(whole, verb, args, world);
}

/** After TLS the server knows nothing of before (RFC 3207 §4.2). */
function secured(state: SmtpState, event: Extract<Event, { type: 'tls' }>): SmtpStep {
  if (state.mode.kind !== 'tls') return quiet(state);
  if ('kind' in event.result) return quiet({ ...state, mode: OVER });
  const { spent, ip, errors, failedLogins, commands } = state;
  return withIdle(quiet({ ...start, secured: true, spent, ip, errors, failedLogins, commands }), IDLE_MS);
}

/** 421 when nobody spoke for long, or as the fault wants it (RFC 5321 §3.8). */
function leave(world: World, state: SmtpState, id: string): SmtpStep {
  if (id === 'rate') return quiet({ ...state, lately: 0 });
  const fault = world.faults.find(({ name }) => name === 'unsolicited421');
  if (id !== 'idle' && id !== fault?.name) return quiet(state);
  const spent = id === 'idle' || !fault ? state.spent : [...state.spent, fault];
  const over: SmtpState = { ...state, mode: OVER, spent };
  const effects: SmtpEffect[] = [{ type: 'send', channel: 0, bytes: encodeReply(say(world, state, 'idle')) }, CLOSE];
  return quiet(over, effects);
}

/** From an outcome to effects, past the faults that concern it. */
function finish(world: World, before: SmtpState, occasion: Occasion, natural: Outcome): SmtpStep {
  const outcome = exhausted(world, withCode(world, before, occasion, natural));
  const { state, reply, after = [], farewell } = outcome;
  if (!reply) return quiet(state, after);
  const disturbed = disturb(world, state, occasion, reply);
  const octets = encodeReply([...disturbed.reply, ...farewell]);
  return sent(world, state, occasion.place, octets, after, disturbed.used);
}
