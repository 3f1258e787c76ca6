/** Typed text to wire bytes, with lint and masking. It never refuses: a learner may send anything. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft, HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { maskOf } from '../line-dialogue/typed-line.ts';
import { lintAnswer } from '../sasl/lint.ts';
import { withEnding } from '../typed.ts';
import { commandWords } from './command-words.ts';
import { FIRST_WORDS } from './commands.ts';
import { lintCommand } from './lint-command.ts';
import { secretsOf } from './secrets.ts';
import { freeTag, type ImapState, ownTag } from './state.ts';

/** A line goes as it was typed; where the protocol's own additions are wanted, a command without a tag gets one. */
export function compose(state: ImapState, draft: Draft): Composed {
  const tag = tagFor(state, draft);
  const text = `${tag}${draft.text}`;
  const typed = encodeText(text, draft.charset);
  const bytes = withEnding(typed, draft.ending);
  const line = latin1(typed);
  // In the middle of a command a literal may be a password, whatever word it begins like.
  const mask = maskOf(state, text, line, secretsOf(state, line), state.open ? [] : FIRST_WORDS);
  const composed = { bytes, mask: shifted(mask, tag.length), notes: lint(state, line, bytes) };
  return tag === '' ? composed : { ...composed, added: { text, spans: [{ start: 0, end: tag.length }] } };
}

/** The tag to be put before a command that lacks one; nothing where none is wanted. */
function tagFor(state: ImapState, { assisted, raw, text }: Draft): string {
  if (!assisted || raw || !wantsTag(state, text)) return '';
  return `${assisted === 'own' ? ownTag(state) : freeTag(state)} `;
}

/** A command that lacks its tag, where a command is expected. */
function wantsTag(state: ImapState, text: string): boolean {
  if (state.open || awaitsAnswer(state) || state.idle?.stage === 'on') return false;
  const { shape, verb } = commandWords(text);
  return shape === 'no-tag' && verb !== 'DONE';
}

/** Spans of the text with its tag, as spans of the text that was typed. */
function shifted(mask: Composed['mask'], by: number): Composed['mask'] {
  return by === 0 ? mask : mask.map(({ start, end }) => ({ start: start - by, end: end - by }));
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
  return /^(?:\r\n|[ )])/.test(beyond) ? [] : [hint('imap.literal.over', { octets: over })];
}
