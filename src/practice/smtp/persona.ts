/** What makes one SMTP server answer unlike another: texts, rules and limits, all of it data. One file a persona. */
import type { Account } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';

/**
 * Replies as they stand on the wire, lines parted by `\n`, without the last line end. Each may use `{host}`, `{ip}`
 * (of the client), `{client}` (the name given in HELO or EHLO) and `{date}` (of the connection); others as noted.
 */
export type Texts = {
  readonly greeting: string;
  readonly helo: string;
  /** First line of the EHLO reply, without code. */
  readonly ehlo: string;
  readonly noName: string;
  readonly helloFirst: string;
  /** AUTH before HELO or EHLO. */
  readonly authBeforeHello: string;
  /** MAIL or AUTH where TLS must come first. */
  readonly tlsFirst: string;
  readonly unknown: string;
  /** A verb of another protocol; then the connection ends. */
  readonly foreign: string;
  readonly notImplemented: string;
  readonly emptyLine: string;
  readonly lineTooLong: string;
  /** `{verb}` */
  readonly noArguments: string;
  readonly noop: string;
  readonly reset: string;
  readonly help: string;
  /** VRFY: of somebody who lives here, of nobody, of an address elsewhere, of a name without a domain; `{argument}` */
  readonly verify: string;
  readonly verifyUnknown: string;
  readonly verifyElsewhere: string;
  readonly verifyNoDomain: string;
  readonly verifyWhom: string;
  readonly quit: string;
  readonly idle: string;
  /** After `limits.errors`, for too many commands (`--fault after`, `rate`), for too many clients. */
  readonly tooManyErrors: string;
  readonly tooManyCommands: string;
  readonly tooManyClients: string;
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
  /** The same in an initial response. */
  readonly authInitialNotBase64: string;
  readonly authCancelled: string;
  readonly authFailed: string;
  /** The password of the web page was given. */
  readonly authWebPassword: string;
  /** After `limits.failedLogins`. */
  readonly authTooOften: string;
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
  /** `{parameter}`, `{name}` */
  readonly unknownParameter: string;
  readonly badSize: string;
  readonly badBody: string;
  readonly badParameter: string;
  readonly badRcptParameter: string;
  /** DELIVERBY sooner than can be promised (RFC 2852 §4). */
  readonly tooSoon: string;
  readonly tooBig: string;
  readonly needMail: string;
  /** `{address}` */
  readonly rcptDone: string;
  readonly rcptSyntax: string;
  /** `{address}`: what stood there */
  readonly rcptAddress: string;
  readonly rcptNoDomain: string;
  /** `{address}`, `{domain}` */
  readonly greylisted: string;
  /** `{address}` */
  readonly unknownUser: string;
  /** `{address}` */
  readonly relayDenied: string;
  /** `{address}` */
  readonly loginToRelay: string;
  readonly tooManyRecipients: string;
  readonly needRcpt: string;
  /** `{refused}`: the last refusal at RCPT */
  readonly noRecipients: string;
  readonly dataGo: string;
  readonly messageTooBig: string;
  readonly noFrom: string;
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
  /** MAIL and AUTH only under TLS; before it AUTH is not even offered. */
  readonly tlsFirst: boolean;
  /** STARTTLS is taken in the middle of a transaction. */
  readonly tlsAnytime: boolean;
  /** QUIT is taken with an argument too. */
  readonly quitAnyhow: boolean;
  /** DATA without a recipient repeats why the last one was refused. */
  readonly repeatsRefusal: boolean;
  /** A message must have a From field. */
  readonly needsFrom: boolean;
  /** MAIL only after a login. */
  readonly mailNeedsLogin: boolean;
  /** The envelope sender must be an address of who is logged in. */
  readonly senderIsLogin: boolean;
  /** A message that says no more than one of these words is spam. */
  readonly spamWords: readonly string[];
};

/** A login that does not go as the password would have it. */
export type Trouble = {
  readonly account: Account;
  readonly reply: string;
  /** What makes it go all the same: any of these mechanisms, or TLS. */
  readonly cures?: readonly (Mechanism | 'TLS')[];
};

/** EXPN (RFC 5321 §3.5.2): lists and their members. `member`: one line without its code, `{address}`. */
export type Expansion = {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly member: string;
  readonly unknown: string;
  readonly whom: string;
};

/** ETRN (RFC 1985 §5.3): replies by node; `{node}`. */
export type RemoteQueue = {
  readonly nodes: Readonly<Record<string, string>>;
  readonly others: string;
  readonly syntax: string;
  readonly badNode: string;
  readonly inTransaction: string;
};

/** BDAT (RFC 3030 §2). `{octets}`: of the message so far; `{id}`, `{time}` with the last chunk. */
export type Chunking = {
  readonly syntax: string;
  /** Does a line that cannot be read end the connection? */
  readonly hangsUp: boolean;
  readonly chunk: string;
  readonly queued: string;
  readonly dataAfter: string;
  /** DATA where MAIL announced BINARYMIME, which only a server needs that offers it (RFC 3030 §3). */
  readonly dataForBinary?: string;
  readonly rcptAfter: string;
};

/** LMTP (RFC 2033): a reply for each recipient. `{address}`. */
export type MailStore = {
  readonly delivered: string;
  /** Who is known, and yet cannot be given the message: replies by address in lower case. */
  readonly undeliverable: Readonly<Record<string, string>>;
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
  /** Verbs of other protocols, at which it hangs up. */
  readonly foreignVerbs?: RegExp;
  /** HELP with an argument, by that argument in capitals. */
  readonly helpTopics?: Readonly<Record<string, string>>;
  /** Replies at RCPT (and VRFY, but for 4yz) by address or by `@domain`, in lower case; `{address}`. */
  readonly oddRecipients?: Readonly<Record<string, string>>;
  readonly troubles?: readonly Trouble[];
  /** A password that opens the web page of every account and nothing here. */
  readonly webPassword?: string;
  readonly expansion?: Expansion;
  readonly remoteQueue?: RemoteQueue;
  readonly chunking?: Chunking;
  /** It speaks LMTP: LHLO in place of EHLO and HELO. */
  readonly store?: MailStore;
  readonly limits: {
    /** Octets of a message. */
    readonly size: number;
    /** How many RCPT are taken. */
    readonly recipients: number;
    /** How many refusals a connection survives. */
    readonly errors?: number;
    readonly failedLogins?: number;
  };
  /** How queue ids look. */
  readonly queueId: 'hex' | 'coremail' | 'exim';
  readonly rules: Rules;
  readonly texts: Texts;
};
