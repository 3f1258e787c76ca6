/** What is odd in a typed command, in the light of where the dialogue stands. It is said, and sent all the same. */
import { type CommandLine, parseCommandLine } from '../../wire/command-line.ts';
import { nearest } from '../../wire/distance.ts';
import { latin1, withoutLineEnd } from '../../wire/octets.ts';
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lintCharacters } from '../line-dialogue/lint-characters.ts';
import { SASL_LINE_LIMIT } from '../sasl/exchange.ts';
import { isVerb, VERBS } from './commands.ts';
import { lintBdat, lintData, lintGreeting, lintOffered } from './lint-data.ts';
import { lintAuth, lintHello, lintPath, lintStartTls } from './lint-verb.ts';
import { secretsOf } from './secrets.ts';
import type { SmtpState } from './state.ts';

/** Command lines may have 512 octets with their CRLF (RFC 5321 §4.5.3.1.4). */
export const LINE_LIMIT = 512;

type Check = (state: SmtpState, line: CommandLine) => readonly HintNote[];

const BY_VERB: Readonly<Record<string, Check>> = {
  HELO: lintHello,
  EHLO: lintHello,
  AUTH: lintAuth,
  STARTTLS: lintStartTls,
  MAIL: lintPath,
  RCPT: lintPath,
  LHLO: lintHello,
  DATA: lintData,
  BDAT: lintBdat,
  ETRN: (state) => lintOffered(state, 'ETRN', 'ETRN'),
  ATRN: (state) => lintOffered(state, 'ATRN', 'ATRN'),
  BURL: (state) => lintOffered(state, 'BURL', 'BURL'),
};

/** Hints on a command as it stands on the wire, line end included or not. */
export function lintCommand(state: SmtpState, bytes: Uint8Array): readonly HintNote[] {
  const body = withoutLineEnd(bytes);
  const text = latin1(body);
  const line = parseCommandLine(text);
  const secrets = secretsOf(state, text);
  if (text.trim() === '' || secrets.some((secret) => secret.kind === 'suspected')) return [];
  // Not a character of a secret is quoted.
  const characters = lintCharacters('smtp', body.subarray(0, secrets[0]?.start), takesUtf8(state, text));
  // A full-width mark explains all that would be said of the rest.
  if (characters.some(({ id }) => id !== 'smtp.lint.not-ascii')) return characters;
  return [...characters, ...lintLength(line, bytes), ...lintOrder(state, line), ...lintVerb(state, line)];
}

/** SMTPUTF8 was offered, and is said (RFC 6531 §3.4). */
function takesUtf8({ capabilities }: SmtpState, text: string): boolean {
  return capabilities.has('SMTPUTF8') && /\bSMTPUTF8\b/i.test(text);
}

function lintLength(line: CommandLine, bytes: Uint8Array): readonly HintNote[] {
  const limit = line.verb === 'AUTH' ? SASL_LINE_LIMIT : LINE_LIMIT;
  return bytes.length > limit ? [hint('smtp.lint.line-too-long', { octets: bytes.length, limit })] : [];
}

/** What must come before what (RFC 5321 §4.1.4), judged only when no reply is owed that could still change it. */
function lintOrder(state: SmtpState, { verb }: CommandLine): readonly HintNote[] {
  if (state.queue[0]?.kind === 'greeting') return [hint('smtp.lint.talks-first')];
  if (state.refusedGreeting !== null && verb !== 'QUIT')
    return [hint('smtp.lint.only-quit', { code: state.refusedGreeting })];
  if (state.queue.length > 0)
    return state.capabilities.has('PIPELINING') ? [] : [hint('smtp.lint.pipelining-not-offered')];
  switch (verb) {
    case 'MAIL':
      if (state.hello === null) return [hint('smtp.lint.mail-before-hello')];
      return state.transaction ? [hint('smtp.lint.mail-nested')] : [];
    case 'RCPT':
      return state.transaction ? [] : [hint('smtp.lint.rcpt-before-mail')];
    case 'DATA':
    case 'BDAT':
      if (state.chunkRefused) return [hint('smtp.lint.bdat-after-refused')];
      if (!state.transaction) return [hint('smtp.lint.data-before-mail', { verb, hello: helloOwed(state) })];
      return state.transaction.accepted > 0 ? [] : [hint('smtp.lint.data-before-rcpt')];
    default:
      return [];
  }
}

/** The greeting still to be said; empty when it has been. */
function helloOwed({ hello, lmtp }: SmtpState): string {
  if (hello !== null) return '';
  return lmtp ? 'LHLO' : 'EHLO';
}

function lintVerb(state: SmtpState, line: CommandLine): readonly HintNote[] {
  const check = BY_VERB[line.verb];
  if (check) return [...lintGreeting(state, line.verb), ...check(state, line)];
  if (isVerb(line.verb)) return [];
  if (line.verb === 'CLOSE' || line.verb === 'EXIT' || line.verb === 'BYE') return [hint('smtp.lint.close')];
  if (line.verb === 'RECV') return [hint('smtp.lint.recv')];
  // `MAILFROM:<…>` and `RCPTTO:` have lost their space, not their verb.
  const suggestion = /^(MAIL)FROM|^(RCPT)TO/.exec(line.verb)?.slice(1).find(Boolean) ?? nearest(line.verb, VERBS) ?? '';
  return [hint('smtp.lint.unknown-verb', { verb: line.typed.slice(0, 20), suggestion })];
}
