/** The phases of each protocol, in the order an ordinary session goes through them. */

/** Phases of SMTP. `greeting`: before 220; `refused`: after a 521 or 554 greeting; `ended`: after 221 or 421. */
export const smtpPhases = ['greeting', 'hello', 'tls', 'auth', 'mail', 'rcpt', 'data', 'ended', 'refused'] as const;
/** Phases of POP3. `auth`: a login is under way; `update`: QUIT was sent while logged in; `ended`: its answer has come. */
export const pop3Phases = ['greeting', 'authorization', 'tls', 'auth', 'transaction', 'update', 'ended'] as const;
/**
 * Phases of IMAP. `auth`: AUTHENTICATE is under way; `idle`: the server tells of news until DONE; `logout`: LOGOUT was sent;
 * `ended`: after BYE.
 */
export const imapPhases = [
  'greeting',
  'not-authenticated',
  'tls',
  'auth',
  'authenticated',
  'selected',
  'idle',
  'logout',
  'ended',
] as const;
/** Phases of a connection whose protocol is not known. */
export const rawPhases = ['open', 'ended'] as const;

export type SmtpPhase = (typeof smtpPhases)[number];
export type Pop3Phase = (typeof pop3Phases)[number];
export type ImapPhase = (typeof imapPhases)[number];
/** Key of the locale's `phases`. */
export type PhaseId =
  | `smtp.${SmtpPhase}`
  | `pop3.${Pop3Phase}`
  | `imap.${ImapPhase}`
  | `raw.${(typeof rawPhases)[number]}`;
