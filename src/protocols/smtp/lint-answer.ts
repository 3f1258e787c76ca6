/** What is odd in an answer of AUTH. The values themselves are never put in a note: a position and one character are. */
import { decodeBase64, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
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
  return lintBase64(mechanism, mechanism === 'LOGIN' && state.auth?.answers === 0, text);
}

/** Hints on base64 typed by a person, for `mechanism`. `shown`: it may be quoted in a note (a user name). */
export function lintBase64(mechanism: string, shown: boolean, text: string): readonly HintNote[] {
  const decoded = decodeBase64(text);
  if (!decoded.ok) {
    if (decoded.kind === 'padding') return [hint('smtp.lint.sasl-padding')];
    return [hint('smtp.lint.sasl-not-base64', { position: decoded.at + 1, character: decoded.found })];
  }
  const { bytes } = decoded;
  if (bytes.at(-1) === 0x0a) {
    const clean = bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1);
    return [
      hint('smtp.lint.sasl-newline', { suggestion: shown && decodeUtf8(clean) !== null ? encodeBase64(clean) : '' }),
    ];
  }
  const nuls = countNuls(bytes);
  if (mechanism === 'PLAIN' && nuls !== 2) return [hint('smtp.lint.sasl-plain-shape', { nuls })];
  return [];
}
