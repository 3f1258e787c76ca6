/** What makes one SMTP server answer unlike another: texts, rules and limits, all of it data. One file a persona. */
import type { Account } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';

/**
 * Replies as they stand on the wire, lines parted by `\n`, without the last line end. Each may use `{host}`
 * and `{client}` (the name given in HELO or EHLO); others as noted.
 */
export type Texts = {
  readonly greeting: string;
  readonly helo: string;
  /** First line of the EHLO reply, without code. */
  readonly ehlo: string;
  readonly noName: string;
  readonly helloFirst: string;
  readonly unknown: string;
  readonly notImplemented: string;
  readonly emptyLine: string;
  readonly lineTooLong: string;
  /** `{verb}` */
  readonly noArguments: string;
  readonly noop: string;
  readonly reset: string;
  readonly help: string;
  /** `{argument}` */
  readonly verify: string;
  readonly verifyWhom: string;
  readonly quit: string;
  readonly idle: string;
  readonly refusing: string;
  readonly tlsReady: string;
  readonly tlsActive: string;
  readonly tlsInTransaction: string;
  readonly authSyntax: string;
  readonly authAfterHelo: string;
  /** `{mechanism}` */
  readonly authUnknown: string;
  readonly authTwice: string;
  readonly authInTransaction: string;
  readonly authInitial: string;
  readonly authTooLong: string;
  readonly authNotBase64: string;
  readonly authCancelled: string;
  readonly authFailed: string;
  readonly authDone: string;
  readonly askUser: string;
  readonly askPassword: string;
  readonly mailDone: string;
  readonly mailSyntax: string;
  readonly mailAddress: string;
  readonly mailNested: string;
  readonly mailNeedsLogin: string;
  /** `{address}` */
  readonly senderNotLogin: string;
  readonly undeclaredUtf8: string;
  /** `{parameter}` */
  readonly unknownParameter: string;
  readonly badParameter: string;
  readonly tooBig: string;
  readonly needMail: string;
  readonly rcptDone: string;
  readonly rcptSyntax: string;
  readonly rcptAddress: string;
  /** `{address}` */
  readonly unknownUser: string;
  /** `{address}` */
  readonly relayDenied: string;
  readonly loginToRelay: string;
  readonly tooManyRecipients: string;
  readonly needRcpt: string;
  readonly noRecipients: string;
  readonly dataGo: string;
  readonly messageTooBig: string;
  readonly noRoom: string;
  /** `{id}`, `{time}` */
  readonly spam: string;
  /** `{id}`, `{time}` */
  readonly queued: string;
};

export type Rules = {
  /** A blank after `FROM:` and `TO:` is taken (RFC 5321 §3.3 forbids it). */
  readonly blankAfterColon: boolean;
  /** An address without angle brackets is taken (RFC 5321 §4.1.1.2 forbids it). */
  readonly bareAddress: boolean;
  /** AUTH after HELO is taken (RFC 4954 §3 makes it an extension, so EHLO comes first). */
  readonly authAfterHelo: boolean;
  /** `AUTH LOGIN <user>` is taken, although LOGIN lets the server speak first (RFC 4954 §4). */
  readonly loginInitial: boolean;
  /** MAIL only after a login. */
  readonly mailNeedsLogin: boolean;
  /** The envelope sender must be an address of who is logged in. */
  readonly senderIsLogin: boolean;
  /** A message that says no more than one of these words is spam. */
  readonly spamWords: readonly string[];
};

export type Persona = {
  readonly id: string;
  /** Its own name, in replies and CRAM-MD5 challenges. */
  readonly host: string;
  /** Does it send enhanced status codes (RFC 2034)? */
  readonly enhanced: boolean;
  /** Domains it is the last stop of; all others are elsewhere. */
  readonly domains: readonly string[];
  readonly accounts: readonly Account[];
  readonly mechanisms: readonly Mechanism[];
  /** EHLO keyword lines in order; `{size}` and `{mechanisms}` are filled in. */
  readonly keywords: readonly string[];
  /** Verbs it knows but does not serve: 502. */
  readonly refusedVerbs: readonly string[];
  /** Octets of a message, and how many RCPT are taken. */
  readonly limits: { readonly size: number; readonly recipients: number };
  /** How queue ids look. */
  readonly queueId: 'hex' | 'coremail';
  readonly rules: Rules;
  readonly texts: Texts;
};
