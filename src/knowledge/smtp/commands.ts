/** SMTP commands: syntax, where they are legal, what they need, and where that is written. */

/**
 * Where a command makes sense. `any`: at any time after the greeting;
 * `hello`: after EHLO or HELO, not logged in, no mail transaction; `auth`: logged in, no mail transaction;
 * `mail`: a sender has been accepted, no recipient yet; `rcpt`: at least one recipient has been accepted.
 */
export type SmtpCommandPlace = 'any' | 'hello' | 'auth' | 'mail' | 'rcpt';

export type SmtpCommandFact = {
  /** As a person would type it; what stands in `[ ]` may be left out. */
  readonly syntax: string;
  /** EHLO keyword that must be offered, if any. */
  readonly extension?: string;
  readonly legal: readonly SmtpCommandPlace[];
  /** Out of use: recognised and explained, never suggested. */
  readonly obsolete?: true;
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};

export const smtpCommands = {
  EHLO: { syntax: 'EHLO host.name', legal: ['any'], source: 'RFC 5321 §4.1.1.1' },
  HELO: { syntax: 'HELO host.name', legal: ['any'], source: 'RFC 5321 §4.1.1.1' },
  STARTTLS: { syntax: 'STARTTLS', extension: 'STARTTLS', legal: ['hello'], source: 'RFC 3207 §4' },
  AUTH: { syntax: 'AUTH mechanism [base64]', extension: 'AUTH', legal: ['hello'], source: 'RFC 4954 §4' },
  MAIL: { syntax: 'MAIL FROM:<sender@domain>', legal: ['hello', 'auth'], source: 'RFC 5321 §4.1.1.2' },
  RCPT: { syntax: 'RCPT TO:<recipient@domain>', legal: ['mail', 'rcpt'], source: 'RFC 5321 §4.1.1.3' },
  DATA: { syntax: 'DATA', legal: ['rcpt'], source: 'RFC 5321 §4.1.1.4' },
  BDAT: { syntax: 'BDAT octets [LAST]', extension: 'CHUNKING', legal: ['rcpt'], source: 'RFC 3030 §2' },
  BURL: { syntax: 'BURL imap-url [LAST]', extension: 'BURL', legal: ['rcpt'], source: 'RFC 4468 §3' },
  RSET: { syntax: 'RSET', legal: ['any'], source: 'RFC 5321 §4.1.1.5' },
  NOOP: { syntax: 'NOOP', legal: ['any'], source: 'RFC 5321 §4.1.1.9' },
  HELP: { syntax: 'HELP [command]', legal: ['any'], source: 'RFC 5321 §4.1.1.8' },
  VRFY: { syntax: 'VRFY name', legal: ['any'], source: 'RFC 5321 §4.1.1.6' },
  EXPN: { syntax: 'EXPN list', extension: 'EXPN', legal: ['any'], source: 'RFC 5321 §4.1.1.7' },
  ETRN: { syntax: 'ETRN domain', extension: 'ETRN', legal: ['hello', 'auth'], source: 'RFC 1985 §5' },
  ATRN: { syntax: 'ATRN [domain,…]', extension: 'ATRN', legal: ['auth'], source: 'RFC 2645 §5.2' },
  QUIT: { syntax: 'QUIT', legal: ['any'], source: 'RFC 5321 §4.1.1.10' },
  LHLO: { syntax: 'LHLO host.name', legal: ['any'], obsolete: true, source: 'RFC 2033 §4.1' },
  TURN: {
    syntax: 'TURN',
    extension: 'TURN',
    legal: ['hello', 'auth'],
    obsolete: true,
    source: 'RFC 5321 §F.1',
  },
  SEND: {
    syntax: 'SEND FROM:<sender@domain>',
    extension: 'SEND',
    legal: ['hello', 'auth'],
    obsolete: true,
    source: 'RFC 5321 §F.6',
  },
  SOML: {
    syntax: 'SOML FROM:<sender@domain>',
    extension: 'SOML',
    legal: ['hello', 'auth'],
    obsolete: true,
    source: 'RFC 5321 §F.6',
  },
  SAML: {
    syntax: 'SAML FROM:<sender@domain>',
    extension: 'SAML',
    legal: ['hello', 'auth'],
    obsolete: true,
    source: 'RFC 5321 §F.6',
  },
  XCLIENT: {
    syntax: 'XCLIENT NAME=value…',
    extension: 'XCLIENT',
    legal: ['hello', 'auth'],
    source: 'Postfix XCLIENT_README',
  },
  XFORWARD: {
    syntax: 'XFORWARD NAME=value…',
    extension: 'XFORWARD',
    legal: ['hello', 'auth'],
    source: 'Postfix XFORWARD_README',
  },
  VERB: { syntax: 'VERB', extension: 'VERB', legal: ['any'], source: 'Sendmail' },
  ONEX: { syntax: 'ONEX', extension: 'ONEX', legal: ['any'], source: 'Sendmail' },
} as const satisfies Record<string, SmtpCommandFact>;

export type SmtpCommandId = keyof typeof smtpCommands;
