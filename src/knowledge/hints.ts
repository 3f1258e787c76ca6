/** Hints a dialogue may give: an id, how loud it is, where its rule stands, and the values its sentence may use. */
import type { HintFact } from './hint-fact.ts';
import { imapHints } from './imap/hints.ts';
import { pop3Hints } from './pop3/hints.ts';
import { saslHintsOf } from './sasl-hints.ts';

/** Every hint id. Its sentence stands in each `locale/<language>/hints.ts`, those of POP3 and IMAP in `pop3-hints.ts` and `imap-hints.ts`. */
export const hints = {
  // What is typed, whatever the protocol.
  'wire.lost-characters': { severity: 'info', source: 'RFC 2045 §2.2', params: ['encoding'] },
  // What is typed at the command prompt.
  'smtp.lint.space-after-colon': { severity: 'warn', source: 'RFC 5321 §3.3', params: ['verb', 'suggestion'] },
  'smtp.lint.no-brackets': { severity: 'warn', source: 'RFC 5321 §4.1.1.2', params: ['suggestion'] },
  'smtp.lint.no-colon': { severity: 'warn', source: 'RFC 5321 §4.1.1.2', params: ['verb', 'suggestion'] },
  'smtp.lint.bare-local-part': { severity: 'warn', source: 'RFC 5321 §4.1.1.3', params: ['address'] },
  'smtp.lint.helo-no-name': { severity: 'warn', source: 'RFC 5321 §4.1.1.1', params: ['verb'] },
  'smtp.lint.helo-server-name': { severity: 'warn', source: 'RFC 5321 §4.1.1.1', params: ['name'] },
  'smtp.lint.helo-bare-ip': { severity: 'warn', source: 'RFC 5321 §4.1.3', params: ['suggestion'] },
  'smtp.lint.talks-first': { severity: 'warn', source: 'RFC 5321 §3.1' },
  'smtp.lint.only-quit': { severity: 'warn', source: 'RFC 5321 §3.1', params: ['code'] },
  'smtp.lint.mail-before-hello': { severity: 'warn', source: 'RFC 5321 §4.1.4' },
  'smtp.lint.mail-nested': { severity: 'warn', source: 'RFC 5321 §4.1.4' },
  'smtp.lint.rcpt-before-mail': { severity: 'warn', source: 'RFC 5321 §4.1.4' },
  'smtp.lint.data-before-rcpt': { severity: 'warn', source: 'RFC 5321 §4.1.4' },
  'smtp.lint.auth-after-helo': { severity: 'warn', source: 'RFC 4954 §3' },
  'smtp.lint.auth-not-offered': { severity: 'warn', source: 'RFC 4954 §4', params: ['mechanism', 'offered'] },
  'smtp.lint.auth-no-mechanism': { severity: 'warn', source: 'RFC 4954 §4', params: ['offered'] },
  'smtp.lint.auth-twice': { severity: 'warn', source: 'RFC 4954 §4' },
  'smtp.lint.auth-in-transaction': { severity: 'warn', source: 'RFC 4954 §4' },
  'smtp.lint.auth-in-clear': { severity: 'warn', source: 'RFC 4954 §9', params: ['mechanism'], aside: true },
  'smtp.lint.auth-initial-response': { severity: 'warn', source: 'RFC 4954 §4', params: ['mechanism'] },
  'smtp.lint.starttls-not-offered': { severity: 'warn', source: 'RFC 3207 §4' },
  'smtp.lint.starttls-again': { severity: 'warn', source: 'RFC 3207 §4.2' },
  'smtp.lint.starttls-argument': { severity: 'warn', source: 'RFC 3207 §4' },
  'smtp.lint.pipelining-not-offered': { severity: 'warn', source: 'RFC 2920 §3.1' },
  'smtp.lint.unknown-verb': { severity: 'warn', source: 'RFC 5321 §4.1.1', params: ['verb', 'suggestion'] },
  'smtp.lint.close': { severity: 'warn', source: 'RFC 5321 §4.1.1.10' },
  'smtp.lint.recv': { severity: 'warn', source: 'RFC 5321 §4.1.1.3' },
  'smtp.lint.line-too-long': { severity: 'warn', source: 'RFC 5321 §4.5.3.1.4', params: ['octets', 'limit'] },
  'smtp.lint.not-ascii': { severity: 'warn', source: 'RFC 6531 §3.4', params: ['character'] },
  'smtp.lint.full-width': { severity: 'warn', source: 'RFC 5321 §2.4', params: ['character', 'ascii', 'space'] },
  'smtp.lint.parameter-unknown': { severity: 'info', source: 'RFC 5321 §4.1.1.11', params: ['parameter', 'verb'] },
  'smtp.lint.parameter-not-offered': {
    severity: 'warn',
    source: 'RFC 5321 §4.1.1.11',
    params: ['parameter', 'keyword'],
  },
  'smtp.lint.parameter-twice': { severity: 'warn', source: 'RFC 5321 §4.1.2', params: ['parameter'] },
  'smtp.lint.parameter-value': { severity: 'warn', source: 'RFC 5321 §4.1.2', params: ['parameter', 'syntax'] },
  'smtp.lint.size-over-limit': { severity: 'warn', source: 'RFC 1870 §6.1', params: ['size', 'limit'] },
  'smtp.lint.notify-never': { severity: 'warn', source: 'RFC 3461 §4.1' },
  'smtp.lint.data-after-bdat': { severity: 'warn', source: 'RFC 3030 §2' },
  'smtp.lint.data-with-binary': { severity: 'warn', source: 'RFC 3030 §3' },
  'smtp.lint.bdat-not-offered': { severity: 'warn', source: 'RFC 3030 §2' },
  'smtp.lint.bdat-syntax': { severity: 'warn', source: 'RFC 3030 §2' },
  'smtp.lint.bdat-after-refused': { severity: 'warn', source: 'RFC 3030 §2' },
  'smtp.lint.not-offered': { severity: 'warn', source: 'RFC 5321 §2.2.1', params: ['verb', 'keyword'] },
  'smtp.lint.lhlo': { severity: 'warn', source: 'RFC 2033 §4.1' },
  'smtp.lmtp.use-lhlo': { severity: 'warn', source: 'RFC 2033 §4.1', params: ['verb'] },
  'smtp.lmtp.reply-for': { severity: 'info', source: 'RFC 2033 §4.2', params: ['recipient', 'code'] },
  'smtp.chunk.more': { severity: 'info', source: 'RFC 3030 §2', params: ['octets', 'left'] },
  'smtp.chunk.too-long': { severity: 'warn', source: 'RFC 3030 §2', params: ['octets', 'left', 'over'] },
  // What is typed as an answer of AUTH.
  'smtp.lint.sasl-not-base64': { severity: 'warn', source: 'RFC 4954 §4', params: ['position'] },
  'smtp.lint.sasl-padding': { severity: 'warn', source: 'RFC 4648 §3.2' },
  'smtp.lint.sasl-newline': { severity: 'warn', source: 'RFC 4954 §4' },
  'smtp.lint.sasl-plain-shape': { severity: 'warn', source: 'RFC 4616 §2', params: ['nuls'] },
  'smtp.lint.sasl-cancel': { severity: 'info', source: 'RFC 4954 §4' },
  'smtp.lint.sasl-empty': { severity: 'info', source: 'RFC 4954 §4' },
  'smtp.lint.sasl-command': { severity: 'warn', source: 'RFC 4954 §4', params: ['verb'] },
  'smtp.secret.suspected': { severity: 'info', source: 'RFC 4954 §9' },
  // Message text.
  'smtp.message.no-blank-line': { severity: 'warn', source: 'RFC 5322 §2.1', params: ['line', 'text'] },
  'smtp.message.no-header': { severity: 'warn', source: 'RFC 5322 §2.1' },
  'smtp.message.missing-fields': { severity: 'warn', source: 'RFC 5322 §3.6', params: ['fields'] },
  'smtp.message.dot-doubled': { severity: 'info', source: 'RFC 5321 §4.5.2' },
  'smtp.message.full-width-dot': { severity: 'warn', source: 'RFC 5321 §4.1.1.4' },
  'smtp.message.line-too-long': { severity: 'warn', source: 'RFC 5322 §2.1.1', params: ['octets', 'limit'] },
  'smtp.message.eight-bit-header': { severity: 'warn', source: 'RFC 5322 §2.2; RFC 6532 §3', params: ['field'] },
  'smtp.message.eight-bit-undeclared': { severity: 'warn', source: 'RFC 6152 §3', params: ['offered'] },
  'smtp.message.bcc': { severity: 'warn', source: 'RFC 5322 §3.6.3' },
  'smtp.message.command-as-text': { severity: 'info', source: 'RFC 5321 §4.1.1.4', params: ['verb'] },
  'smtp.message.ends-without-body': { severity: 'info', source: 'RFC 5322 §2.1' },
  // What the server says.
  'smtp.reply.mixed-codes': { severity: 'warn', source: 'RFC 5321 §4.2.1', params: ['codes', 'taken'] },
  'smtp.reply.not-a-reply': { severity: 'warn', source: 'RFC 5321 §4.2', params: ['line'] },
  'smtp.reply.bare-code': { severity: 'info', source: 'RFC 5321 §4.2.1', params: ['code'] },
  'smtp.reply.unknown-code': { severity: 'info', source: 'RFC 5321 §4.3.2', params: ['code', 'class'] },
  'smtp.reply.enhanced-mismatch': { severity: 'warn', source: 'RFC 2034 §4', params: ['code', 'enhanced'] },
  'smtp.reply.bare-lf': { severity: 'warn', source: 'RFC 5321 §2.3.8' },
  'smtp.reply.nul': { severity: 'warn', source: 'RFC 5321 §4.2', params: ['count'] },
  'smtp.reply.too-long': { severity: 'warn', source: 'RFC 5321 §4.5.3.1.5', params: ['octets', 'limit'] },
  'smtp.reply.unsolicited': { severity: 'warn', source: 'RFC 5321 §3.8', params: ['code'] },
  'smtp.reply.helo-multi-line': { severity: 'info', source: 'RFC 5321 §4.2.1', params: ['lines'] },
  'smtp.reply.unfinished': { severity: 'warn', source: 'RFC 5321 §4.2.1' },
  'smtp.ehlo.merged': { severity: 'info', source: 'RFC 5321 §4.1.1.1', params: ['keyword'] },
  'smtp.ehlo.auth-equals': { severity: 'info', source: 'RFC 4954 §3', params: ['line'] },
  'smtp.ehlo.fall-back': { severity: 'info', source: 'RFC 5321 §3.2', params: ['code'] },
  'smtp.ehlo.starttls-after-tls': { severity: 'warn', source: 'RFC 3207 §4.2' },
  'smtp.sasl.challenge-not-base64': { severity: 'warn', source: 'RFC 4954 §4', params: ['text'] },
  'smtp.transaction.some-refused': { severity: 'info', source: 'RFC 5321 §3.3', params: ['accepted', 'refused'] },
  'smtp.tls.forgotten': { severity: 'info', source: 'RFC 3207 §4.2', params: ['count'] },
  'smtp.tls.injected': { severity: 'error', source: 'RFC 3207 §5', params: ['count'] },
  ...saslHintsOf('smtp'),
  ...saslHintsOf('pop3'),
  ...saslHintsOf('imap'),
  ...pop3Hints,
  ...imapHints,
} as const satisfies Record<string, HintFact>;

/** Is this finding beside the point of a refusal? */
export function isAside(id: string): boolean {
  const fact: HintFact | undefined = Object.hasOwn(hints, id) ? hints[id as HintId] : undefined;
  return fact?.aside === true;
}

/** Key of `hints`. */
export type HintId = keyof typeof hints;
