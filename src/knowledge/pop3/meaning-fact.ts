/**
 * What POP3 responses mean, by the place they are given in. A response takes the most specific row that fits:
 * response code before provider before words in the text before place; then the class. Of two rows that fit equally
 * the first stands.
 */

/**
 * Where in the dialogue a response was given: the command it answers, or the part of AUTH. A continuation (`+ `)
 * stands at what it asks for, every other response at what it answers; `auth-…` as in SMTP. `list`, `uidl` and `lang`:
 * without an argument, `list-one` and `uidl-one`: with a message number; `auth-list`: AUTH with nothing after it.
 * QUIT is `quit-update` once logged in with messages marked, `quit-unmarked` with none. Refusals have places of their
 * own where the state or what was typed says why: `too-early`, the command belongs to the time after the login, and
 * `too-early-named`, where only PASS is missing; `too-late`, it is for the login that is done, and `too-late-set-up`, it
 * prepares a login; `malformed`, no such argument can be; `surplus`, an argument where none belongs; `user-nameless`;
 * `stls-again`, under TLS. `other`: no verb of ours; `other-named`, typed where PASS is due; `other-transaction`, once
 * logged in, as `capa-transaction`.
 */
export type Pop3Place =
  | 'greeting'
  | 'user'
  | 'user-nameless'
  | 'pass'
  | 'apop'
  | 'auth'
  | 'auth-list'
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
  | 'stat'
  | 'list'
  | 'list-one'
  | 'uidl'
  | 'uidl-one'
  | 'retr'
  | 'top'
  | 'dele'
  | 'noop'
  | 'rset'
  | 'quit-authorization'
  | 'quit-update'
  | 'quit-unmarked'
  | 'capa'
  | 'capa-transaction'
  | 'stls'
  | 'stls-again'
  | 'utf8'
  | 'lang'
  | 'too-early'
  | 'too-early-named'
  | 'too-late'
  | 'too-late-set-up'
  | 'malformed'
  | 'surplus'
  | 'unsolicited'
  | 'other'
  | 'other-named'
  | 'other-transaction';

export type Pop3MeaningFact = {
  /** null: a fallback for a whole class; it fits no response by itself. */
  readonly status: '+OK' | '-ERR' | '+' | null;
  readonly places?: readonly Pop3Place[];
  /** What stands in square brackets after `-ERR`, upper case, without them: `SYS/TEMP`. */
  readonly responseCode?: string;
  /** Provider whose habit this is (knowledge/providers). */
  readonly provider?: string;
  /** Words of the response, matched without case, any of which must be there. */
  readonly says?: readonly string[];
  /** May the same be tried again? `done`: nothing to retry. */
  readonly retry: 'done' | 'go-on' | 'later' | 'after-change' | 'never';
  readonly source: string;
};

/** Words of a server that does not know a command. */
export const unknownWords = [
  'unknown command',
  'invalid command',
  'bad command',
  'unrecognized',
  'unrecognised',
  'not recognized',
] as const;

/** Words of a server that does not understand what follows the verb. */
export const syntaxWords = [
  'syntax',
  'invalid argument',
  'missing argument',
  'invalid message number',
  'noise after',
  'no argument',
  'is needed',
  'needs a',
] as const;

/** Where a login comes to its end. */
export const loginPlaces = [
  'pass',
  'apop',
  'auth',
  'auth-user',
  'auth-password',
  'auth-plain',
  'auth-digest',
  'auth-answer',
] as const satisfies readonly Pop3Place[];
