/** The phases of each protocol, in the order an ordinary session goes through them. */

/** Phases of SMTP. `greeting`: before 220; `refused`: after a 521 or 554 greeting; `ended`: after 221 or 421. */
export const smtpPhases = ['greeting', 'hello', 'tls', 'auth', 'mail', 'rcpt', 'data', 'ended', 'refused'] as const;
/** Phases of a connection whose protocol is not known. */
export const rawPhases = ['open', 'ended'] as const;

export type SmtpPhase = (typeof smtpPhases)[number];
/** Key of the locale's `phases`. */
export type PhaseId = `smtp.${SmtpPhase}` | `raw.${(typeof rawPhases)[number]}`;
