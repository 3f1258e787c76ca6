/** The SMTP practice server as a pure machine: time, nonces and the mailbox are events and effects. */
import type { Event, Server, ServerEvent, Step } from '../../protocols/contract.ts';
import { SASL_LINE_LIMIT } from '../../protocols/sasl/exchange.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { isFinalDot } from '../../wire/dot-stuffing.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import { MAX_UNIT, type Unit } from '../../wire/unit.ts';
import { CLOSE, OVER, quiet, sent, withIdle } from '../machine.ts';
import { answer, challenge } from './auth.ts';
import { obey } from './commands.ts';
import { endOfText, moreText, stamped } from './data.ts';
import { disturb, type Occasion, refusesMessage, withCode } from './faults.ts';
import { encodeReply } from './replies.ts';
import {
  type Answer,
  command,
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
    framing: ({ mode }) =>
      mode.kind === 'data'
        ? { kind: 'line', max: MAX_UNIT, bareLf: 'inside' }
        : { kind: 'line', max: SASL_LINE_LIMIT, bareLf: 'ends' },
  };
}

function step(world: World, state: SmtpState, event: ServerEvent<Answer>): SmtpStep {
  if (state.mode.kind === 'over') return quiet(state);
  switch (event.type) {
    case 'opened':
      return greet(world, { ...state, secured: event.tls !== null });
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
      return finish(world, state, occasion, challenge(state, event.bytes, world));
    }
    case 'mailbox': {
      if (state.mode.kind !== 'stamp') return quiet(state);
      const occasion = { place: 'MESSAGE', typed: '' };
      return finish(world, state, occasion, stamped(state, state.mode.text, event.answer, world));
    }
    case 'closed':
      return quiet({ ...state, mode: OVER });
    default:
      return quiet(state);
  }
}

function greet(world: World, state: SmtpState): SmtpStep {
  const leaving = world.faults.find(({ name }) => name === 'unsolicited421');
  const step = finish(world, state, { place: 'GREETING', typed: '' }, { state, reply: say(world, state, 'greeting') });
  const timer = { type: 'timer', id: 'unsolicited421', ms: leaving?.value ?? 0 } as const;
  return withIdle(leaving ? { ...step, effects: [...step.effects, timer] } : step, IDLE_MS);
}

function takeUnit(world: World, state: SmtpState, unit: Unit): SmtpStep {
  const { mode } = state;
  if (mode.kind === 'data') {
    if (mode.text.lineOpen || !isFinalDot(unit.bytes)) return quiet(moreText(state, mode.text, unit, world));
    const occasion = { place: 'MESSAGE', typed: '' };
    // A refusal that is due must come before the mailbox is asked.
    if (refusesMessage(world, state)) {
      const kept = { state: { ...state, mode: command, mail: null }, reply: say(world, state, 'queued') };
      return finish(world, state, occasion, kept);
    }
    return finish(world, state, occasion, endOfText(state, mode.text, world));
  }
  if (unit.end === 'full') return quiet({ ...state, skipping: true });
  const line = latin1(withoutLineEnd(unit.bytes));
  const { verb, args } = parseCommandLine(line);
  const place = mode.kind === 'auth' ? 'AUTH' : verb;
  return finish(world, state, { place, typed: line }, lineOutcome(world, state, unit, line, verb, args));
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
  return withIdle(quiet({ ...start, secured: true, spent: state.spent }), IDLE_MS);
}

/** 421 when nobody spoke for long, or as the fault wants it (RFC 5321 §3.8). */
function leave(world: World, state: SmtpState, id: string): SmtpStep {
  const fault = world.faults.find(({ name }) => name === 'unsolicited421');
  if (id !== 'idle' && id !== fault?.name) return quiet(state);
  const spent = id === 'idle' || !fault ? state.spent : [...state.spent, fault];
  const over: SmtpState = { ...state, mode: OVER, spent };
  const effects: SmtpEffect[] = [{ type: 'send', channel: 0, bytes: encodeReply(say(world, state, 'idle')) }, CLOSE];
  return quiet(over, effects);
}

/** From an outcome to effects, past the faults that concern it. */
function finish(world: World, before: SmtpState, occasion: Occasion, natural: Outcome): SmtpStep {
  const outcome = withCode(world, before, occasion, natural);
  const { state, reply, after = [] } = outcome;
  if (!reply) return quiet(state, after);
  const disturbed = disturb(world, state, occasion, reply);
  return sent(world, state, occasion.place, encodeReply(disturbed.reply), after, disturbed.used);
}
