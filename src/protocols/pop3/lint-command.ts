/** What is odd in a typed command, in the light of where the dialogue stands. It is said, and sent all the same. */
import { type CommandLine, parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintCharacters } from '../line-dialogue/lint-characters.ts';
import { commandFact, hasSurplus, isVerb, VERBS } from './commands.ts';
import { lintApop, lintAuth, lintPass, lintStls } from './lint-login.ts';
import { lintNumber, lintTop } from './lint-number.ts';
import { secretsOf } from './secrets.ts';
import type { Pop3State } from './state.ts';

/** Command lines may have 255 octets with their CRLF (RFC 2449 §4). */
export const LINE_LIMIT = 255;

type Check = (state: Pop3State, line: CommandLine) => readonly HintNote[];

const BY_VERB: Readonly<Record<string, Check>> = {
  PASS: lintPass,
  APOP: lintApop,
  AUTH: lintAuth,
  STLS: lintStls,
  TOP: lintTop,
  LIST: lintNumber,
  UIDL: lintNumber,
  RETR: lintNumber,
  DELE: lintNumber,
};

/** Verbs of SMTP and what they want here. */
const SMTP_VERBS: Readonly<Record<string, string>> = {
  HELP: 'CAPA',
  STARTTLS: 'STLS',
  MAIL: 'LIST',
  RCPT: 'LIST',
  DATA: 'RETR n',
  VRFY: 'USER name',
};

/** POP3 has nothing like them: no client says who it is before the login. */
const HELLOS = new Set(['HELO', 'EHLO']);

const FAREWELLS = new Set(['CLOSE', 'EXIT', 'BYE', 'LOGOUT']);

/** Hints on a command as it stands on the wire, line end included or not. */
export function lintCommand(state: Pop3State, bytes: Uint8Array): readonly HintNote[] {
  const body = withoutLineEnd(bytes);
  const text = latin1(body);
  const secrets = secretsOf(state, text);
  if (text.trim() === '' || secrets[0]?.start === 0) return [];
  const whole = parseCommandLine(text);
  // `PASS:secret` is read as PASS: a secret may be glued to its verb.
  const isGlued = (secrets[0]?.start ?? text.length) < whole.argsAt;
  // What may all be secret is not looked at more closely.
  if (!isGlued && secrets[0]?.kind === 'suspected') return [];
  const line = isGlued ? parseCommandLine(text.slice(0, secrets[0]!.start)) : whole;
  // Not a character of a secret is quoted.
  const characters = lintCharacters('pop3', body.subarray(0, secrets[0]?.start), state.utf8);
  // A full-width mark explains all that would be said of the rest.
  if (characters.some(({ id }) => id !== 'pop3.lint.not-ascii')) return characters;
  const length = bytes.length > LINE_LIMIT ? [hint('pop3.lint.line-too-long', lengthOf(bytes))] : [];
  return [...characters, ...length, ...lintPlace(state, line)];
}

const lengthOf = ({ length }: Uint8Array) => ({ octets: length, limit: LINE_LIMIT });

/** What stands in the wrong place explains all that would be said of the arguments. */
function lintPlace(state: Pop3State, line: CommandLine): readonly HintNote[] {
  if (state.queue[0]?.kind === 'greeting') return [hint('pop3.lint.talks-first')];
  const { verb, typed } = line;
  if (FAREWELLS.has(verb)) return [hint('pop3.lint.close')];
  if (HELLOS.has(verb)) return [hint('pop3.lint.hello', { verb })];
  const meant = SMTP_VERBS[verb];
  if (meant !== undefined && Object.hasOwn(SMTP_VERBS, verb))
    return [hint('pop3.lint.smtp-verb', { verb, suggestion: meant })];
  if (!isVerb(verb))
    return [hint('pop3.lint.unknown-verb', { verb: typed.slice(0, 20), suggestion: nearest(verb, VERBS) ?? '' })];
  return [...lintOrder(state, verb), ...lintArguments(state, line)];
}

/** Which state a command belongs to (RFC 1939 §3), judged only when no response is owed that could still change it. */
function lintOrder(state: Pop3State, verb: string): readonly HintNote[] {
  if (state.queue.length > 0)
    return state.capabilities.has('PIPELINING') ? [] : [hint('pop3.lint.pipelining-not-offered')];
  const { states, capability } = commandFact(verb)!;
  if (!states.includes(state.loggedIn ? 'transaction' : 'authorization'))
    return [hint(state.loggedIn ? 'pop3.lint.logged-in' : 'pop3.lint.login-first', { verb })];
  // AUTH and STLS say more about it themselves.
  if (capability === undefined || verb === 'AUTH' || verb === 'STLS') return [];
  if (!state.asked || state.capabilities.has(capability)) return [];
  return [hint('pop3.lint.not-offered', { verb, keyword: capability })];
}

function lintArguments(state: Pop3State, line: CommandLine): readonly HintNote[] {
  const { verb, args } = line;
  const check = BY_VERB[verb];
  if (check) return check(state, line);
  const { syntax } = commandFact(verb)!;
  if (verb === 'USER' && args.trim() === '') return [hint('pop3.lint.no-argument', { verb, suggestion: syntax })];
  return hasSurplus(verb, args) ? [hint('pop3.lint.extra-argument', { verb })] : [];
}
