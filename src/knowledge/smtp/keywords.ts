/** EHLO keywords: what a server may offer. */

export type SmtpKeywordFact = {
  /** Commands that become available. */
  readonly commands?: readonly string[];
  /** Parameters that become available, with the command that takes them: `MAIL SIZE=`. */
  readonly parameters?: readonly string[];
  /** A section of an RFC, or who made it up when there is none. */
  readonly source: string;
};

/**
 * By keyword in upper case. `AUTH=` stands for the old spelling `AUTH=LOGIN …`; XOAUTH2 is no keyword of its own
 * but a word people meet after AUTH.
 */
export const smtpKeywords = {
  PIPELINING: { source: 'RFC 2920 §2' },
  SIZE: { parameters: ['MAIL SIZE='], source: 'RFC 1870 §4' },
  STARTTLS: { commands: ['STARTTLS'], source: 'RFC 3207 §2' },
  AUTH: { commands: ['AUTH'], parameters: ['MAIL AUTH='], source: 'RFC 4954 §3' },
  'AUTH=': { commands: ['AUTH'], source: 'RFC 4954 §3' },
  XOAUTH2: { source: 'Google XOAUTH2' },
  ENHANCEDSTATUSCODES: { source: 'RFC 2034 §3' },
  '8BITMIME': { parameters: ['MAIL BODY=8BITMIME'], source: 'RFC 6152 §2' },
  SMTPUTF8: { parameters: ['MAIL SMTPUTF8', 'VRFY SMTPUTF8', 'EXPN SMTPUTF8'], source: 'RFC 6531 §3.1' },
  CHUNKING: { commands: ['BDAT'], source: 'RFC 3030 §2' },
  BINARYMIME: { parameters: ['MAIL BODY=BINARYMIME'], source: 'RFC 3030 §3' },
  DSN: { parameters: ['MAIL RET=', 'MAIL ENVID=', 'RCPT NOTIFY=', 'RCPT ORCPT='], source: 'RFC 3461 §3' },
  VRFY: { commands: ['VRFY'], source: 'RFC 5321 §3.5.2' },
  EXPN: { commands: ['EXPN'], source: 'RFC 5321 §3.5.2' },
  HELP: { commands: ['HELP'], source: 'RFC 5321 §4.1.1.8' },
  ETRN: { commands: ['ETRN'], source: 'RFC 1985 §5' },
  ATRN: { commands: ['ATRN'], source: 'RFC 2645 §5' },
  TURN: { commands: ['TURN'], source: 'RFC 5321 §F.1' },
  DELIVERBY: { parameters: ['MAIL BY='], source: 'RFC 2852 §2' },
  FUTURERELEASE: { parameters: ['MAIL HOLDFOR=', 'MAIL HOLDUNTIL='], source: 'RFC 4865 §4' },
  'MT-PRIORITY': { parameters: ['MAIL MT-PRIORITY='], source: 'RFC 6710 §4' },
  REQUIRETLS: { parameters: ['MAIL REQUIRETLS'], source: 'RFC 8689 §2' },
  RRVS: { parameters: ['RCPT RRVS='], source: 'RFC 7293 §3.1' },
  LIMITS: { source: 'RFC 9422 §3' },
  'NO-SOLICITING': { parameters: ['MAIL SOLICIT='], source: 'RFC 3865 §2' },
  MTRK: { parameters: ['MAIL MTRK='], source: 'RFC 3885 §3' },
  BURL: { commands: ['BURL'], source: 'RFC 4468 §3' },
  CONPERM: { parameters: ['MAIL CONPERM'], source: 'RFC 4141 §4' },
  CONNEG: { parameters: ['RCPT CONNEG'], source: 'RFC 4141 §5' },
  SUBMITTER: { parameters: ['MAIL SUBMITTER='], source: 'RFC 4405 §3' },
  CHECKPOINT: { parameters: ['MAIL TRANSID='], source: 'RFC 1845 §3' },
  PRDR: { parameters: ['MAIL PRDR'], source: 'draft-hall-prdr' },
  'X-EXPS': { commands: ['X-EXPS'], source: 'Microsoft Exchange' },
  XEXCH50: { commands: ['XEXCH50'], source: 'Microsoft Exchange' },
  'X-LINK2STATE': { commands: ['X-LINK2STATE'], source: 'Microsoft Exchange' },
  XRDST: { parameters: ['MAIL XRDST'], source: 'Microsoft Exchange' },
  XCLIENT: { commands: ['XCLIENT'], source: 'Postfix XCLIENT_README' },
  XFORWARD: { commands: ['XFORWARD'], source: 'Postfix XFORWARD_README' },
  MAILCOMPRESS: { source: 'Tencent' },
  ONEX: { commands: ['ONEX'], source: 'Sendmail' },
  VERB: { commands: ['VERB'], source: 'Sendmail' },
} as const satisfies Record<string, SmtpKeywordFact>;

export type SmtpKeywordId = keyof typeof smtpKeywords;
