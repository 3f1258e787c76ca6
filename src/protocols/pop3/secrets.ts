/** Finds what must never be written: PASS, APOP's digest, AUTH answers, and what looks like a secret at the wrong prompt. */
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Secret } from '../contract.ts';
import { answerSecrets, initialResponseSecrets, resemblesSecret, withoutFullWidth } from '../sasl/secrets.ts';
import { isVerb, VERBS } from './commands.ts';
import { awaitsAnswer, type Pop3State } from './state.ts';

/** Verbs of other protocols whose arguments are secret wherever they are typed. */
const FOREIGN_SECRETS = new Set(['LOGIN', 'AUTHENTICATE']);
/** Verbs whose arguments hold a secret. */
const LOGIN_VERBS = new Set(['PASS', 'APOP', 'AUTH', ...FOREIGN_SECRETS]);

/** Secrets of a client line without its end, one character an octet. */
export function secretsOf(state: Pop3State, line: string): readonly Secret[] {
  if (line.length === 0) return [];
  return awaitsAnswer(state) ? answerSecrets(state.auth!, line) : commandSecrets(state, line);
}

function commandSecrets(state: Pop3State, line: string): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(line);
  const end = line.length;
  switch (verb) {
    case 'AUTH':
      return initialResponseSecrets(args, argsAt);
    case 'PASS':
      // All that follows is the password, spaces included (RFC 1939 §7).
      return args === '' ? [] : [{ start: argsAt, end, kind: 'password' }];
    case 'APOP':
      return secondWord(line, args, argsAt, 'digest');
    case 'USER':
      // `USER alice secret`: names have no spaces, hurry has.
      return secondWord(line, args, argsAt, 'suspected');
  }
  if (FOREIGN_SECRETS.has(verb) && args) return [{ start: argsAt, end, kind: 'password' }];
  const tagged = parseCommandLine(args);
  if (FOREIGN_SECRETS.has(tagged.verb) && tagged.args && !isVerb(verb))
    return [{ start: argsAt + tagged.argsAt, end, kind: 'password' }];
  const glued = /^[ \t]*(?:PASS|APOP)(?=.)/i.exec(line);
  if (glued && !isVerb(verb)) return [{ start: glued[0].length, end, kind: 'suspected' }];
  return isSuspect(state, line, verb) ? [{ start: 0, end, kind: 'suspected' }] : [];
}

/** What follows the name. A comma parts them as well: that is how some texts print APOP. */
function secondWord(line: string, args: string, argsAt: number, kind: Secret['kind']): readonly Secret[] {
  const name = /^[^ \t,]*[ \t,]+/.exec(args)?.[0];
  const only = args.trim();
  // Without a name it may be the secret itself.
  if (name === undefined || name.length === args.length)
    return kind === 'digest' && /^[0-9a-f]{16,}$/i.test(only) ? [{ start: argsAt, end: line.length, kind }] : [];
  return [{ start: argsAt + name.length, end: line.length, kind }];
}

/** A line that is no verb: in the middle of a login it is taken for a secret, elsewhere if it looks like one. */
function isSuspect(state: Pop3State, line: string, verb: string): boolean {
  if (isVerb(verb) || verb === '') return false;
  const meant = parseCommandLine(withoutFullWidth(line));
  // `ＱＵＩＴ`: typed with an input method left on.
  if (isVerb(meant.verb)) return LOGIN_VERBS.has(meant.verb) && meant.args !== '';
  // After USER the password is due, and PASS is easily forgotten.
  if (state.afterRefusal || state.auth !== null || state.named !== null) return verb !== '*';
  return resemblesSecret(line.trim(), VERBS);
}
