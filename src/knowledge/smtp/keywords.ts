/** EHLO keywords: what a server may offer. */

export type SmtpKeywordFact = { readonly source: string };

export const smtpKeywords = {
  PIPELINING: { source: 'RFC 2920 §2' },
} as const satisfies Record<string, SmtpKeywordFact>;

export type SmtpKeywordId = keyof typeof smtpKeywords;
