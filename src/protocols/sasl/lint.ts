/** What is odd in AUTH and its answers. Nothing of the answer itself is ever said. */
import { decodeBase64 } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { countNuls } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint, type LintProtocol } from '../hint.ts';
import { IN_CLEAR, SERVER_FIRST } from './mechanisms.ts';

/** Hints on an answer without its line end. `verbs`: those of the protocol, upper case. */
export function lintAnswer(
  protocol: LintProtocol,
  mechanism: string,
  text: string,
  verbs: readonly string[],
): readonly HintNote[] {
  if (text === '*') return [hint(`${protocol}.lint.sasl-cancel`)];
  if (text === '' || text === '=') return [hint(`${protocol}.lint.sasl-empty`)];
  const { verb } = parseCommandLine(text);
  if (verbs.includes(verb) && verb.length >= 4 && text.trim().length <= 12)
    return [hint(`${protocol}.lint.sasl-command`, { verb })];
  return lintBase64(protocol, mechanism, text);
}

/** Hints on a mechanism that may be used here, with its initial response or without (''). `tls`: is the line encrypted? */
export function lintMechanism(
  protocol: LintProtocol,
  mechanism: string,
  response: string,
  tls: boolean,
): readonly HintNote[] {
  const found: HintNote[] = [];
  if (!tls && IN_CLEAR.has(mechanism)) found.push(hint(`${protocol}.lint.auth-in-clear`, { mechanism }));
  if (response === '') return found;
  if (SERVER_FIRST.has(mechanism)) found.push(hint(`${protocol}.lint.auth-initial-response`, { mechanism }));
  if (response !== '=') found.push(...lintBase64(protocol, mechanism, response));
  return found;
}

function lintBase64(protocol: LintProtocol, mechanism: string, text: string): readonly HintNote[] {
  const decoded = decodeBase64(text);
  if (!decoded.ok) {
    if (decoded.kind === 'padding') return [hint(`${protocol}.lint.sasl-padding`)];
    return [hint(`${protocol}.lint.sasl-not-base64`, { position: decoded.at + 1 })];
  }
  const { bytes } = decoded;
  if (bytes.at(-1) === 0x0a) return [hint(`${protocol}.lint.sasl-newline`)];
  const nuls = countNuls(bytes);
  return mechanism === 'PLAIN' && nuls !== 2 ? [hint(`${protocol}.lint.sasl-plain-shape`, { nuls })] : [];
}
