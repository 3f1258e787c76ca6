/** What a typed line tells of what its author can do by hand: tags, and the counts of literals. */
import { encodeText } from '../../wire/charset.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Composed, Draft } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { withEnding } from '../typed.ts';
import { commandWords } from './command-words.ts';
import { isVerb } from './commands.ts';
import { emptyCounts } from './empty-count.ts';
import { lintTag } from './lint-tag.ts';
import type { ImapState } from './state.ts';
import { isTag } from './tags.ts';

/** Told of nothing but what somebody types who is being helped. */
export function shownSkills(state: ImapState, draft: Draft): Pick<Composed, 'shows'> {
  const { assisted, raw, text } = draft;
  if (raw || assisted === undefined || assisted === 'own') return {};
  const tag = tagShown(state, text);
  const count = countShown(state, draft);
  if (tag === null && count === null) return {};
  return { shows: { ...(tag === null ? {} : { tag }), ...(count === null ? {} : { count }) } };
}

/** A command with a tag of its own; null: the line tells nothing of that. */
function tagShown(state: ImapState, text: string): boolean | null {
  if (state.open || awaitsAnswer(state) || state.idle?.stage === 'on') return null;
  const { shape, tag, verb } = commandWords(text);
  if (!isVerb(verb) || verb === 'DONE') return null;
  return shape === 'tagged' && isTag(tag) && lintTag(state, tag).length === 0;
}

/** The line that ends a literal whose count the person gave, or the one that should have had a count; null: neither. */
function countShown(state: ImapState, { text, charset, ending }: Draft): boolean | null {
  const literal = state.open?.literal;
  if (!literal) return emptyCounts(text) && isVerb(commandWords(text).verb) ? false : null;
  const bytes = withEnding(encodeText(text, charset), ending);
  if (bytes.length < literal.left) return null;
  const beyond = latin1(bytes.subarray(literal.left));
  return beyond === '' || /^(?:\r\n|[ )])/.test(beyond);
}
