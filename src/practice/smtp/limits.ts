/** When a server has had enough: too many commands (`--fault after`, `--fault rate`), too many refusals. */
import { codeOf, type Reply } from './replies.ts';
import { leaving, type Outcome, type SmtpEffect, type SmtpState, say, type World } from './state.ts';

/** `--fault rate` counts the commands of so many milliseconds. */
const WINDOW_MS = 10_000;

/** 421 in place of a command that is one too many; null: it may be served. */
export function tooMany(world: World, state: SmtpState): Outcome | null {
  const limit = (name: 'after' | 'rate') => world.faults.find((fault) => fault.name === name)?.value;
  const over = state.commands > (limit('after') ?? Number.POSITIVE_INFINITY);
  const fast = state.lately > (limit('rate') ?? Number.POSITIVE_INFINITY);
  return over || fast ? leaving(state, say(world, state, 'tooManyCommands')) : null;
}

/** One more command. The first of a while starts the clock, where somebody looks at it. */
export function counted(
  world: World,
  state: SmtpState,
): { readonly state: SmtpState; readonly effects: readonly SmtpEffect[] } {
  const next = { ...state, commands: state.commands + 1, lately: state.lately + 1 };
  const watched = state.lately === 0 && world.faults.some(({ name }) => name === 'rate');
  return { state: next, effects: watched ? [{ type: 'timer', id: 'rate', ms: WINDOW_MS }] : [] };
}

/** The outcome with its refusal counted; the one that fills the measure is followed by 421 and the end. */
export function exhausted(world: World, outcome: Outcome): Outcome & { readonly farewell: Reply } {
  const { state, reply } = outcome;
  if (!reply || codeOf(reply) < 400) return { ...outcome, farewell: [] };
  const errors = state.errors + 1;
  const next = { ...outcome, state: { ...state, errors } };
  if (errors < (world.persona.limits.errors ?? Number.POSITIVE_INFINITY) || state.mode.kind === 'over') {
    return { ...next, farewell: [] };
  }
  const { state: over, reply: farewell, after } = leaving(next.state, say(world, state, 'tooManyErrors'));
  return { state: over, reply, farewell: farewell ?? [], ...(after && { after }) };
}
