/** The POP3 practice server as a pure machine: time, nonces and the mailbox are events and effects. */
import type { Event, Server, ServerEvent, Step } from '../../protocols/contract.ts';
import { SASL_LINE_LIMIT } from '../../protocols/sasl/exchange.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../../wire/unit.ts';
import { CLOSE, OVER, quiet, sent, withIdle } from '../machine.ts';
import { NONCE } from '../sasl.ts';
import { obey, updated } from './commands.ts';
import { disturb, giveBack, keepsMarked, lastWords, type Occasion, withWord } from './faults.ts';
import { answer, challenge, opened, timestamp } from './login.ts';
import { encodeReply, single } from './replies.ts';
import {
  type Answer,
  answerWith,
  command,
  type MailboxAsk,
  type Outcome,
  type Pop3Effect,
  type Pop3State,
  start,
  type World,
} from './state.ts';

/** RFC 1939 §3: at least ten minutes. */
const IDLE_MS = 600_000;
/** RFC 2449 §4, line end included. */
const COMMAND_LINE = 255;

export type Pop3Server = Server<Pop3State, MailboxAsk, Answer>;
type Pop3Step = Step<Pop3State, Pop3Effect>;

/**
 * One connection of a POP3 practice server. It asks for nonces and the mailbox by effects; whoever runs it answers
 * before it hands over the next unit. The lock of the mailbox is given back whatever way the connection ends.
 */
export function createPop3Server(world: World): Pop3Server {
  return {
    machine: { start, step: (state, event) => withoutLock(step(world, state, event)) },
    framing: () => ({ kind: 'line', max: SASL_LINE_LIMIT, bareLf: 'ends' }),
  };
}

function step(world: World, state: Pop3State, event: ServerEvent<Answer>): Pop3Step {
  const { mode } = state;
  if (mode.kind === 'over') return quiet(state);
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
    case 'nonce':
      if (mode.kind !== 'nonce') return quiet(state);
      if (mode.of === 'challenge') return finish(world, state, AUTH, challenge(state, mode, event.bytes, world));
      return greeted(world, { ...state, mode: command }, timestamp(event.bytes, world));
    case 'mailbox':
      if (mode.kind === 'leaving') return finish(world, state, { place: 'QUIT', typed: '' }, updated(state, world));
      if (mode.kind !== 'opening') return quiet(state);
      return finish(world, state, { place: mode.place, typed: '' }, opened(state, mode.account, event.answer, world));
    case 'closed':
      return quiet({ ...state, mode: OVER });
    default:
      return quiet(state);
  }
}

const AUTH: Occasion = { place: 'AUTH', typed: '' };

/** A greeting that offers APOP needs a nonce first. */
function greet(world: World, state: Pop3State): Pop3Step {
  if (!world.persona.rules.apop) return greeted(world, state, null);
  const waiting: Pop3State = { ...state, mode: { kind: 'nonce', of: 'greeting' } };
  return quiet(waiting, [{ type: 'nonce', octets: NONCE }]);
}

function greeted(world: World, state: Pop3State, offered: string | null): Pop3Step {
  const leaving = world.faults.find(({ name }) => name === 'inactivity');
  const greeting = answerWith(world, { ...state, timestamp: offered }, 'greeting', { timestamp: offered ?? '' });
  const step = finish(world, state, { place: 'GREETING', typed: '' }, greeting);
  const timer = { type: 'timer', id: 'inactivity', ms: leaving?.value ?? 0 } as const;
  return withIdle(leaving ? { ...step, effects: [...step.effects, timer] } : step, IDLE_MS);
}

function takeUnit(world: World, state: Pop3State, unit: Unit): Pop3Step {
  if (unit.end === 'full') return quiet({ ...state, skipping: true });
  const line = latin1(withoutLineEnd(unit.bytes));
  const { verb, args } = parseCommandLine(line);
  const place = state.mode.kind === 'auth' ? 'AUTH' : verb;
  return finish(world, state, { place, typed: line }, lineOutcome(world, state, unit, line, verb, args));
}

function lineOutcome(world: World, state: Pop3State, unit: Unit, line: string, verb: string, args: string): Outcome {
  const whole: Pop3State = { ...state, skipping: false };
  if (state.mode.kind === 'auth') {
    if (!state.skipping) return answer(whole, state.mode, line, world);
    return answerWith(world, { ...whole, mode: command }, 'authTooLong');
  }
  if (state.skipping || unit.bytes.length > COMMAND_LINE) return answerWith(world, whole, 'lineTooLong');
  // One blank parts PASS from its argument; further ones belong to the password (RFC 1939 §7).
  const given = verb === 'PASS' ? line.trimStart().slice(verb.length + 1) : args;
  const outcome = obey(whole, verb, given, world);
  // An -ERR that is due at QUIT must come before the mailbox is asked to remove anything.
  if (outcome.state.mode.kind !== 'leaving' || !keepsMarked(world, state)) return outcome;
  return { ...outcome, after: [giveBack(state)].filter((effect) => effect !== null) };
}

/** After TLS the server knows nothing of before, but for what its greeting offered (RFC 2595 §4). */
function secured(state: Pop3State, event: Extract<Event, { type: 'tls' }>): Pop3Step {
  if (state.mode.kind !== 'tls') return quiet(state);
  if ('kind' in event.result) return quiet({ ...state, mode: OVER });
  const { timestamp, spent } = state;
  return withIdle(quiet({ ...start, secured: true, timestamp, spent }), IDLE_MS);
}

/** Autologout: nothing is removed (RFC 1939 §3). */
function leave(world: World, state: Pop3State, id: string): Pop3Step {
  const fault = world.faults.find(({ name }) => name === 'inactivity');
  if (id !== 'idle' && id !== fault?.name) return quiet(state);
  const spent = id === 'idle' || !fault ? state.spent : [...state.spent, fault];
  const words = lastWords(world);
  const effects: readonly Pop3Effect[] =
    words === null ? [CLOSE] : [{ type: 'send', channel: 0, bytes: encodeReply(single(words)) }, CLOSE];
  return quiet({ ...state, mode: OVER, spent }, effects);
}

/** From an outcome to effects, past the faults that concern it. */
function finish(world: World, before: Pop3State, occasion: Occasion, natural: Outcome): Pop3Step {
  const outcome = withWord(world, before, occasion, natural);
  const { state, reply, after = [] } = outcome;
  if (!reply) return quiet(state, after);
  const disturbed = disturb(world, state, occasion, reply);
  return sent(world, state, occasion.place, encodeReply(disturbed.reply), after, disturbed.used);
}

/** A connection that is over holds no lock. */
function withoutLock(step: Pop3Step): Pop3Step {
  const ask = step.state.mode.kind === 'over' ? giveBack(step.state) : null;
  return ask ? { ...step, state: { ...step.state, maildrop: null }, effects: [ask, ...step.effects] } : step;
}
