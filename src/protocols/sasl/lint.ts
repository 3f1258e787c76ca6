/** What is odd in base64 typed as an answer of AUTH. Nothing of the answer itself is ever said. */
import { decodeBase64 } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { countNuls } from '../../wire/octets.ts';
import type { Params } from '../contract.ts';

/** A finding; each protocol has a hint of its own for each name, `<protocol>.lint.sasl-<name>`. */
export type SaslFinding = {
  readonly name: 'not-base64' | 'padding' | 'newline' | 'plain-shape' | 'cancel' | 'empty' | 'command';
  readonly params: Params;
};

/** What is odd in an answer without its line end. `isVerb`: is this (upper case) a verb of the protocol? */
export function lintSaslAnswer(
  mechanism: string,
  text: string,
  isVerb: (verb: string) => boolean,
): readonly SaslFinding[] {
  if (text === '*') return [{ name: 'cancel', params: {} }];
  if (text === '' || text === '=') return [{ name: 'empty', params: {} }];
  const { verb } = parseCommandLine(text);
  if (isVerb(verb) && verb.length >= 4 && text.trim().length <= 12) return [{ name: 'command', params: { verb } }];
  return lintSaslBase64(mechanism, text);
}

/** What is odd in base64 typed by a person, for `mechanism`. */
export function lintSaslBase64(mechanism: string, text: string): readonly SaslFinding[] {
  const decoded = decodeBase64(text);
  if (!decoded.ok) {
    if (decoded.kind === 'padding') return [{ name: 'padding', params: {} }];
    return [{ name: 'not-base64', params: { position: decoded.at + 1 } }];
  }
  const { bytes } = decoded;
  if (bytes.at(-1) === 0x0a) return [{ name: 'newline', params: {} }];
  const nuls = countNuls(bytes);
  return mechanism === 'PLAIN' && nuls !== 2 ? [{ name: 'plain-shape', params: { nuls } }] : [];
}
