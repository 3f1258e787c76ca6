/**
 * What SMTP replies mean, by the place they are given in. A reply takes the most specific row that fits:
 * provider before enhanced code before words in the text before place; then the bare code; then the class.
 */

/** Where in the dialogue a reply was given: the command it answers, or the part of AUTH or DATA. */
export type SmtpPlace =
  | 'greeting'
  | 'helo'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'auth-user'
  | 'auth-password'
  | 'auth-answer'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'message'
  | 'rset'
  | 'noop'
  | 'vrfy'
  | 'expn'
  | 'help'
  | 'etrn'
  | 'quit'
  | 'unsolicited'
  | 'other';

export type MeaningFact = {
  readonly code: number;
  readonly places?: readonly SmtpPlace[];
  /** Enhanced status code, exact (`5.1.1`). */
  readonly enhanced?: string;
  /** Provider whose habit this is (knowledge/providers). */
  readonly provider?: string;
  /** Words of the reply, matched without case, any of which must be there. */
  readonly says?: readonly string[];
  /** May the same be tried again? `done`: nothing to retry. */
  readonly retry: 'done' | 'go-on' | 'later' | 'after-change' | 'never';
  readonly source: string;
};

/** Every meaning id of SMTP. Its explanation stands in each `locale/<language>/smtp-meanings.ts`. */
export const smtpMeanings = {
  'smtp.220': { code: 220, places: ['greeting'], retry: 'go-on', source: 'RFC 5321 §3.1' },
  'smtp.334.username': { code: 334, places: ['auth-user'], retry: 'go-on', source: 'RFC 4954 §4' },
  'smtp.535.qq': { code: 535, provider: 'qq', retry: 'after-change', source: 'RFC 4954 §6' },
  'smtp.class.success': { code: 2, retry: 'done', source: 'RFC 5321 §4.2.1' },
  'smtp.class.continue': { code: 3, retry: 'go-on', source: 'RFC 5321 §4.2.1' },
  'smtp.class.transient': { code: 4, retry: 'later', source: 'RFC 5321 §4.2.1' },
  'smtp.class.permanent': { code: 5, retry: 'after-change', source: 'RFC 5321 §4.2.1' },
  'smtp.class.unknown': { code: 0, retry: 'done', source: 'RFC 5321 §4.2.1' },
} as const satisfies Record<string, MeaningFact>;

/** Key of `smtpMeanings`. */
export type SmtpMeaningId = keyof typeof smtpMeanings;

/** The values every SMTP explanation may use. Only 334 is sure to have `challenge` and `decoded`. */
export const smtpMeaningParams = [
  'code',
  'verb',
  'argument',
  'sender',
  'recipient',
  'host',
  'user',
  'challenge',
  'decoded',
  'text',
] as const;
