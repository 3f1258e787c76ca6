/** Makes an answer of AUTH out of readable words: base64, PLAIN's NULs, CRAM-MD5's digest. */
import { createHmac } from 'node:crypto';
import { encodeBase64 } from '../../wire/base64.ts';
import { encodeText } from '../../wire/charset.ts';
import type { Answer } from '../contract.ts';
import { type AuthExchange, asksFor } from './exchange.ts';

/** The answer to the challenge at hand, or null when the words do not suffice for it. */
export function answerOf(auth: AuthExchange, words: string, charset: string): Answer | null {
  if (words === '') return null;
  const whole = encodeText(words, charset);
  switch (asksFor(auth)) {
    case 'user':
    case 'response':
      return encoded(whole, 0, 0);
    case 'password':
      return encoded(whole, 0, whole.length);
    case 'user-and-password':
      return plain(words, charset);
    case 'digest':
      return digest(words, charset, auth.challenge ?? null);
  }
}

function encoded(plain: Uint8Array, start: number, end: number): Answer {
  return { text: encodeBase64(plain), plain, hidden: end > start ? [{ start, end }] : [], by: 'base64' };
}

/** authzid NUL authcid NUL passwd (RFC 4616 §2). Typed with `\0` for each NUL, or as `user password`. */
function plain(words: string, charset: string): Answer {
  const parts = words.includes('\\0') ? words.split('\\0') : ['', ...split(words)];
  const octets = encodeText(parts.join('\0'), charset);
  const last = encodeText(parts.at(-1) ?? '', charset).length;
  return encoded(octets, parts.length > 2 ? octets.length - last : 0, octets.length);
}

/** user SP HMAC-MD5 of the challenge, the password its key (RFC 2195 §2). */
function digest(words: string, charset: string, challenge: Uint8Array | null): Answer | null {
  const [user, password] = split(words);
  if (challenge === null || user === undefined || password === undefined) return null;
  const hmac = createHmac('md5', encodeText(password, charset)).update(challenge).digest('hex');
  const octets = encodeText(`${user} ${hmac}`, charset);
  return encoded(octets, octets.length - hmac.length, octets.length);
}

/** The first space parts user and password; a password may hold more of them. */
function split(words: string): readonly string[] {
  const space = words.indexOf(' ');
  return space < 0 ? [words] : [words.slice(0, space), words.slice(space + 1)];
}
