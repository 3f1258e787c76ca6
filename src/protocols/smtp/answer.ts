/** Makes an answer of AUTH out of readable words. */
import type { Answer } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerOf } from '../sasl/answer.ts';
import type { SmtpState } from './state.ts';

/** The answer to the challenge at hand, or null when none is waiting or the words do not suffice for it. */
export function answer(state: SmtpState, words: string, charset: string): Answer | null {
  return awaitsAnswer(state) ? answerOf(state.auth!, words, charset) : null;
}
