/** Makes an answer of AUTH out of readable words. */
import type { Answer } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerOf, initialAnswer } from '../sasl/answer.ts';
import type { SmtpState } from './state.ts';

/** The answer to the challenge at hand, or `AUTH mechanism words` with the words encoded; null where neither is the case. */
export function answer(state: SmtpState, words: string, charset: string, nonce: string): Answer | null {
  const means = { charset, nonce, host: state.host };
  if (awaitsAnswer(state)) return answerOf(state.auth!, words, means);
  return state.message || state.chunkLeft > 0 ? null : initialAnswer(words, means);
}
