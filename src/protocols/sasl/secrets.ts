/** Finds the secrets of AUTH: in answers and in initial responses. */
import { decodeBase64, decodesToText } from '../../wire/base64.ts';
import { decodeUtf8 } from '../../wire/charset.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Secret } from '../contract.ts';
import type { AuthExchange } from './exchange.ts';
import { readClientFirst, scramHash } from './scram.ts';
import { carriesToken, tokenFarewell } from './token.ts';

/** What stands for a secret in all that is said and remembered, whatever the secret's length. */
const COVER = '********';

/** The line with its secrets taken out. */
export function cover(line: string, secrets: readonly Secret[]): string {
  return secrets.reduceRight((text, { start, end }) => text.slice(0, start) + COVER + text.slice(end), line);
}

/** The answer of AUTH expected now: a user name is shown, and SCRAM's first message, which holds no more; all else is not. */
export function answerSecrets(auth: AuthExchange, line: string): readonly Secret[] {
  const whole = { start: 0, end: line.length };
  if (line === '*' || line === '') return [];
  const { mechanism, answers } = auth;
  if (saysNoSecret(mechanism, answers, line)) return [];
  if (carriesToken(mechanism)) return [{ ...whole, kind: 'token' }];
  if (scramHash(mechanism)) return [{ ...whole, kind: answers === 1 ? 'digest' : 'sasl' }];
  switch (mechanism) {
    case 'LOGIN':
      if (answers > 0) return [{ ...whole, kind: 'password' }];
      // Typed raw it may be anything, the password included; what reads like a name is taken for one.
      return decodesToText(line) === null && !readsLikeName(line) ? [{ ...whole, kind: 'suspected' }] : [];
    case 'CRAM-MD5':
    case 'DIGEST-MD5':
      return [{ ...whole, kind: 'digest' }];
    default:
      return [{ ...whole, kind: 'sasl' }];
  }
}

/** Messages that name somebody, or end an exchange, in full base64 and of the very form the mechanism has for them. */
function saysNoSecret(mechanism: string, answers: number, base64: string): boolean {
  const decoded = decodeBase64(base64);
  const text = decoded.ok ? decodeUtf8(decoded.bytes) : null;
  if (text === null) return false;
  if (scramHash(mechanism)) return answers === 0 && readClientFirst(text) !== null;
  if (carriesToken(mechanism)) return answers > 0 && text === tokenFarewell(mechanism);
  return mechanism === 'EXTERNAL' && answers === 0 && decodesToText(base64) !== null;
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
  if (saysNoSecret(mechanism, 0, response)) return [];
  return [{ start: argsAt + at, end: argsAt + args.length, kind: carriesToken(mechanism) ? 'token' : 'sasl' }];
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
