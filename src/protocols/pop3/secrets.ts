/** Finds what must never be written: PASS, APOP's digest, AUTH answers, and what looks like a secret at the wrong prompt. */
import { parseCommandLine } from '../../wire/command-line.ts';
import type { Secret } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerSecrets, initialResponseSecrets } from '../sasl/secrets.ts';
import { foreignLoginSecrets, isSuspect } from '../suspicion.ts';
import { isVerb, VERBS } from './commands.ts';
import type { Pop3State } from './state.ts';

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
  const foreign = foreignLoginSecrets(line, VERBS);
  if (foreign.length > 0) return foreign;
  const glued = /^[ \t]*(?:PASS|APOP)(?=.)/i.exec(line);
  if (glued && !isVerb(verb)) return [{ start: glued[0].length, end, kind: 'suspected' }];
  // After USER the password is due, and PASS is easily forgotten.
  const due = state.afterRefusal || state.auth !== null || state.named !== null;
  return isSuspect(line, VERBS, due) ? [{ start: 0, end, kind: 'suspected' }] : [];
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
