/** SMTP commands: syntax, where they are legal, what they need, and where that is written. */

export type SmtpCommandFact = {
  readonly syntax: string;
  /** EHLO keyword that must be offered, if any. */
  readonly extension?: string;
  /** Legal in these phases; `any`: at any time after the greeting. */
  readonly legal: readonly ('any' | 'hello' | 'auth' | 'mail' | 'rcpt')[];
  readonly source: string;
};

export const smtpCommands = {
  EHLO: { syntax: 'EHLO host.name', legal: ['any'], source: 'RFC 5321 §4.1.1.1' },
} as const satisfies Record<string, SmtpCommandFact>;

export type SmtpCommandId = keyof typeof smtpCommands;
