/** Finds what must never be written: AUTH answers by state, and what looks like a secret at the wrong prompt. */
import { decodesToText } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import type { Secret } from '../contract.ts';
import { isVerb, VERBS } from './commands.ts';
import { awaitsAnswer, type SmtpState } from './state.ts';

/** Verbs of other protocols whose arguments are secret wherever they are typed. */
const FOREIGN_SECRETS = new Set(['PASS', 'APOP', 'LOGIN', 'AUTHENTICATE']);
/** Those that come behind a tag: `a1 LOGIN …`. */
const TAGGED_SECRETS = new Set(['LOGIN', 'AUTHENTICATE']);
/** What stands for a secret in all that is said and remembered, whatever the secret's length. */
const COVER = '********';

/** The line with its secrets taken out. */
export function cover(line: string, secrets: readonly Secret[]): string {
  return secrets.reduceRight((text, { start, end }) => text.slice(0, start) + COVER + text.slice(end), line);
}

/** Secrets of a client line without its end, one character an octet. Empty in message text. */
export function secretsOf(state: SmtpState, line: string): readonly Secret[] {
  if (line.length === 0 || state.message || state.chunkLeft > 0) return [];
  return awaitsAnswer(state) ? answerSecrets(state, line) : commandSecrets(state, line);
}

/** The answer of AUTH expected now: a user name is shown, all else is not. */
function answerSecrets(state: SmtpState, line: string): readonly Secret[] {
  const whole = { start: 0, end: line.length };
  if (line === '*') return [];
  const auth = state.auth!;
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

function commandSecrets(state: SmtpState, line: string): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(line);
  if (verb === 'AUTH') return initialResponse(args, argsAt);
  if (FOREIGN_SECRETS.has(verb) && args) return [{ start: argsAt, end: line.length, kind: 'password' }];
  const tagged = parseCommandLine(args);
  if (TAGGED_SECRETS.has(tagged.verb) && tagged.args && !isVerb(verb))
    return [{ start: argsAt + tagged.argsAt, end: line.length, kind: 'password' }];
  return isSuspect(state, line, verb) ? [{ start: 0, end: line.length, kind: 'suspected' }] : [];
}

/** Names of mechanisms have 1 to 20 of these (RFC 4422 §3.1); ours in either case. */
const MECHANISM = /^[A-Za-z0-9_-]{1,20}$/;

/**
 * What stands behind the mechanism, or in its place when it was forgotten. The user name of LOGIN is no secret when it
 * is readable.
 */
function initialResponse(args: string, argsAt: number): readonly Secret[] {
  const { verb: mechanism, typed, args: response, argsAt: at } = parseCommandLine(args);
  if (typed !== '' && (!MECHANISM.test(typed) || decodesToText(typed) !== null))
    return [{ start: argsAt, end: argsAt + args.length, kind: 'suspected' }];
  if (response === '' || response === '=') return [];
  if (mechanism === 'LOGIN' && decodesToText(response) !== null) return [];
  return [{ start: argsAt + at, end: argsAt + args.length, kind: 'sasl' }];
}

/** A line that is no verb: after a refused or unanswered AUTH it is taken for a secret, elsewhere if it looks like one. */
function isSuspect(state: SmtpState, line: string, verb: string): boolean {
  if (isVerb(verb) || verb === '' || isFullWidthVerb(line)) return false;
  if (state.afterRefusedAuth || state.auth !== null) return verb !== '*';
  const word = line.trim();
  if (/[ \t]/.test(word) || word.length < 6 || nearest(verb, VERBS) !== null) return false;
  // `MAILFROM:<…>` is a verb that lost its space.
  if (VERBS.some((known) => known.length >= 4 && verb.startsWith(known))) return false;
  return looksSecret(word);
}

/** A word of ASCII that is no word of the protocol: base64 of text, letters mixed with other things, or simply long. */
function looksSecret(word: string): boolean {
  // Text in another script is a slip of the input method, or prose.
  if (/[^\x21-\x7e]/.test(word)) return false;
  const letters = /^[A-Za-z]+$/.test(word.replace(/[-.:]+$/, ''));
  return decodesToText(word) !== null || !letters || /[a-z][A-Z]/.test(word) || word.length >= 8;
}

/** A short word of letters, or a mail address: a user name that was not encoded. */
function readsLikeName(line: string): boolean {
  return /^[A-Za-z]{1,7}$/.test(line) || /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(line);
}

/** A verb typed with an input method left on: `ＱＵＩＴ`. */
function isFullWidthVerb(line: string): boolean {
  const text = Buffer.from(line, 'latin1').toString('utf8').normalize('NFKC');
  return isVerb(parseCommandLine(text).verb);
}
