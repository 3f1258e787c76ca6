/** Finds the secrets of AUTH: in answers, in initial responses, and in words typed where a verb belongs. */
import { decodesToText } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import type { Secret } from '../contract.ts';
import type { AuthExchange } from './exchange.ts';

/** What stands for a secret in all that is said and remembered, whatever the secret's length. */
const COVER = '********';

/** The line with its secrets taken out. */
export function cover(line: string, secrets: readonly Secret[]): string {
  return secrets.reduceRight((text, { start, end }) => text.slice(0, start) + COVER + text.slice(end), line);
}

/** The answer of AUTH expected now: a user name is shown, all else is not. */
export function answerSecrets(auth: AuthExchange, line: string): readonly Secret[] {
  const whole = { start: 0, end: line.length };
  if (line === '*' || line === '') return [];
  switch (auth.mechanism) {
    case 'LOGIN':
      if (auth.answers > 0) return [{ ...whole, kind: 'password' }];
      // Typed raw it may be anything, the password included; what reads like a name is taken for one.
      return decodesToText(line) === null && !readsLikeName(line) ? [{ ...whole, kind: 'suspected' }] : [];
    case 'CRAM-MD5':
    case 'DIGEST-MD5':
      return [{ ...whole, kind: 'digest' }];
    default:
      return [{ ...whole, kind: 'sasl' }];
  }
}

/** Names of mechanisms have 1 to 20 of these (RFC 4422 §3.1); ours in either case. */
const MECHANISM = /^[A-Za-z0-9_-]{1,20}$/;

/**
 * What stands behind the mechanism, or in its place when it was forgotten. `args`: all that follows `AUTH`, from octet
 * `argsAt` on. The user name of LOGIN is no secret when it is readable.
 */
export function initialResponseSecrets(args: string, argsAt: number): readonly Secret[] {
  const { verb: mechanism, typed, args: response, argsAt: at } = parseCommandLine(args);
  if (typed !== '' && (!MECHANISM.test(typed) || decodesToText(typed) !== null))
    return [{ start: argsAt, end: argsAt + args.length, kind: 'suspected' }];
  if (response === '' || response === '=') return [];
  if (mechanism === 'LOGIN' && decodesToText(response) !== null) return [];
  return [{ start: argsAt + at, end: argsAt + args.length, kind: 'sasl' }];
}

/** Long words of the neighbouring protocols, typed by habit. */
const FOREIGN_VERBS = [
  'STARTTLS',
  'AUTHENTICATE',
  'CAPABILITY',
  'SUBSCRIBE',
  'NAMESPACE',
  'SUBJECT',
  'PASSWORD',
  'USERNAME',
];

/** Does a single word look like a password or its base64 rather than like a verb mistyped? */
export function resemblesSecret(word: string, verbs: readonly string[]): boolean {
  const verb = word.toUpperCase();
  if (/[ \t]/.test(word) || word.length < 6 || nearest(verb, [...verbs, ...FOREIGN_VERBS]) !== null) return false;
  // `MAILFROM:<…>` is a verb that lost its space.
  if (verbs.some((known) => known.length >= 4 && verb.startsWith(known))) return false;
  // Text in another script is a slip of the input method, or prose.
  if (/[^\x21-\x7e]/.test(word)) return false;
  const letters = /^[A-Za-z]+$/.test(word.replace(/[-.:]+$/, ''));
  return decodesToText(word) !== null || !letters || /[a-z][A-Z]/.test(word) || word.length >= 8;
}

/** A short word of letters, a number (QQ's names are numbers), or a mail address: a user name that was not encoded. */
function readsLikeName(line: string): boolean {
  return /^[A-Za-z]{1,7}$/.test(line) || /^\d+$/.test(line) || /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(line);
}

/** May what is being typed at the question for the user name be shown? It grows into a name, or into its base64. */
export function isNameBeingTyped(line: string): boolean {
  return line.length < 8 || readsLikeName(line) || /^[\w.+-]+@[\w.-]*$/.test(line) || startsBase64(line);
}

/** Do the whole groups so far decode to readable text? */
function startsBase64(line: string): boolean {
  return decodesToText(line.slice(0, line.length - (line.length % 4))) !== null;
}

/** A line as it was meant when an input method was left on: `ＱＵＩＴ` → `QUIT`. One character an octet. */
export function withoutFullWidth(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8').normalize('NFKC');
}
