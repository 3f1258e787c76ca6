/** What servers say about the connection, the login and the mailbox that is opened. */

/** Responses without their tag or `* `. Each may use `{host}`; others as noted. */
export type SessionTexts = {
  /** `{capabilities}` */
  readonly greeting: string;
  /** Untagged: a line without a tag. Before the login, and after it. */
  readonly noTag: readonly [before: string, after: string];
  /** `{verb}`; a word is all there is, or no verb at all. */
  readonly noVerb: readonly [before: string, after: string];
  /** `{verb}` */
  readonly unknown: readonly [before: string, after: string];
  /** `{verb}`, `{reason}`: what cannot be read. */
  readonly unreadable: readonly [before: string, after: string];
  readonly notSelected: string;
  readonly tooLong: string;
  readonly literalTooLong: string;
  readonly messageTooBig: string;
  readonly noRoom: string;
  /** `{name}` */
  readonly tryCreate: string;
  /** Untagged: the connection ends. */
  readonly tooManyMistakes: string;
  readonly capability: readonly [before: string, after: string];
  readonly noop: string;
  readonly check: string;
  /** Untagged. */
  readonly bye: string;
  readonly logout: string;
  readonly id: string;
  readonly enable: string;
  readonly tlsReady: string;
  readonly tlsActive: string;
  readonly tlsOff: string;
  /** `{verb}`: LOGIN or AUTHENTICATE. */
  readonly loginFailed: string;
  /** `{capabilities}`, `{user}`, `{verb}` */
  readonly loginDone: string;
  readonly privacy: string;
  readonly authUnknown: string;
  readonly authNotBase64: string;
  readonly authCancelled: string;
  readonly authTooLong: string;
  /** `{access}`: READ-WRITE or READ-ONLY; `{verb}`: Select or Examine. */
  readonly opened: string;
  /** `{name}`, `{verb}` */
  readonly noFolder: string;
  /** SELECT and EXAMINE before ID, where that is not borne. */
  readonly introduceFirst: string;
  readonly closed: string;
  readonly unselected: string;
  /** Behind `+ `. */
  readonly literal: string;
  readonly idling: string;
  readonly idleDone: string;
  readonly idleOnlyDone: string;
  /** With the fault of that name: the answer to every command behind a login. */
  readonly notConnected: string;
  /** Untagged: the open mailbox is there no more, and the connection ends. */
  readonly mailboxGone: string;
  /** Untagged: nobody has spoken for long. */
  readonly inactivity: string;
  /** Untagged: there are too many connections. */
  readonly tooMany: string;
};
