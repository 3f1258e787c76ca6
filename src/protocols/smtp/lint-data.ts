/** What is odd in DATA and BDAT: which of them may carry this message, and how a chunk is announced (RFC 3030 §2, §3). */
import type { CommandLine } from '../../wire/command-line.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { readBdat } from './chunk.ts';
import type { SmtpState } from './state.ts';

export function lintData(state: SmtpState): readonly HintNote[] {
  if (state.chunks) return [hint('smtp.lint.data-after-bdat')];
  return state.transaction?.binary ? [hint('smtp.lint.data-with-binary')] : [];
}

export function lintBdat(state: SmtpState, { args }: CommandLine): readonly HintNote[] {
  const found: HintNote[] = [];
  if (state.hello === 'EHLO' && !state.capabilities.has('CHUNKING')) found.push(hint('smtp.lint.bdat-not-offered'));
  if (!readBdat(args)) found.push(hint('smtp.lint.bdat-syntax'));
  return found;
}

/** ETRN, ATRN and their like, where EHLO did not list them. */
export function lintOffered({ hello, capabilities }: SmtpState, verb: string, keyword: string): readonly HintNote[] {
  return hello === null || capabilities.has(keyword) ? [] : [hint('smtp.lint.not-offered', { verb, keyword })];
}

/** LMTP says LHLO where SMTP says EHLO or HELO (RFC 2033 §4.1). */
export function lintGreeting({ lmtp }: SmtpState, verb: string): readonly HintNote[] {
  if (lmtp && (verb === 'EHLO' || verb === 'HELO')) return [hint('smtp.lmtp.use-lhlo', { verb })];
  return !lmtp && verb === 'LHLO' ? [hint('smtp.lint.lhlo')] : [];
}
