/** What is odd in an answer of AUTH. Nothing of the answer itself is ever put in a note. */
import { decodeBase64 } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { countNuls } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { isVerb } from './commands.ts';
import { hint } from './hint.ts';
import type { SmtpState } from './state.ts';

/** Hints on an answer without its line end. */
export function lintAnswer(state: SmtpState, text: string): readonly HintNote[] {
  if (text === '*') return [hint('smtp.lint.sasl-cancel')];
  if (text === '' || text === '=') return [hint('smtp.lint.sasl-empty')];
  const { verb } = parseCommandLine(text);
  if (isVerb(verb) && verb.length >= 4 && text.trim().length <= 12) return [hint('smtp.lint.sasl-command', { verb })];
  const mechanism = state.auth?.mechanism ?? '';
  return lintBase64(mechanism, text);
}

/** Hints on base64 typed by a person, for `mechanism`. */
export function lintBase64(mechanism: string, text: string): readonly HintNote[] {
  const decoded = decodeBase64(text);
  if (!decoded.ok) {
    if (decoded.kind === 'padding') return [hint('smtp.lint.sasl-padding')];
    return [hint('smtp.lint.sasl-not-base64', { position: decoded.at + 1 })];
  }
  const { bytes } = decoded;
  if (bytes.at(-1) === 0x0a) return [hint('smtp.lint.sasl-newline')];
  const nuls = countNuls(bytes);
  if (mechanism === 'PLAIN' && nuls !== 2) return [hint('smtp.lint.sasl-plain-shape', { nuls })];
  return [];
}
