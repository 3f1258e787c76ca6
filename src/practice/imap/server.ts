/** The IMAP practice server as a pure machine: time, nonces and the mailbox are events and effects. */
import type { Event, Server, ServerEvent } from '../../protocols/contract.ts';
import { SASL_LINE_LIMIT } from '../../protocols/sasl/exchange.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../../wire/unit.ts';
import { OVER, quiet, withIdle } from '../machine.ts';
import { admitLiteral, literalAnswer } from './append-literal.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import { obey, unreadable } from './commands.ts';
import { greetingFault } from './faults.ts';
import { changed, emit, ending, finish, type ImapStep, tell } from './finish.ts';
import { answer, challenge } from './login.ts';
import { granted, headOf, type Refusal, read, TEXT_LIMIT, unread } from './reading.ts';
import { capabilities, say } from './say.ts';
import { command, done, type ImapState, type Occasion, type Outcome, start, type World } from './state.ts';

/** RFC 9051 §5.4: at least half an hour. */
const IDLE_MS = 1_800_000;

export type ImapServer = Server<ImapState, MailboxAsk, MailboxAnswer>;

/** One connection of an IMAP practice server. Whoever runs it answers what it asks before it hands over the next unit. */
export function createImapServer(world: World): ImapServer {
  return {
    machine: { start, step: (state, event) => step(world, state, event) },
    framing: ({ mode, reading }) =>
      mode.kind === 'command' && reading.literal
        ? { kind: 'octets', n: reading.literal.left }
        : { kind: 'line', max: mode.kind === 'auth' ? SASL_LINE_LIMIT : TEXT_LIMIT, bareLf: 'ends' },
  };
}

function step(world: World, state: ImapState, event: ServerEvent<MailboxAnswer>): ImapStep {
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
      return finish(world, state, authentication(mode.tag), challenge(state, mode, event.bytes, world));
    case 'mailbox':
      return event.answer.kind === 'changed' ? changed(state) : answered(world, state, event.answer);
    case 'closed':
      return quiet({ ...state, mode: OVER });
    default:
      return quiet(state);
  }
}

const authentication = (tag: string): Occasion => ({ place: 'AUTHENTICATE', tag, typed: '' });

function greet(world: World, state: ImapState): ImapStep {
  const occasion = { place: 'GREETING', tag: '*', typed: '' };
  const words = say(world, state, 'greeting', { capabilities: capabilities(world, state).join(' ') });
  const step = finish(
    world,
    state,
    occasion,
    greetingFault(world, state) ?? { state, untagged: [words], tagged: null },
  );
  const leaving = world.faults.find(({ name }) => name === 'inactivity');
  const timer = { type: 'timer', id: 'inactivity', ms: leaving?.value ?? 0 } as const;
  return withIdle(leaving ? { ...step, effects: [...step.effects, timer] } : step, IDLE_MS);
}

function takeUnit(world: World, state: ImapState, unit: Unit): ImapStep {
  const { mode } = state;
  if (mode.kind === 'command') return takePiece(world, state, unit);
  if (unit.end === 'full') return quiet({ ...state, skipping: true });
  const typed = latin1(withoutLineEnd(unit.bytes));
  const whole: ImapState = { ...state, skipping: false };
  const ended: ImapState = { ...whole, mode: command };
  if (mode.kind === 'auth') {
    const outcome = state.skipping ? done(ended, say(world, state, 'authTooLong')) : answer(whole, mode, typed, world);
    return finish(world, state, { ...authentication(mode.tag), typed }, outcome);
  }
  if (mode.kind !== 'idle') return quiet(state);
  const over = !state.skipping && typed.trimEnd().toUpperCase() === 'DONE';
  const outcome = done(ended, say(world, state, over ? 'idleDone' : 'idleOnlyDone'));
  return finish(world, state, { place: 'IDLE', tag: mode.tag, typed }, outcome);
}

/** A line or a literal of a command. */
function takePiece(world: World, state: ImapState, unit: Unit): ImapStep {
  const result = read(state.reading, unit, state.account !== null);
  const { reading } = result;
  if (result.kind === 'more') return quiet({ ...state, reading });
  const { tag, verb } = headOf(reading);
  const first = typeof reading.parts[0] === 'string' ? reading.parts[0] : '';
  const occasion: Occasion = { place: verb, tag, typed: first };
  const whole: ImapState = { ...state, reading: unread };
  if (result.kind === 'refused') return refused(world, whole, occasion, result.why);
  if (result.kind === 'asked' && tag !== '') {
    const waiting: ImapState = { ...state, reading };
    const asked = admitLiteral(waiting);
    return asked ? quiet(asked.state, [asked.effect]) : grant(world, waiting);
  }
  if (tag === '' || !/^ |^$/.test(first.slice(tag.length))) {
    const outcome: Outcome = { state: whole, untagged: [say(world, state, 'noTag')], tagged: null };
    return finish(world, whole, occasion, mistaken(world, outcome));
  }
  const parts = [first.slice(tag.length + 1), ...reading.parts.slice(1)];
  const obeyed = obey(whole, world, tag, parts);
  const outcome = obeyed.mistake ? mistaken(world, obeyed.outcome) : obeyed.outcome;
  return finish(world, whole, { ...occasion, place: obeyed.verb }, outcome, obeyed.uid);
}

function refused(world: World, state: ImapState, occasion: Occasion, why: Refusal): ImapStep {
  const texts = { text: 'tooLong', literal: 'literalTooLong', message: 'messageTooBig', binary: 'unreadable' } as const;
  const words = say(world, state, texts[why], { verb: occasion.place, reason: 'literal8 not allowed here' });
  const outcome = occasion.tag === '' ? { state, untagged: [words], tagged: null } : done(state, words);
  return finish(world, state, occasion, why === 'message' ? outcome : mistaken(world, outcome));
}

/** Whoever makes too many mistakes is sent away. */
function mistaken(world: World, outcome: Outcome): Outcome {
  const mistakes = outcome.state.mistakes + 1;
  const { account } = outcome.state;
  if (mistakes < world.persona.rules.mistakes[account ? 1 : 0]) {
    return { ...outcome, state: { ...outcome.state, mistakes } };
  }
  return ending(outcome.state, say(world, outcome.state, 'tooManyMistakes'));
}

/** The go-ahead to a literal. */
function grant(world: World, state: ImapState): ImapStep {
  const waiting: ImapState = { ...state, mode: command, reading: granted(state.reading) };
  const { tag, verb } = headOf(state.reading);
  const outcome: Outcome = { state: waiting, untagged: [], tagged: null, question: say(world, state, 'literal') };
  return finish(world, state, { place: verb, tag, typed: '' }, outcome);
}

/** The post office has answered what the mode of the machine asked. */
function answered(world: World, state: ImapState, given: MailboxAnswer): ImapStep {
  const { mode } = state;
  if (mode.kind === 'news') return tell(world, state, mode.pending, given);
  if (mode.kind === 'admitting') {
    const next = literalAnswer(world, state, mode, given);
    if (next.kind === 'granted') return grant(world, state);
    if (next.kind === 'asked') return quiet(next.state, [next.effect]);
    const free: ImapState = { ...state, mode: command, reading: unread };
    return finish(world, free, { place: 'APPEND', tag: mode.tag, typed: '' }, done(free, next.tagged));
  }
  if (mode.kind !== 'asking') return quiet(state);
  const { call, then } = mode;
  const free: ImapState = { ...state, mode: command };
  const occasion: Occasion = { place: call.verb, tag: call.tag, typed: '' };
  let outcome: Outcome;
  try {
    outcome = then(free, given);
  } catch (problem) {
    outcome = unreadable(problem, free, world, call.verb);
  }
  return finish(world, free, occasion, outcome, call.uid);
}

/**
 * After TLS nobody is logged in and nothing is on (RFC 9051 §6.2.1). What the client is called stays: some programs say it
 * once, before TLS (RFC 2971 §3.3), and nothing is allowed because of it that a login does not allow.
 */
function secured(state: ImapState, event: Extract<Event, { type: 'tls' }>): ImapStep {
  if (state.mode.kind !== 'tls') return quiet(state);
  if ('kind' in event.result) return quiet({ ...state, mode: OVER });
  return withIdle(quiet({ ...start, secured: true, introduced: state.introduced, spent: state.spent }), IDLE_MS);
}

/** Autologout (RFC 9051 §5.4). */
function leave(world: World, state: ImapState, id: string): ImapStep {
  const fault = world.faults.find(({ name }) => name === 'inactivity');
  if (id !== 'idle' && id !== fault?.name) return quiet(state);
  const spent = id === 'idle' || !fault ? state.spent : [...state.spent, fault];
  return emit(
    world,
    state,
    { place: 'BYE', tag: '*', typed: '' },
    ending({ ...state, spent }, say(world, state, 'inactivity')),
  );
}
