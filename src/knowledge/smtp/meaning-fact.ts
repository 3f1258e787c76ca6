/**
 * What SMTP replies mean, by the place they are given in. A reply takes the most specific row that fits:
 * provider before enhanced code before the provider's own rule before words in the text before place; then the bare
 * code; then the class. Of two rows that fit equally the first stands.
 */
import type { Retry } from '../retry.ts';

/**
 * Where in the dialogue a reply was given: the command it answers, or the part of AUTH or DATA. A 334 stands at what
 * it asks for, every other reply at what it answers. Answers of AUTH: LOGIN's user name and password, PLAIN's one line
 * (`auth-plain`), CRAM-MD5's digest (`auth-digest`), SCRAM's three, a token and its refusal, EXTERNAL, any other
 * (`auth-answer`). `message`: the end of a message, `chunk`: a BDAT without LAST that was taken, `recipient`: what LMTP says of
 * one recipient that has got it.
 */
export type SmtpPlace =
  | 'greeting'
  | 'helo'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'auth-user'
  | 'auth-password'
  | 'auth-plain'
  | 'auth-digest'
  | 'auth-scram-first'
  | 'auth-scram-final'
  | 'auth-scram-done'
  | 'auth-token'
  | 'auth-token-refused'
  | 'auth-external'
  | 'auth-answer'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'message'
  | 'chunk'
  | 'recipient'
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
  /** Codes of the provider's own that stand as a word in the text, any of which must be there: `MI:CEL`. */
  readonly rules?: readonly string[];
  /** Words of the reply, matched without case, any of which must be there. */
  readonly says?: readonly string[];
  /** May the same be tried again? */
  readonly retry: Retry;
  readonly source: string;
};
