/** The steps of a session that are no commands. */

/** `connect`: before the greeting; `message`: the text after 354; `end`: the final dot. */
export const smtpSteps = {
  connect: { source: 'RFC 5321 §3.1' },
  message: { source: 'RFC 5322 §2.1' },
  end: { source: 'RFC 5321 §4.1.1.4' },
} as const satisfies Record<string, { readonly source: string }>;

export type SmtpStepId = keyof typeof smtpSteps;
