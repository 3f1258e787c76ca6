/** What is odd in a question of AUTH, by its mechanism. */
import { decodeUtf8 } from '../../wire/charset.ts';
import type { HintNote } from '../contract.ts';
import { hint, type LintProtocol } from '../hint.ts';
import { type AuthExchange, readChallenge } from './exchange.ts';
import { LEAST_ITERATIONS, MOST_ITERATIONS, readClientFirst, readServerFirst, scramHash } from './scram.ts';

/** Hints on a question that has come, in the light of what was answered before it. */
export function remarkQuestion(protocol: LintProtocol, auth: AuthExchange, base64: string): readonly HintNote[] {
  const challenge = readChallenge(base64);
  const text = challenge && decodeUtf8(challenge.bytes);
  if (scramHash(auth.mechanism) === null || text === null) return [];
  if (auth.answers === 1) return remarkServerFirst(protocol, auth, text);
  const [, error] = /^e=([\x21-\x2b\x2d-\x7e]+)/.exec(text) ?? [];
  return auth.answers > 1 && error !== undefined
    ? [hint(`${protocol}.sasl.scram-error`, { error: error.slice(0, 60) })]
    : [];
}

/** The server adds to the client's nonce and names salt and rounds (RFC 5802 §5.1). */
function remarkServerFirst(protocol: LintProtocol, { first }: AuthExchange, text: string): readonly HintNote[] {
  const server = readServerFirst(text);
  if (!server) return [hint(`${protocol}.sasl.scram-unreadable`)];
  const nonce = first === null ? null : (readClientFirst(first)?.nonce ?? null);
  const found: HintNote[] = [];
  if (nonce !== null && (!server.nonce.startsWith(nonce) || server.nonce === nonce))
    found.push(hint(`${protocol}.sasl.scram-nonce`));
  const { iterations } = server;
  if (iterations < LEAST_ITERATIONS)
    found.push(hint(`${protocol}.sasl.scram-few`, { iterations, least: LEAST_ITERATIONS }));
  if (iterations > MOST_ITERATIONS)
    found.push(hint(`${protocol}.sasl.scram-many`, { iterations, most: MOST_ITERATIONS }));
  return found;
}
