/** Makes readable words into what the server wants: an answer of AUTH, or APOP's digest. */
import { createHash } from 'node:crypto';
import { encodeText } from '../../wire/charset.ts';
import type { Answer } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerOf, initialAnswer } from '../sasl/answer.ts';
import type { Pop3State } from './state.ts';

/**
 * The answer to the challenge at hand; where none is waiting, `APOP name password` with the password made into its
 * digest, or `AUTH mechanism words` with the words encoded. null when none is the case or the words do not suffice.
 */
export function answer(state: Pop3State, words: string, charset: string, nonce: string): Answer | null {
  const means = { charset, nonce, host: state.host };
  if (awaitsAnswer(state)) return answerOf(state.auth!, words, means);
  return apop(state, words, charset) ?? (state.loggedIn ? null : initialAnswer(words, means));
}

/** MD5 of the greeting's timestamp, brackets included, and the password behind it (RFC 1939 §7). */
function apop({ timestamp, loggedIn }: Pop3State, words: string, charset: string): Answer | null {
  const [, command, password] = /^\s*(APOP\s+[^\s,]+)[\s,]+(.+)$/is.exec(words) ?? [];
  if (timestamp === null || loggedIn || command === undefined || password === undefined) return null;
  // A digest is not made into another.
  if (/^[0-9a-f]{32}$/.test(password)) return null;
  const challenge = Buffer.from(timestamp, 'latin1');
  const plain = new Uint8Array(Buffer.concat([challenge, encodeText(password, charset)]));
  const digest = createHash('md5').update(plain).digest('hex');
  return { text: `${command} ${digest}`, plain, hidden: [{ start: challenge.length, end: plain.length }], by: 'md5' };
}
