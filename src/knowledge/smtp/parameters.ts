/** Parameters of MAIL, RCPT, VRFY and EXPN: each may be used where the EHLO reply lists its keyword (`keywords.ts`). */

export type SmtpParameterFact = {
  /** As a person would type it. */
  readonly syntax: string;
  readonly source: string;
};

/** By the command and the parameter, as `smtpKeywords` names them. */
export const smtpParameters = {
  'MAIL SIZE=': { syntax: 'MAIL FROM:<…> SIZE=octets', source: 'RFC 1870 §6' },
  'MAIL BODY=8BITMIME': { syntax: 'MAIL FROM:<…> BODY=8BITMIME', source: 'RFC 6152 §2' },
  'MAIL BODY=BINARYMIME': { syntax: 'MAIL FROM:<…> BODY=BINARYMIME', source: 'RFC 3030 §3' },
  'MAIL SMTPUTF8': { syntax: 'MAIL FROM:<…> SMTPUTF8', source: 'RFC 6531 §3.4' },
  'MAIL AUTH=': { syntax: 'MAIL FROM:<…> AUTH=<>', source: 'RFC 4954 §5' },
  'MAIL RET=': { syntax: 'MAIL FROM:<…> RET=HDRS', source: 'RFC 3461 §4.3' },
  'MAIL ENVID=': { syntax: 'MAIL FROM:<…> ENVID=name', source: 'RFC 3461 §4.4' },
  'RCPT NOTIFY=': { syntax: 'RCPT TO:<…> NOTIFY=SUCCESS,FAILURE', source: 'RFC 3461 §4.1' },
  'RCPT ORCPT=': { syntax: 'RCPT TO:<…> ORCPT=rfc822;address', source: 'RFC 3461 §4.2' },
  'MAIL BY=': { syntax: 'MAIL FROM:<…> BY=seconds;R', source: 'RFC 2852 §2' },
  'MAIL SOLICIT=': { syntax: 'MAIL FROM:<…> SOLICIT=keywords', source: 'RFC 3865 §2' },
  'MAIL MTRK=': { syntax: 'MAIL FROM:<…> MTRK=certifier', source: 'RFC 3885 §3' },
  'MAIL TRANSID=': { syntax: 'MAIL FROM:<…> TRANSID=<name>', source: 'RFC 1845 §3' },
  'MAIL HOLDFOR=': { syntax: 'MAIL FROM:<…> HOLDFOR=seconds', source: 'RFC 4865 §4' },
  'MAIL HOLDUNTIL=': { syntax: 'MAIL FROM:<…> HOLDUNTIL=2026-12-31T00:00:00Z', source: 'RFC 4865 §4' },
  'MAIL MT-PRIORITY=': { syntax: 'MAIL FROM:<…> MT-PRIORITY=3', source: 'RFC 6710 §3' },
  'MAIL REQUIRETLS': { syntax: 'MAIL FROM:<…> REQUIRETLS', source: 'RFC 8689 §2' },
  'RCPT RRVS=': { syntax: 'RCPT TO:<…> RRVS=2026-01-01T00:00:00Z', source: 'RFC 7293 §3.1' },
  'MAIL CONPERM': { syntax: 'MAIL FROM:<…> CONPERM', source: 'RFC 4141 §4' },
  'RCPT CONNEG': { syntax: 'RCPT TO:<…> CONNEG', source: 'RFC 4141 §5' },
  'MAIL SUBMITTER=': { syntax: 'MAIL FROM:<…> SUBMITTER=address', source: 'RFC 4405 §3' },
  'MAIL PRDR': { syntax: 'MAIL FROM:<…> PRDR', source: 'draft-hall-prdr' },
  'MAIL XRDST': { syntax: 'MAIL FROM:<…> XRDST=…', source: 'Microsoft Exchange' },
  'VRFY SMTPUTF8': { syntax: 'VRFY name SMTPUTF8', source: 'RFC 6531 §3.1' },
  'EXPN SMTPUTF8': { syntax: 'EXPN list SMTPUTF8', source: 'RFC 6531 §3.1' },
} as const satisfies Record<string, SmtpParameterFact>;

export type SmtpParameterId = keyof typeof smtpParameters;
