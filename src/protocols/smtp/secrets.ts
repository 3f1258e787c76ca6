/** Finds what must never be written: AUTH answers by state, and what looks like a secret at the wrong prompt. */
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Secret } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerSecrets, initialResponseSecrets } from '../sasl/secrets.ts';
import { foreignLoginSecrets, isSuspect } from '../suspicion.ts';
import { VERBS } from './commands.ts';
import type { SmtpState } from './state.ts';

/** Secrets of a client line without its end, one character an octet. Empty in message text. */
export function secretsOf(state: SmtpState, line: string): readonly Secret[] {
  if (line.length === 0 || state.message || state.chunkLeft > 0) return [];
  return awaitsAnswer(state) ? answerSecrets(state.auth!, line) : commandSecrets(state, line);
}

function commandSecrets(state: SmtpState, line: string): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(line);
  if (verb === 'AUTH') return initialResponseSecrets(args, argsAt);
  const foreign = foreignLoginSecrets(line, VERBS);
  if (foreign.length > 0) return foreign;
  // After a refused or unanswered AUTH the password is easily typed where it does not belong.
  const due = state.afterRefusedAuth || state.auth !== null;
  return isSuspect(line, VERBS, due) ? [{ start: 0, end: line.length, kind: 'suspected' }] : [];
}
