/** Lint of one verb and its argument: HELO and EHLO, AUTH, STARTTLS, MAIL and RCPT. */
import { type CommandLine, parseCommandLine } from '../../wire/command-line.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintMechanism } from '../sasl/lint.ts';
import { lintParameters } from './lint-parameters.ts';
import { offeredMechanisms, type SmtpState } from './state.ts';

/** HELO names the client's host (RFC 5321 §4.1.1.1). */
export function lintHello(state: SmtpState, { verb, args }: CommandLine): readonly HintNote[] {
  const name = args.trim();
  if (name === '') return [hint('smtp.lint.helo-no-name', { verb })];
  if (/^(\d{1,3}\.){3}\d{1,3}$/.test(name))
    return [hint('smtp.lint.helo-bare-ip', { suggestion: `${verb} [${name}]` })];
  return isServerName(state, name.toLowerCase()) ? [hint('smtp.lint.helo-server-name', { name })] : [];
}

/** Is it the server's own name, or the domain it serves (`163.com` said to smtp.163.com)? */
function isServerName(state: SmtpState, name: string): boolean {
  const host = state.host.toLowerCase();
  const announced = (state.banner.split(' ')[0] ?? '').toLowerCase();
  if (/^(localhost|\[?127\.|\[?::1)/.test(name) || !name.includes('.')) return false;
  return name === announced || name === host || (host.endsWith(`.${name}`) && name.split('.').length >= 2);
}

/** AUTH (RFC 4954 §4). */
export function lintAuth(state: SmtpState, { args }: CommandLine): readonly HintNote[] {
  const { verb: mechanism, args: response } = parseCommandLine(args);
  const offered = offeredMechanisms(state);
  if (mechanism === '') return [hint('smtp.lint.auth-no-mechanism', { offered: offered.join(' ') })];
  if (state.loggedIn) return [hint('smtp.lint.auth-twice')];
  if (state.transaction) return [hint('smtp.lint.auth-in-transaction')];
  const found: HintNote[] = [];
  if (state.hello === 'HELO') found.push(hint('smtp.lint.auth-after-helo'));
  else if (state.hello === 'EHLO' && !offered.includes(mechanism)) {
    found.push(hint('smtp.lint.auth-not-offered', { mechanism, offered: offered.join(' ') }));
  }
  return [...found, ...lintMechanism('smtp', mechanism, response, state.tls)];
}

/** STARTTLS takes no argument and comes once (RFC 3207 §4, §4.2). */
export function lintStartTls(state: SmtpState, { args }: CommandLine): readonly HintNote[] {
  if (args.trim() !== '') return [hint('smtp.lint.starttls-argument')];
  if (state.tls) return [hint('smtp.lint.starttls-again')];
  return state.hello === 'EHLO' && !state.capabilities.has('STARTTLS') ? [hint('smtp.lint.starttls-not-offered')] : [];
}

/** `MAIL FROM:<…>` and `RCPT TO:<…>`: no space behind the colon, angle brackets (RFC 5321 §3.3, §4.1.1.2). */
export function lintPath(state: SmtpState, { verb, args }: CommandLine): readonly HintNote[] {
  const word = verb === 'MAIL' ? 'FROM' : 'TO';
  const shape = new RegExp(`^${word}(\\s*)(:?)(\\s*)(<[^>]*>|\\S*)(.*)$`, 'i').exec(args.trim());
  const bare = (shape?.[4] ?? args.trim().split(/\s/)[0] ?? '').replace(/^<|>$/g, '');
  const suggestion = `${verb} ${word}:<${bare}>${(shape?.[5] ?? '').trimEnd()}`;
  if (!shape || shape[2] === '') return [hint('smtp.lint.no-colon', { verb, suggestion })];
  const found: HintNote[] = [];
  if (shape[1] !== '' || shape[3] !== '')
    found.push(hint('smtp.lint.space-after-colon', { verb: `${verb} ${word}:`, suggestion }));
  if (!shape[4]!.startsWith('<')) found.push(hint('smtp.lint.no-brackets', { suggestion }));
  if (bare !== '' && !bare.includes('@') && bare.toLowerCase() !== 'postmaster') {
    found.push(hint('smtp.lint.bare-local-part', { address: bare }));
  }
  found.push(...lintParameters(state, verb, shape[5] ?? ''));
  return found;
}
