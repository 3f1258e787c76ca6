/** What is odd in a typed command, in the light of where the dialogue stands. It is said, and sent all the same. */
import { nearest } from '../../wire/distance.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintCharacters } from '../line-dialogue/lint-characters.ts';
import { readable } from '../typed.ts';
import { type CommandWords, commandWords } from './command-words.ts';
import { isVerb, VERBS } from './commands.ts';
import { emptyCounts } from './empty-count.ts';
import { isFarewell, meantBy } from './foreign.ts';
import { lintArguments } from './lint-arguments.ts';
import { lintOrder } from './lint-order.ts';
import { lintTag } from './lint-tag.ts';
import { secretsOf } from './secrets.ts';
import { freeTag, type ImapState } from './state.ts';
import { announcement } from './tokens.ts';

/** There is no limit but what a server bears: RFC 9051 §4 says that a line of 8192 octets should be borne. */
export const LINE_LIMIT = 8192;

/** Hints on a line as it stands on the wire, line end included or not. Literals have lint of their own. */
export function lintCommand(state: ImapState, bytes: Uint8Array): readonly HintNote[] {
  const body = withoutLineEnd(bytes);
  const text = latin1(body);
  if (state.open) return lintRest(text);
  const secrets = secretsOf(state, text);
  if (text.trim() === '' || secrets[0]?.start === 0) return [];
  if (state.idle?.stage === 'on') return lintIdle(text);
  const characters = lintCharacters('imap', body.subarray(0, secrets[0]?.start), mayBeUtf8(state));
  // A full-width mark explains all that would be said of the rest.
  if (characters[0]?.id === 'imap.lint.full-width') return characters;
  const length =
    bytes.length > LINE_LIMIT ? [hint('imap.lint.line-too-long', { octets: bytes.length, limit: LINE_LIMIT })] : [];
  // What may all be secret is not looked at more closely.
  const end = secrets[0]?.kind === 'suspected' ? secrets[0].start : text.length;
  const found = lintWords(state, text, commandWords(text.slice(0, end)), end < text.length);
  // How such a word is to be written says more than that it may not stand as it is.
  const others = found.some(({ id }) => SPELLED.has(id)) ? characters.filter(({ id }) => id !== NOT_ASCII) : characters;
  return [...others, ...length, ...found];
}

const NOT_ASCII = 'imap.lint.not-ascii';
const SPELLED: ReadonlySet<string> = new Set(['imap.lint.mailbox-utf7', 'imap.lint.search-charset']);

const mayBeUtf8 = ({ enabled }: ImapState): boolean => enabled.has('UTF8=ACCEPT') || enabled.has('IMAP4REV2');

/** What is wrong with tag or verb explains all that would be said of the rest. */
function lintWords(state: ImapState, line: string, words: CommandWords, hidden: boolean): readonly HintNote[] {
  const { shape, tag, verb } = words;
  if (state.queue[0]?.kind === 'greeting') return [hint('imap.lint.talks-first')];
  if (verb === 'DONE' || (shape === 'tag-alone' && tag.toUpperCase() === 'DONE'))
    return [hint(state.idle ? 'imap.lint.done-early' : 'imap.lint.done-without-idle')];
  if (isFarewell(tag) || isFarewell(verb)) return [hint('imap.lint.quit', { suggestion: `${freeTag(state)} LOGOUT` })];
  if (shape === 'no-tag') return [hint('imap.lint.no-tag', { verb, suggestion: `${freeTag(state)} ${verb}` })];
  const meant = meantBy(tag);
  if (meant !== null && !isVerb(verb))
    return [hint('imap.lint.foreign-verb', { verb: tag.toUpperCase(), suggestion: `${freeTag(state)} ${meant}` })];
  if (hidden) return [];
  if (shape === 'tag-alone')
    return [hint('imap.lint.tag-alone', { tag: readable(tag).slice(0, 20), suggestion: `${tag.slice(0, 20)} NOOP` })];
  const tags = lintTag(state, tag);
  if (isVerb(verb) && emptyCounts(line)) return [...tags, hint('imap.literal.uncounted')];
  if (isVerb(verb)) return [...tags, ...lintOrder(state, words), ...lintArguments(state, words, line)];
  return [...tags, unknownVerb(state, line, words)];
}

function unknownVerb(state: ImapState, line: string, { tag, verb, verbAt }: CommandWords): HintNote {
  const meant = meantBy(verb);
  if (meant !== null) return hint('imap.lint.foreign-verb', { verb, suggestion: `${tag.slice(0, 20)} ${meant}` });
  // `LOGN alice x`: the tag is missing, and the verb mistyped.
  const [first = ''] = line.trim().split(/\s/, 1);
  const slip = nearest(first.toUpperCase(), VERBS);
  if (slip !== null && !isTagLike(first))
    return hint('imap.lint.no-tag', { verb: slip, suggestion: `${freeTag(state)} ${slip}` });
  const written = readable(line.slice(verbAt).split(/\s/, 1)[0] ?? '').slice(0, 20);
  return hint('imap.lint.unknown-verb', { verb: written, suggestion: nearest(verb, VERBS) ?? '' });
}

const isTagLike = (word: string): boolean => /\d/.test(word);

function lintIdle(text: string): readonly HintNote[] {
  const words = text.trim().toUpperCase().split(/\s+/);
  if (words.length === 1 && words[0] === 'DONE') return [];
  return [hint(words.at(-1) === 'DONE' && words.length === 2 ? 'imap.lint.done-with-tag' : 'imap.lint.idle-done')];
}

/** What follows a literal on its line: another argument behind a space, or nothing. */
function lintRest(text: string): readonly HintNote[] {
  if (emptyCounts(text)) return [hint('imap.literal.uncounted')];
  const goesOn = text === '' || /^[ )\]]/.test(text) || announcement(text)?.at === 0;
  if (goesOn) return [];
  return [hint('imap.literal.over', { octets: text.length })];
}
