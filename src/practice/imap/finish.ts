/** How a step ends: past the faults that stand in place of what was due, with news of the open mailbox, as octets. */
import type { Step } from '../../protocols/contract.ts';
import { CLOSE, OVER, quiet, sent } from '../machine.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import { disturb, withWord } from './faults.ts';
import { say } from './say.ts';
import { toldValidity } from './select.ts';
import type { ImapEffect, ImapState, Occasion, Outcome, Pending, World } from './state.ts';
import { newsOf } from './sync.ts';

export type ImapStep = Step<ImapState, ImapEffect>;

/** From an outcome to effects: past the faults that stand in its place, and news of the open mailbox before its end. */
export function finish(world: World, before: ImapState, occasion: Occasion, natural: Outcome, uid = false): ImapStep {
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

/** Somebody changed the account's mail: who idles hears of it at once. */
export function changed(state: ImapState): ImapStep {
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
export function tell(
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

/** BYE, and the connection ends. */
export function ending(state: ImapState, bye: string): Outcome {
  return { state: { ...state, mode: OVER, selected: null }, untagged: [bye], tagged: null, after: [CLOSE] };
}

/** What is said leaves, past the faults that concern its text. */
export function emit(world: World, state: ImapState, occasion: Occasion, outcome: Outcome, before = state): ImapStep {
  const { after = [], untagged, question, tagged } = outcome;
  if (untagged.length === 0 && question === undefined && tagged === null) return quiet(state, after);
  const timed = tagged !== null && before.account ? tagged.replace(/\.?$/, world.persona.timing || '$&') : tagged;
  const said = { untagged, question: question ?? null, tagged: timed };
  const { bytes, used } = disturb(world, state, occasion, said);
  return sent(world, state, occasion.place, bytes, after, used);
}
