/** Secrets typed where a verb belongs: with a verb of another protocol, with a login verb mistyped, or alone. */
import { decodesToText } from '../wire/base64.ts';
import { parseCommandLine } from '../wire/command-line.ts';
import { editDistance, nearest } from '../wire/distance.ts';
import type { Secret } from './contract.ts';

/** Verbs whose arguments are secret in whatever protocol they are typed. */
const LOGIN_VERBS = new Set(['PASS', 'APOP', 'LOGIN', 'AUTHENTICATE']);
/** Those that come behind a tag: `a1 LOGIN …`. */
const TAGGED_LOGIN_VERBS = new Set(['LOGIN', 'AUTHENTICATE']);

/** What follows a login verb of another protocol. `verbs`: those of this one, upper case. */
export function foreignLoginSecrets(line: string, verbs: readonly string[]): readonly Secret[] {
  const { verb, args, argsAt } = parseCommandLine(line);
  if (LOGIN_VERBS.has(verb) && args) return [{ start: argsAt, end: line.length, kind: 'password' }];
  const tagged = parseCommandLine(args);
  if (!TAGGED_LOGIN_VERBS.has(tagged.verb) || !tagged.args || verbs.includes(verb)) return [];
  return [{ start: argsAt + tagged.argsAt, end: line.length, kind: 'password' }];
}

/**
 * May a line that starts with no verb be a secret? `due`: in the middle of a login or after a refused one, when all but
 * `*` and what is plainly a command is taken for one; elsewhere it must look like one.
 */
export function isSuspect(line: string, verbs: readonly string[], due: boolean): boolean {
  const { verb } = parseCommandLine(line);
  if (verbs.includes(verb) || verb === '') return false;
  const meant = withoutFullWidth(line);
  if (isMistypedAuth(meant, verbs)) return true;
  const { verb: meantVerb, args } = parseCommandLine(meant);
  if (LOGIN_VERBS.has(meantVerb) && args !== '') return true;
  // `ＱＵＩＴ`: typed with an input method left on.
  if (verbs.includes(meantVerb)) return false;
  return due ? verb !== '*' && !isPlainlyCommand(line, verbs) : resemblesSecret(line.trim(), verbs);
}

/** May a line that is suspected as it stands be shown while it is typed? It is the beginning of a verb, and no more. */
export function isVerbBeingTyped(line: string, verbs: readonly string[]): boolean {
  const typed = line.trimStart().toUpperCase();
  return /^[A-Z]+$/.test(typed) && verbs.some((verb) => verb.length > typed.length && verb.startsWith(typed));
}

/** Words of telnet and the like that end a session, typed by habit. */
const FAREWELLS = new Set(['CLOSE', 'EXIT', 'BYE']);

/** Where a secret is due, what cannot well be one: a farewell alone, or a verb with one slip before what that verb takes. */
function isPlainlyCommand(line: string, verbs: readonly string[]): boolean {
  const { verb, args } = parseCommandLine(line);
  if (FAREWELLS.has(verb) && args.trim() === '') return true;
  return SHAPES.some(([meant, shape]) => verbs.includes(meant) && isSlipOf(verb, meant) && shape.test(args));
}

/** No word of English is one slip away from EHLO, but `hello`, `held` and others are from HELO: it is not among them. */
const SHAPES: readonly (readonly [verb: string, args: RegExp])[] = [
  ['EHLO', /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*[ \t]*$/],
  ['MAIL', /^FROM:[ \t]*<[^<>]*>[ \t]*$/i],
  ['RCPT', /^TO:[ \t]*<[^<>]*>[ \t]*$/i],
];

/** Two neighbours swapped, a letter left out, or one too many. A letter replaced makes other words (`echo`). */
function isSlipOf(word: string, verb: string): boolean {
  if (editDistance(word, verb) !== 1) return false;
  return word.length !== verb.length || [...word].sort().join('') === [...verb].sort().join('');
}

/** `AUTHPLAIN …`, `AUT PLAIN …`, `ＡＵＴＨ PLAIN …`: AUTH was meant, and more than a mechanism follows. */
function isMistypedAuth(line: string, verbs: readonly string[]): boolean {
  const [first = '', ...words] = line.trim().split(/\s+/);
  const verb = first.toUpperCase();
  if (!verb.startsWith('AUTH') && nearest(verb, verbs) !== 'AUTH') return false;
  return words.length > 1 || words.some((word) => word.length >= 8 && decodesToText(word) !== null);
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
function resemblesSecret(word: string, verbs: readonly string[]): boolean {
  const verb = word.toUpperCase();
  if (/[ \t]/.test(word) || word.length < 6 || nearest(verb, [...verbs, ...FOREIGN_VERBS]) !== null) return false;
  // `MAILFROM:<…>` is a verb that lost its space.
  if (verbs.some((known) => known.length >= 4 && verb.startsWith(known))) return false;
  // Text in another script is a slip of the input method, or prose.
  if (/[^\x21-\x7e]/.test(word)) return false;
  const letters = /^[A-Za-z]+$/.test(word.replace(/[-.:]+$/, ''));
  return decodesToText(word) !== null || !letters || /[a-z][A-Z]/.test(word) || word.length >= 8;
}

/** A line as it was meant when an input method was left on: `ＱＵＩＴ` → `QUIT`. One character an octet. */
function withoutFullWidth(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8').normalize('NFKC');
}
