/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Aid, AidLevel, Composed, Draft, HintNote, Note } from '../contract.ts';
import { hint } from '../hint.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { maskOf } from '../line-dialogue/typed-line.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { withEnding } from '../typed.ts';
import { commandWords } from './command-words.ts';
import { FIRST_WORDS } from './commands.ts';
import { composeCounted } from './counted.ts';
import { emptyCounts } from './empty-count.ts';
import { lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import { shownSkills } from './skills.ts';
import { freeTag, type ImapState, ownTag } from './state.ts';

/** A line goes as it was typed; where the protocol's own additions are wanted, it gets its tag and its counts. */
export function compose(state: ImapState, draft: Draft): Composed {
  const tag = tagFor(state, draft);
  const composed = countedIf(state, draft, tag) ?? composeLine(state, draft, tag);
  return { ...composed, notes: quieted(composed.notes, draft), ...shownSkills(state, draft) };
}

function countedIf(state: ImapState, draft: Draft, tag: string): Composed | null {
  if (levelOf(draft, 'count') !== 'adds' || state.open?.literal || !expectsLine(state)) return null;
  return composeCounted(state, draft, tag, (bytes) => lint(state, latin1(bytes), bytes));
}

function composeLine(state: ImapState, draft: Draft, tag: string): Composed {
  const text = `${tag}${draft.text}`;
  const typed = encodeText(text, draft.charset);
  const bytes = withEnding(typed, draft.ending);
  const line = latin1(typed);
  // In the middle of a command a literal may be a password, whatever word it begins like.
  const mask = maskOf(state, text, line, secretsOf(state, line), state.open ? [] : FIRST_WORDS);
  const composed = { bytes, mask: shifted(mask, tag.length), notes: lint(state, line, bytes) };
  return tag === '' ? composed : { ...composed, added: [{ start: 0, end: tag.length }] };
}

/** How far the person is helped with this; null: not at all, nor is anything kept quiet. */
function levelOf({ assisted, raw }: Draft, aid: Aid): AidLevel | null {
  return raw || assisted === undefined || assisted === 'own' ? null : assisted[aid];
}

/** The tag to be put before a command that lacks one; nothing where none is wanted. */
function tagFor(state: ImapState, draft: Draft): string {
  const { assisted, raw, text } = draft;
  const wanted = (assisted === 'own' && !raw) || levelOf(draft, 'tag') === 'adds';
  if (!wanted || state.open || !expectsLine(state) || !lacksTag(state, text)) return '';
  return `${assisted === 'own' ? ownTag(state) : freeTag(state)} `;
}

/** Neither an answer of a login nor the DONE that ends IDLE. */
function expectsLine(state: ImapState): boolean {
  return !awaitsAnswer(state) && state.idle?.stage !== 'on';
}

function lacksTag(state: ImapState, text: string): boolean {
  const { shape, verb } = commandWords(text);
  if (shape === 'no-tag') return verb !== 'DONE';
  // A verb mistyped is a verb for whoever tells that the tag is missing.
  return lintCommand(state, encodeText(text)).some(({ id }) => id === 'imap.lint.no-tag');
}

/** Spans of the text with its tag, as spans of the text that was typed. */
function shifted(mask: Composed['mask'], by: number): Composed['mask'] {
  if (by === 0) return mask;
  return mask.map(({ start, end }) => ({ start: Math.max(0, start - by), end: Math.max(0, end - by) }));
}

/** Findings that are the aids' own, which are not to be heard before Enter any more. */
function quieted(notes: readonly Note[], draft: Draft): readonly Note[] {
  const quiet = [
    ...(levelOf(draft, 'tag') === 'off' ? ['imap.lint.no-tag', 'imap.lint.tag-alone'] : []),
    ...(levelOf(draft, 'count') === 'off' ? ['imap.literal.uncounted'] : []),
  ];
  return quiet.length === 0 ? notes : notes.filter((note) => note.kind !== 'hint' || !quiet.includes(note.id));
}

function lint(state: ImapState, line: string, bytes: Uint8Array): readonly HintNote[] {
  if (state.open?.literal) return lintLiteral(state.open.literal.left, latin1(bytes));
  if (awaitsAnswer(state) && !state.open) return lintAnswer('imap', state.auth!, line, FIRST_WORDS);
  return lintCommand(state, bytes);
}

/** How many octets there are, and how many are wanted. What is beyond the count belongs to the command again. */
function lintLiteral(left: number, octets: string): readonly HintNote[] {
  const over = octets.length - left;
  if (over < 0) return [hint('imap.literal.more', { octets: octets.length, left: -over })];
  if (over === 0) return [hint('imap.literal.full')];
  const beyond = octets.slice(left);
  if (/^\r?\n?$/.test(beyond) && over === 1) return [hint('imap.literal.torn')];
  if (emptyCounts(beyond)) return [hint('imap.literal.uncounted')];
  return /^(?:\r\n|[ )])/.test(beyond) ? [] : [hint('imap.literal.over', { octets: over })];
}
