/** What is odd in AUTH and its answers. Nothing of the answer itself is ever said. */
import { decodeBase64, decodesToText } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { countNuls, firstNonAscii } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint, type LintProtocol } from '../hint.ts';
import { type AuthExchange, asksFor } from './exchange.ts';
import { IN_CLEAR, SERVER_FIRST } from './mechanisms.ts';
import { saslPrep } from './saslprep.ts';
import { readClientFinal, readClientFirst, scramHash } from './scram.ts';
import { carriesToken, readTokenMessage } from './token.ts';

/** An exchange as far as lint looks at it. */
type Round = Pick<AuthExchange, 'mechanism' | 'answers'>;

/** Hints on an answer without its line end. `verbs`: those of the protocol, upper case. */
export function lintAnswer(
  protocol: LintProtocol,
  auth: Round,
  text: string,
  verbs: readonly string[],
): readonly HintNote[] {
  if (text === '*') return [hint(`${protocol}.lint.sasl-cancel`)];
  const asks = asksFor(auth);
  if (text === '' && (asks === 'nothing' || asks === 'identity')) return [];
  if (text === '' || text === '=') return [hint(`${protocol}.lint.sasl-empty`)];
  const { verb } = parseCommandLine(text);
  if (verbs.includes(verb) && verb.length >= 4 && text.trim().length <= 12)
    return [hint(`${protocol}.lint.sasl-command`, { verb })];
  return lintBase64(protocol, auth, text);
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
  if (!tls && carriesToken(mechanism)) found.push(hint(`${protocol}.lint.token-in-clear`, { mechanism }));
  if (mechanism.endsWith('-PLUS')) found.push(hint(`${protocol}.lint.auth-plus`, { mechanism }));
  if (response === '') return found;
  if (SERVER_FIRST.has(mechanism)) found.push(hint(`${protocol}.lint.auth-initial-response`, { mechanism }));
  if (response !== '=') found.push(...lintBase64(protocol, { mechanism, answers: 0 }, response));
  return found;
}

function lintBase64(protocol: LintProtocol, auth: Round, text: string): readonly HintNote[] {
  const decoded = decodeBase64(text);
  if (!decoded.ok) {
    // Typed, not yet worked out: then it is prepared before it is hashed.
    if (scramHash(auth.mechanism) && /[^\0-\x7f]/.test(text)) return [hint(`${protocol}.lint.sasl-saslprep`)];
    if (readsAsText(text, decoded.at)) return [hint(`${protocol}.lint.sasl-plain-text`)];
    if (decoded.kind === 'padding') return [hint(`${protocol}.lint.sasl-padding`)];
    return [hint(`${protocol}.lint.sasl-not-base64`, { position: decoded.at + 1 })];
  }
  const { bytes } = decoded;
  if (carriesText(auth.mechanism) && isWord(text) && decodeUtf8(bytes) === null)
    return [hint(`${protocol}.lint.sasl-plain-text`)];
  if (bytes.at(-1) === 0x0a) return [hint(`${protocol}.lint.sasl-newline`)];
  const shape = lintShape(protocol, auth, bytes);
  return shape.length > 0 ? shape : lintPreparation(protocol, bytes);
}

/** No base64, and what would be base64 up to the fault at `at` holds no readable text: then it was never encoded. */
function readsAsText(text: string, at: number): boolean {
  if (!/^[\x20-\x7e]+$/.test(text)) return false;
  const body = /^[A-Za-z0-9+/]*/.exec(text.slice(0, at))![0];
  const groups = body.length % 4 === 1 ? body.slice(0, -1) : body.padEnd(Math.ceil(body.length / 4) * 4, '=');
  if (decodesToText(groups) !== null) return false;
  // Of base64 no more than the padding may be missing, and what it holds need be no text.
  return isWord(text) || !/^[A-Za-z0-9+/]*=*$/.test(text);
}

/** Letters and digits as in words and simple passwords; base64 mixes its cases. */
function isWord(text: string): boolean {
  return /^(?:[A-Z]?[a-z]+|[A-Z]+)?\d*$/.test(text);
}

/** Mechanisms whose answers are text once decoded: those of other mechanisms may be any octets. */
function carriesText(mechanism: string): boolean {
  return TEXTUAL.has(mechanism) || carriesToken(mechanism) || scramHash(mechanism) !== null;
}

const TEXTUAL: ReadonlySet<string> = new Set(['LOGIN', 'PLAIN', 'CRAM-MD5', 'DIGEST-MD5', 'EXTERNAL']);

/** Has the answer the form its mechanism wants? */
function lintShape(protocol: LintProtocol, { mechanism, answers }: Round, bytes: Uint8Array): readonly HintNote[] {
  const text = decodeUtf8(bytes) ?? '';
  if (mechanism === 'PLAIN') {
    const nuls = countNuls(bytes);
    return nuls === 2 ? [] : [hint(`${protocol}.lint.sasl-plain-shape`, { nuls })];
  }
  if (carriesToken(mechanism)) {
    const fits = answers > 0 || readTokenMessage(mechanism, text) !== null;
    return fits ? [] : [hint(`${protocol}.lint.token-shape`, { mechanism })];
  }
  if (!scramHash(mechanism) || answers > 1) return [];
  const fits = answers === 0 ? readClientFirst(text) : readClientFinal(text);
  return fits ? [] : [hint(`${protocol}.lint.sasl-scram-shape`)];
}

/** Letters beyond ASCII that are not written the one way servers compare them (RFC 4616 §2, RFC 4013 §2). */
function lintPreparation(protocol: LintProtocol, bytes: Uint8Array): readonly HintNote[] {
  const text = firstNonAscii(bytes) < 0 ? null : decodeUtf8(bytes);
  return text !== null && saslPrep(text) !== text ? [hint(`${protocol}.lint.sasl-saslprep`)] : [];
}
