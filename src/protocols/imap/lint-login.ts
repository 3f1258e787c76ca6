/** Lint of LOGIN, AUTHENTICATE and STARTTLS. Nothing of a secret is ever put in a note. */
import { parseCommandLine } from '../../wire/command-line.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintMechanism } from '../sasl/lint.ts';
import type { CommandWords } from './command-words.ts';
import type { ImapState } from './state.ts';
import { announcement, readValues } from './tokens.ts';
import { offers } from './told.ts';

/** `LOGIN user password`: two arguments, no more and no fewer (RFC 9051 §6.2.3). */
export function lintLogin(state: ImapState, { args }: CommandWords): readonly HintNote[] {
  if (state.loggedIn) return [];
  const found: HintNote[] = [];
  if (offers(state, 'LOGINDISABLED')) found.push(hint('imap.lint.login-disabled'));
  const announced = announcement(args);
  const { values, fault } = readValues([args.slice(0, announced?.at ?? args.length)]);
  const count = values.length + (announced ? 1 : 0);
  if (fault === 'quote') found.push(hint('imap.lint.open-quote'));
  else if (count < 2 && !announced) found.push(hint('imap.lint.login-arguments'));
  else if (/[^\x00-\x7f]/.test(args)) found.push(hint('imap.lint.login-not-ascii'));
  else if (!announced && oddAtom(args)) found.push(hint('imap.lint.login-special'));
  else if (count > 2) found.push(hint('imap.lint.login-spaces'));
  if (!state.tls && count >= 2 && !offers(state, 'LOGINDISABLED')) found.push(hint('imap.lint.password-in-clear'));
  return found;
}

/** Characters an atom may not hold, outside of quotes. */
function oddAtom(args: string): boolean {
  return /[(){%*\\]/.test(args.replace(/"(?:[^"\\]|\\.)*"/g, ''));
}

/** AUTHENTICATE (RFC 9051 §6.2.2, RFC 4959). */
export function lintAuthenticate(state: ImapState, { args }: CommandWords): readonly HintNote[] {
  if (state.loggedIn) return [];
  const { verb: mechanism, args: response } = parseCommandLine(args);
  const offered = [...state.capabilities.keys()]
    .filter((name) => name.startsWith('AUTH='))
    .map((name) => name.slice(5));
  const list = offered.join(' ');
  if (mechanism === '') return [hint('imap.lint.auth-no-mechanism', { offered: list })];
  const found: HintNote[] = [];
  if (state.asked && !offered.includes(mechanism))
    found.push(hint('imap.lint.auth-not-offered', { mechanism, offered: list }));
  if (response !== '' && state.asked && !offers(state, 'SASL-IR', 'IMAP4REV2')) found.push(hint('imap.lint.sasl-ir'));
  return [...found, ...lintMechanism('imap', mechanism, response, state.tls)];
}

/** STARTTLS takes no argument and comes once (RFC 9051 §6.2.1). */
export function lintStartTls(state: ImapState, { args }: CommandWords): readonly HintNote[] {
  if (state.loggedIn) return [];
  if (args.trim() !== '') return [hint('imap.lint.starttls-argument')];
  if (state.tls) return [hint('imap.lint.starttls-again')];
  return state.asked && !offers(state, 'STARTTLS') ? [hint('imap.lint.starttls-not-offered')] : [];
}
