/** Does a command belong here: to the state, behind what is under way, to what the server offers? */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import type { CommandWords } from './command-words.ts';
import { commandFact, isOpening } from './commands.ts';
import { type Exchange, freeTag, type ImapState } from './state.ts';
import { offers } from './told.ts';

/** Judged by the state only where no answer is owed that could still change it. */
export function lintOrder(state: ImapState, { verb }: CommandWords): readonly HintNote[] {
  const pending = state.queue.filter(({ kind }) => kind === 'command');
  if (pending.length > 0) return behind(state, verb, pending);
  const { states, capability, rev1 } = commandFact(verb)!;
  if (!state.loggedIn && !states.includes('not-authenticated')) return [hint('imap.lint.login-first', { verb })];
  if (state.loggedIn && !states.includes('authenticated') && !states.includes('selected'))
    return [hint('imap.lint.logged-in', { verb })];
  if (state.loggedIn && !state.selected && !states.includes('authenticated'))
    return [hint('imap.lint.select-first', { verb, suggestion: `${freeTag(state)} SELECT INBOX` })];
  const found: HintNote[] = [];
  if (isOpening(verb) && state.provider === 'netease' && !state.introduced)
    found.push(hint('imap.lint.id-first', { suggestion: `${freeTag(state)} ID ("name" "wirespeak")` }));
  if (rev1 && state.enabled.has('IMAP4REV2')) found.push(hint('imap.lint.rev1-only', { verb }));
  if (verb === 'COMPRESS') found.push(hint('imap.lint.compress'));
  // STARTTLS says more about it itself.
  if (capability && verb !== 'STARTTLS' && state.asked && !offers(state, ...capability))
    found.push(hint('imap.lint.not-offered', { verb, keyword: capability[0]! }));
  return found;
}

/** Commands that can be told apart from those before them only by their order (RFC 9051 §5.5). */
const BY_NUMBER: ReadonlySet<string> = new Set(['FETCH', 'STORE', 'SEARCH', 'COPY', 'MOVE', 'SORT', 'THREAD']);
/** They may let numbers shift. */
const SHIFTING: ReadonlySet<string> = new Set([
  'EXPUNGE',
  'UID EXPUNGE',
  'MOVE',
  'UID MOVE',
  'NOOP',
  'CHECK',
  'UID FETCH',
  'UID STORE',
  'UID SEARCH',
  'REPLACE',
]);

function behind(state: ImapState, verb: string, pending: readonly Exchange[]): readonly HintNote[] {
  const verbs = pending.map((each) => each.verb);
  const decisive = verbs.find((each) => each === 'STARTTLS' || each === 'AUTHENTICATE');
  if (decisive !== undefined && !awaitsAnswer(state)) return [hint('imap.lint.sent-behind', { verb: decisive })];
  const before = verbs.find((each) => SHIFTING.has(each));
  return BY_NUMBER.has(verb) && before !== undefined ? [hint('imap.lint.ambiguous', { verb, before })] : [];
}
