/** Finds what must never be written: AUTH answers by state, and what looks like a secret at the wrong prompt. */
import { decodesToText } from '../../wire/base64.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import type { Secret } from '../contract.ts';
import { answerSecrets, initialResponseSecrets, resemblesSecret, withoutFullWidth } from '../sasl/secrets.ts';
import { isVerb, VERBS } from './commands.ts';
import { awaitsAnswer, type SmtpState } from './state.ts';

/** Verbs of other protocols whose arguments are secret wherever they are typed. */
const FOREIGN_SECRETS = new Set(['PASS', 'APOP', 'LOGIN', 'AUTHENTICATE']);
/** Those that come behind a tag: `a1 LOGIN …`. */
const TAGGED_SECRETS = new Set(['LOGIN', 'AUTHENTICATE']);

/** Secrets of a client line without its end, one character an octet. Empty in message text. */
export function secretsOf(state: SmtpState, line: string): readonly Secret[] {
  if (line.length === 0 || state.message || state.chunkLeft > 0) return [];
  return awaitsAnswer(state) ? answerSecrets(state.auth!, line) : commandSecrets(state, line);
}

function commandSecrets(state: SmtpState, line: string): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(line);
  if (verb === 'AUTH') return initialResponseSecrets(args, argsAt);
  if (FOREIGN_SECRETS.has(verb) && args) return [{ start: argsAt, end: line.length, kind: 'password' }];
  const tagged = parseCommandLine(args);
  if (TAGGED_SECRETS.has(tagged.verb) && tagged.args && !isVerb(verb))
    return [{ start: argsAt + tagged.argsAt, end: line.length, kind: 'password' }];
  return isSuspect(state, line, verb) ? [{ start: 0, end: line.length, kind: 'suspected' }] : [];
}

/** A line that is no verb: after a refused or unanswered AUTH it is taken for a secret, elsewhere if it looks like one. */
function isSuspect(state: SmtpState, line: string, verb: string): boolean {
  if (isVerb(verb) || verb === '') return false;
  if (isMistypedAuth(line)) return true;
  if (isFullWidthVerb(line)) return false;
  if (state.afterRefusedAuth || state.auth !== null) return verb !== '*';
  return resemblesSecret(line.trim(), VERBS);
}

/** `AUTHPLAIN …`, `AUT PLAIN …`, `ＡＵＴＨ PLAIN …`: AUTH was meant, and more than a mechanism follows. */
function isMistypedAuth(line: string): boolean {
  const [first = '', ...words] = withoutFullWidth(line).trim().split(/\s+/);
  const verb = first.toUpperCase();
  if (!verb.startsWith('AUTH') && nearest(verb, VERBS) !== 'AUTH') return false;
  return words.length > 1 || words.some((word) => word.length >= 8 && decodesToText(word) !== null);
}

/** A verb typed with an input method left on: `ＱＵＩＴ`. */
function isFullWidthVerb(line: string): boolean {
  return isVerb(parseCommandLine(withoutFullWidth(line)).verb);
}
