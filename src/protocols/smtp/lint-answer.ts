/** What is odd in an answer of AUTH. Nothing of the answer itself is ever put in a note. */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintSaslAnswer, lintSaslBase64, type SaslFinding } from '../sasl/lint.ts';
import { isVerb } from './commands.ts';
import type { SmtpState } from './state.ts';

/** Hints on an answer without its line end. */
export function lintAnswer(state: SmtpState, text: string): readonly HintNote[] {
  return lintSaslAnswer(state.auth?.mechanism ?? '', text, isVerb).map(hintOf);
}

/** Hints on base64 typed by a person, for `mechanism`. */
export function lintBase64(mechanism: string, text: string): readonly HintNote[] {
  return lintSaslBase64(mechanism, text).map(hintOf);
}

function hintOf({ name, params }: SaslFinding): HintNote {
  return hint(`smtp.lint.sasl-${name}`, params);
}
