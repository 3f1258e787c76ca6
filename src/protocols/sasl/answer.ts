/** Makes an answer of AUTH out of readable words: base64, PLAIN's NULs, digests, SCRAM's proof, the form of a token. */
import { createHmac } from 'node:crypto';
import { decodesToText, encodeBase64 } from '../../wire/base64.ts';
import { decodeUtf8, encodeText } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Answer, Span } from '../contract.ts';
import { type AuthExchange, asksFor } from './exchange.ts';
import {
  clientFirst,
  MOST_ITERATIONS,
  readClientFirst,
  readServerFirst,
  scramHash,
  scramKeys,
  throughSignature,
} from './scram.ts';
import { carriesToken, tokenFarewell, tokenMessage } from './token.ts';

/** What an answer may need besides the words. `host`: the server's name as it was connected to. */
export type AnswerMeans = { readonly charset: string; readonly nonce: string; readonly host: string };

/** The answer to the challenge at hand, or null when the words do not suffice for it. */
export function answerOf(auth: AuthExchange, words: string, means: AnswerMeans): Answer | null {
  const asks = asksFor(auth);
  const scram = scramHash(auth.mechanism);
  if (asks === 'nothing') return encoded(utf8(tokenFarewell(auth.mechanism)));
  if (asks === 'identity') return encoded(utf8(words));
  if (words === '') return null;
  if (scram) return asks === 'user' ? encoded(utf8(clientFirst(words, means.nonce))) : proof(scram, auth, words);
  const whole = encodeText(words, means.charset);
  switch (asks) {
    case 'user':
    case 'response':
      return encoded(whole);
    case 'password':
      return encoded(whole, { start: 0, end: whole.length });
    case 'user-and-password':
      return plain(words, means.charset);
    case 'user-and-token':
      return token(auth.mechanism, words, means.host);
    case 'digest':
      return digest(words, means.charset, auth.challenge ?? null);
  }
}

/**
 * `AUTH mechanism words`, where the client has the first word: the whole command with its initial response. null for other
 * mechanisms, and where what follows is base64 already.
 */
export function initialAnswer(line: string, means: AnswerMeans): Answer | null {
  const { verb, args } = parseCommandLine(line);
  const { verb: mechanism, args: words } = parseCommandLine(args);
  const clientFirstOnes =
    mechanism === 'PLAIN' || mechanism === 'EXTERNAL' || scramHash(mechanism) || carriesToken(mechanism);
  if (verb !== 'AUTH' || !clientFirstOnes || words === '' || words === '=' || isMade(words)) return null;
  const made = answerOf({ mechanism, answers: 0, user: null, challenge: null, first: null }, words, means);
  return made && { ...made, text: `AUTH ${mechanism} ${made.text}` };
}

/** Is it base64 of an answer, and no name? */
function isMade(words: string): boolean {
  const text = decodesToText(words);
  return text !== null && (text.includes('\0') || readClientFirst(text) !== null);
}

function encoded(plain: Uint8Array, ...hidden: readonly Span[]): Answer {
  return { text: encodeBase64(plain), plain, hidden: hidden.filter(({ start, end }) => end > start), by: 'base64' };
}

function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

/** authzid NUL authcid NUL passwd (RFC 4616 §2). Typed with `\0` for each NUL, or as `user password`. */
function plain(words: string, charset: string): Answer {
  const parts = words.includes('\\0') ? words.split('\\0') : ['', ...split(words)];
  const octets = encodeText(parts.join('\0'), charset);
  const last = encodeText(parts.at(-1) ?? '', charset).length;
  return encoded(octets, { start: parts.length > 2 ? octets.length - last : 0, end: octets.length });
}

/** user SP HMAC-MD5 of the challenge, the password its key (RFC 2195 §2). */
function digest(words: string, charset: string, challenge: Uint8Array | null): Answer | null {
  const [user, password] = split(words);
  if (challenge === null || user === undefined || password === undefined) return null;
  const hmac = createHmac('md5', encodeText(password, charset)).update(challenge).digest('hex');
  const octets = encodeText(`${user} ${hmac}`, charset);
  return encoded(octets, { start: octets.length - hmac.length, end: octets.length });
}

/** The token is the last word: it holds no space, and a name might. */
function token(mechanism: string, words: string, host: string): Answer | null {
  const [, user, secret] = /^(\S.*)\s+(\S+)$/.exec(words.trim()) ?? [];
  if (user === undefined || secret === undefined) return null;
  const message = tokenMessage(mechanism, user, secret, host);
  const start = Buffer.byteLength(message.slice(0, message.lastIndexOf(secret)));
  return encoded(utf8(message), { start, end: start + Buffer.byteLength(secret) });
}

/** The client's last message, with the proof that it knows the password (RFC 5802 §3). */
function proof(hash: string, { first, challenge }: AuthExchange, password: string): Answer | null {
  const client = first === null ? null : readClientFirst(first);
  const said = challenge ? decodeUtf8(challenge) : null;
  const server = said === null ? null : readServerFirst(said);
  if (!client || !server || said === null) return null;
  // A nonce that is not ours, or a number of rounds meant to stop us: no proof is given away.
  if (!server.nonce.startsWith(client.nonce) || server.iterations > MOST_ITERATIONS) return null;
  const unproven = `c=${Buffer.from(client.header).toString('base64')},r=${server.nonce}`;
  const keys = scramKeys(hash, password, server.salt, server.iterations);
  const proved = throughSignature(hash, keys, `${client.bare},${said},${unproven}`, keys.clientKey).toString('base64');
  const start = unproven.length + ',p='.length;
  return encoded(utf8(`${unproven},p=${proved}`), { start, end: start + proved.length });
}

/** The first space parts user and password; a password may hold more of them. */
function split(words: string): readonly string[] {
  const space = words.indexOf(' ');
  return space < 0 ? [words] : [words.slice(0, space), words.slice(space + 1)];
}
