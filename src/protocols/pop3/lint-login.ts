/** Lint of the commands of a login: PASS, APOP, AUTH, STLS. Nothing of a secret is ever put in a note. */
import { decodesToText } from '../../wire/base64.ts';
import { type CommandLine, parseCommandLine } from '../../wire/command-line.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintMechanism } from '../sasl/lint.ts';
import { commandFact } from './commands.ts';
import type { Pop3State } from './state.ts';

/** PASS comes right behind an accepted USER (RFC 1939 §7). */
export function lintPass(state: Pop3State, { verb, args }: CommandLine): readonly HintNote[] {
  if (state.loggedIn) return [];
  const found: HintNote[] = [];
  if (state.named === null && state.queue.length === 0) found.push(hint('pop3.lint.pass-before-user'));
  if (args === '') found.push(noArgument(verb));
  else {
    if (decodesToText(args) !== null) found.push(hint('pop3.lint.pass-base64'));
    if (!state.tls) found.push(hint('pop3.lint.password-in-clear', { verb }));
  }
  return found;
}

/** `APOP name digest`: a space between them, and 32 digits of lower-case hex (RFC 1939 §7). */
export function lintApop(state: Pop3State, { verb, args }: CommandLine): readonly HintNote[] {
  if (state.loggedIn) return [];
  const found: HintNote[] = [];
  if (state.timestamp === null) found.push(hint('pop3.lint.apop-no-timestamp'));
  const words = args.trim();
  if (words === '') found.push(noArgument(verb));
  else if (/^[^\s]*,/.test(words)) found.push(hint('pop3.lint.apop-comma'));
  else if (!/^\S+ [0-9a-f]{32}$/.test(words)) found.push(hint('pop3.lint.apop-digest'));
  return found;
}

/** AUTH (RFC 5034 §4). */
export function lintAuth(state: Pop3State, { args }: CommandLine): readonly HintNote[] {
  const { verb: mechanism, args: response } = parseCommandLine(args);
  const list = state.capabilities.get('SASL') ?? '';
  if (state.loggedIn) return [];
  if (mechanism === '') return [hint('pop3.lint.auth-no-mechanism', { offered: list })];
  const found: HintNote[] = [];
  const offered = list.toUpperCase().split(' ').includes(mechanism);
  if (state.asked && !offered) found.push(hint('pop3.lint.auth-not-offered', { mechanism, offered: list }));
  return [...found, ...lintMechanism('pop3', mechanism, response, state.tls)];
}

/** STLS takes no argument, comes once, and never behind UTF8 (RFC 2595 §4, RFC 6856 §2). */
export function lintStls(state: Pop3State, { args }: CommandLine): readonly HintNote[] {
  if (state.loggedIn) return [];
  if (args.trim() !== '') return [hint('pop3.lint.stls-argument')];
  if (state.tls) return [hint('pop3.lint.stls-again')];
  if (state.utf8) return [hint('pop3.lint.stls-after-utf8')];
  return state.asked && !state.capabilities.has('STLS') ? [hint('pop3.lint.stls-not-offered')] : [];
}

function noArgument(verb: string): HintNote {
  return hint('pop3.lint.no-argument', { verb, suggestion: commandFact(verb)?.syntax ?? verb });
}
