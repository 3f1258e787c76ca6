/** Finds what must never be written: LOGIN's password in every form, answers of a login, what looks like a secret at the wrong prompt. */
import { parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import type { Secret } from '../contract.ts';
import { awaitsAnswer } from '../line-dialogue/state.ts';
import { answerSecrets, initialResponseSecrets } from '../sasl/secrets.ts';
import { foreignLoginSecrets, isSuspect } from '../suspicion.ts';
import { commandWords } from './command-words.ts';
import { FIRST_WORDS, isVerb } from './commands.ts';
import { loginArguments } from './login-arguments.ts';
import type { ImapState } from './state.ts';

const LOGIN_VERBS = ['LOGIN', 'AUTHENTICATE'] as const;

/** Secrets of a client line without its end, or of octets of a literal; one character an octet. */
export function secretsOf(state: ImapState, line: string): readonly Secret[] {
  if (line.length === 0) return [];
  const { open } = state;
  if (open?.literal) return literalSecrets(state, line);
  if (open) return restSecrets(open, line);
  return awaitsAnswer(state) ? answerSecrets(state.auth!, line) : commandSecrets(state, line);
}

/** Typed behind the announcement, the line may hold more than the literal: the command goes on there. */
function literalSecrets({ open }: ImapState, line: string): readonly Secret[] {
  const { literal, args, verb } = open!;
  const inside = line.slice(0, literal!.left);
  const { secret } = literal!;
  const own: Secret[] = secret ? [{ start: 0, end: inside.length, kind: secret }] : [];
  if (inside.length === line.length) return own;
  const rest = restSecrets({ verb, args: args + 1 }, line.slice(inside.length));
  return [
    ...own,
    ...rest.map(({ start, end, kind }) => ({ start: start + inside.length, end: end + inside.length, kind })),
  ];
}

/** What follows a literal. */
function restSecrets(
  { verb, args }: { readonly verb: string; readonly args: number },
  line: string,
): readonly Secret[] {
  if (verb === 'LOGIN') return loginArguments(line, 0, args).secrets;
  return verb === 'AUTHENTICATE' && line.trim() !== '' ? [{ start: 0, end: line.length, kind: 'sasl' }] : [];
}

function commandSecrets(state: ImapState, line: string): readonly Secret[] {
  const { shape, tag, verb, verbAt, args, argsAt } = commandWords(line);
  const first = tag.toUpperCase();
  // `LOGIN list wonderland`: the tag was forgotten, and the user's name is a verb.
  if (isLogin(first) && !isLogin(verb)) {
    const rest = parseCommandLine(line);
    return loginSecrets(first, rest.args, rest.argsAt);
  }
  if (shape !== 'empty' && isLogin(verb)) return loginSecrets(verb, args, argsAt);
  const meant = meantLogin(line, verb);
  if (meant) return meant;
  const foreign = foreignLoginSecrets(line, FIRST_WORDS);
  if (foreign.length > 0) return foreign;
  if (verb !== '') {
    const behind = foreignSecrets(line.slice(verbAt), verbAt);
    if (behind.length > 0) return behind;
  }
  return isVerb(verb) ? [] : suspected(state, line, verbAt);
}

const isLogin = (verb: string): boolean => verb === 'LOGIN' || verb === 'AUTHENTICATE';

function loginSecrets(verb: string, args: string, at: number, kind?: Secret['kind']): readonly Secret[] {
  return verb === 'LOGIN' ? loginArguments(args, at, 0, kind).secrets : initialResponseSecrets(args, at);
}

/** Behind the tag: `PASS secret`, `APOP alice …`, `AUTH PLAIN …`, as other protocols write them. */
function foreignSecrets(text: string, at: number): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(text);
  if (verb === 'AUTH') return initialResponseSecrets(args, at + argsAt);
  return foreignLoginSecrets(text, FIRST_WORDS).map(({ start, end, kind }) => ({
    start: start + at,
    end: end + at,
    kind,
  }));
}

/** A login verb mistyped, glued to the tag or to what follows, or in full-width letters; what follows is hidden. */
function meantLogin(line: string, verb: string): readonly Secret[] | null {
  if (isVerb(verb)) return null;
  // `a1 LOGIN:alice:secret`, `a1 LOGIN"alice" "secret"`
  const glued = /^[ \t]*(?:[^ \t]+[ \t]+)?(?:LOGIN|AUTHENTICATE)(?=[^A-Za-z0-9 \t])/i.exec(line);
  if (glued) return [{ start: glued[0].length, end: line.length, kind: 'suspected' }];
  const words = [...line.matchAll(/[^ \t]+/g)].slice(0, 2);
  for (const [index, found] of words.entries()) {
    const [word] = found;
    const meant = Buffer.from(word, 'latin1').toString('utf8').normalize('NFKC').toUpperCase();
    const as = LOGIN_VERBS.find((each) => meant.endsWith(each) || (index === 1 && meant.startsWith(each)));
    // `a1LOGIN alice secret`, `a1 LOGINalice secret`, `ＬＯＧＩＮ alice secret`
    const typo = as ?? mistyped(meant);
    if (typo === undefined || isVerb(meant)) continue;
    const rest = parseCommandLine(line.slice(found.index));
    if (rest.args === '') continue;
    const at = found.index + rest.argsAt;
    const startsGlued = as !== undefined && !meant.endsWith(as);
    if (typo === 'AUTHENTICATE' || startsGlued) return [{ start: at, end: line.length, kind: 'suspected' }];
    return loginSecrets('LOGIN', rest.args, at, 'suspected');
  }
  return null;
}

/** Nearer to a login verb than to any other. */
function mistyped(word: string): (typeof LOGIN_VERBS)[number] | undefined {
  const near = nearest(word, LOGIN_VERBS);
  return LOGIN_VERBS.find((each) => each === near && nearest(word, FIRST_WORDS) === each);
}

/** What a tag looks like when a person chooses one. */
const USUAL_TAG = /^[A-Za-z.]{0,4}\d{1,6}$/;

function suspected(state: ImapState, line: string, verbAt: number): readonly Secret[] {
  const due = state.afterRefusal || state.auth !== null || state.queue.some(({ verb }) => isLogin(verb));
  const whole = { start: 0, end: line.length, kind: 'suspected' } as const;
  const { tag } = commandWords(line);
  if (verbAt >= line.length) {
    // A tag alone is a slip, unless it is no tag.
    return !USUAL_TAG.test(tag) && isSuspect(line, FIRST_WORDS, due) ? [whole] : [];
  }
  if (!isSuspect(line.slice(verbAt), FIRST_WORDS, due)) return [];
  return [due && !USUAL_TAG.test(tag) ? whole : { ...whole, start: verbAt }];
}
