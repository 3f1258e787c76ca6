/** Makes readable words into what the server wants: an answer of a login, or a whole command that logs in. */
import { encodeText } from '../../wire/charset.ts';
import type { Answer } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerOf, initialAnswer } from '../sasl/answer.ts';
import { commandWords } from './command-words.ts';
import { freeTag, type ImapState } from './state.ts';
import { quoted } from './tokens.ts';
import { offers } from './told.ts';

/**
 * The answer to the question at hand; where none is waiting, `AUTHENTICATE mechanism words` with the words encoded, or
 * `LOGIN user password` with both in quotes, either with a tag. null when none is the case or the words do not suffice.
 */
export function answer(state: ImapState, words: string, charset: string, nonce: string): Answer | null {
  const means = { charset, nonce, host: state.host };
  if (state.open) return null;
  if (awaitsAnswer(state)) return answerOf(state.auth!, words, means);
  if (state.loggedIn) return null;
  const { shape, tag, verb, args } = commandWords(words);
  if (shape !== 'tagged' && shape !== 'no-tag') return null;
  const own = shape === 'tagged' ? tag : freeTag(state);
  if (verb === 'LOGIN') return login(own, args, charset, shape === 'tagged');
  if (verb !== 'AUTHENTICATE' || (state.asked && !offers(state, 'SASL-IR', 'IMAP4REV2'))) return null;
  const made = initialAnswer(`AUTH ${args}`, means);
  return made && { ...made, text: `${own} AUTHENTICATE${made.text.slice('AUTH'.length)}` };
}

/** The first word is the name, all behind it the password. What can be sent as it stands is left alone. */
function login(tag: string, args: string, charset: string, isTagged: boolean): Answer | null {
  const [, word, password] = /^(\S+) (.+)$/s.exec(args) ?? [];
  if (word === undefined || password === undefined) return null;
  const isWhole = /^"(?:[^"\\]|\\.)*"$/s.test(password) || /^[^\s(){%*"\\\x7f-\uffff]+$/.test(password);
  if (isTagged && isWhole) return null;
  // Who types a tag may have typed the quotes of the name as well.
  const user = isTagged && /^"[^"\\]*"$/.test(word) ? word.slice(1, -1) : word;
  const [name, secret] = [quoted(user), quoted(password)];
  if (name === null || secret === null) return null;
  const plain = encodeText(`${user} ${password}`, charset);
  const start = encodeText(`${user} `, charset).length;
  return { text: `${tag} LOGIN ${name} ${secret}`, plain, hidden: [{ start, end: plain.length }], by: 'quoted' };
}
