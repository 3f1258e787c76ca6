/** The IMAP practice server as a pure machine: time, nonces and the mailbox are events and effects. */
import type { Event, Server, ServerEvent, Step } from '../../protocols/contract.ts';
import { SASL_LINE_LIMIT } from '../../protocols/sasl/exchange.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { Unit } from '../../wire/unit.ts';
import { CLOSE, OVER, quiet, sent, withIdle } from '../machine.ts';
import { admitLiteral, literalAnswer } from './append-literal.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import { obey, unreadable } from './commands.ts';
import { disturb, greetingFault, withWord } from './faults.ts';
import { answer, challenge } from './login.ts';
import { granted, headOf, type Refusal, read, TEXT_LIMIT, unread } from './reading.ts';
import { capabilities, say } from './say.ts';
import { toldValidity } from './select.ts';
import {
  command,
  done,
  type ImapEffect,
  type ImapState,
  type Occasion,
  type Outcome,
  type Pending,
  start,
  type World,
} from './state.ts';
import { newsOf } from './sync.ts';

/** RFC 9051 §5.4: at least half an hour. */
const IDLE_MS = 1_800_000;

export type ImapServer = Server<ImapState, MailboxAsk, MailboxAnswer>;
type ImapStep = Step<ImapState, ImapEffect>;

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
  const parts = [first.slice(tag.length).trimStart(), ...reading.parts.slice(1)];
  const obeyed = obey(whole, world, tag, parts);
  const outcome = obeyed.mistake ? mistaken(world, obeyed.outcome) : obeyed.outcome;
  return finish(world, whole, { ...occasion, place: obeyed.verb }, outcome, obeyed.uid);
}

function refused(world: World, state: ImapState, occasion: Occasion, why: Refusal): ImapStep {
  const texts = { text: 'tooLong', literal: 'literalTooLong', message: 'messageTooBig' } as const;
  const words = say(world, state, texts[why]);
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

function ending(state: ImapState, bye: string): Outcome {
  return { state: { ...state, mode: OVER, selected: null }, untagged: [bye], tagged: null, after: [CLOSE] };
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

/** Somebody changed the account's mail: who idles hears of it at once. */
function changed(state: ImapState): ImapStep {
  const { mode } = state;
  if (mode.kind !== 'idle' || !state.selected) return quiet(state);
  const outcome: Outcome = { state, untagged: [], tagged: null };
  return look(state, { occasion: { place: 'IDLE', tag: mode.tag, typed: '' }, outcome, uid: false, back: mode });
}

function look(state: ImapState, pending: Pending): ImapStep {
  const { selected, account } = state;
  if (!selected || !account) return quiet(state);
  const where = { user: account.user, folder: selected.folder };
  const ask: MailboxAsk = selected.readOnly ? { kind: 'look', ...where } : { kind: 'look', ...where, claim: true };
  return quiet({ ...state, mode: { kind: 'news', pending } }, [{ type: 'mailbox', ask }]);
}

/** News goes out before the tagged response it waited for. */
function tell(
  world: World,
  state: ImapState,
  { occasion, outcome, uid, back }: Pending,
  given: MailboxAnswer,
): ImapStep {
  const { selected } = state;
  const after: ImapState = { ...state, mode: back };
  if (!selected) return emit(world, after, occasion, outcome);
  if (given.kind !== 'folder' || toldValidity(world, state, given.folder) !== selected.uidValidity) {
    const over = ending(after, say(world, after, 'mailboxGone'));
    const untagged = [...outcome.untagged, ...over.untagged];
    return emit(world, over.state, occasion, { ...over, untagged, tagged: outcome.tagged });
  }
  const news = newsOf(after, selected, given.folder, { verb: occasion.place, uid });
  const untagged = [...outcome.untagged, ...news.lines];
  return emit(world, { ...after, selected: news.selected }, occasion, { ...outcome, untagged });
}

/** After TLS the server knows nothing of before (RFC 9051 §6.2.1). */
function secured(state: ImapState, event: Extract<Event, { type: 'tls' }>): ImapStep {
  if (state.mode.kind !== 'tls') return quiet(state);
  if ('kind' in event.result) return quiet({ ...state, mode: OVER });
  return withIdle(quiet({ ...start, secured: true, spent: state.spent }), IDLE_MS);
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

/** From an outcome to effects: past the faults that stand in its place, and news of the open mailbox before its end. */
function finish(world: World, before: ImapState, occasion: Occasion, natural: Outcome, uid = false): ImapStep {
  const outcome = withWord(world, before, occasion, natural);
  const { state, tagged } = outcome;
  const idles = state.mode.kind === 'idle' && before.mode.kind !== 'idle';
  const stays = before.selected !== null && state.selected !== null && before.opened === state.opened;
  const free = state.mode.kind === 'command' || idles;
  if (!stays || !free || (tagged === null && !idles)) return emit(world, state, occasion, outcome, before);
  // In IDLE what happened since the last command is told behind the go-ahead.
  if (idles) return then(emit(world, state, occasion, outcome, before), (idling) => changed(idling));
  return look(state, { occasion, outcome, uid, back: state.mode });
}

function then(first: ImapStep, next: (state: ImapState) => ImapStep): ImapStep {
  const second = next(first.state);
  return { ...second, effects: [...first.effects, ...second.effects] };
}

/** What is said leaves, past the faults that concern its text. */
function emit(world: World, state: ImapState, occasion: Occasion, outcome: Outcome, before = state): ImapStep {
  const { after = [], untagged, question, tagged } = outcome;
  if (untagged.length === 0 && question === undefined && tagged === null) return quiet(state, after);
  const timed = tagged !== null && before.account ? tagged.replace(/\.?$/, world.persona.timing || '$&') : tagged;
  const said = { untagged, question: question ?? null, tagged: timed };
  const { bytes, used } = disturb(world, state, occasion, said);
  return sent(world, state, occasion.place, bytes, after, used);
}
