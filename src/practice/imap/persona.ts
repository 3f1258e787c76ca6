/** What makes one IMAP server answer unlike another: texts, rules, capabilities and folders, all of it data. One file a persona. */
import type { Account, PostOffice } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';
import type { OwnFolderRules } from './folders/rules.ts';
import type { MessageTexts } from './messages/texts.ts';
import type { SearchTexts } from './search/texts.ts';

/** Responses without their tag or `* `. Each may use `{host}`; others as noted. */
type ServerTexts = {
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

/** All that a server says by rule. */
export type Texts = ServerTexts & MessageTexts & SearchTexts;

export type Rules = {
  /** Passwords in clear only under TLS: LOGINDISABLED before. */
  readonly tlsFirst: boolean;
  /** SELECT and EXAMINE want ID before them. RFC 2971 §3 forbids it. */
  readonly idFirst: boolean;
  /** Logins with a password are refused, right ones too: only tokens are taken. */
  readonly tokensOnly: boolean;
  /** So many mistakes before the login, and after it, end the connection. */
  readonly mistakes: readonly [before: number, after: number];
};

export type Persona = {
  readonly id: string;
  readonly host: string;
  readonly accounts: readonly Account[];
  readonly mechanisms: readonly Mechanism[];
  /** Before the login without TLS, before it under TLS, and after it; `{mechanisms}` is filled in as `AUTH=…`. */
  readonly capabilities: {
    readonly before: readonly string[];
    readonly secured: readonly string[];
    readonly after: readonly string[];
  };
  /** What ID answers: names and values (RFC 2971 §3.3). */
  readonly serverId: readonly (readonly [name: string, value: string])[];
  readonly rules: Rules;
  readonly texts: Texts;
  /** What stands behind tagged texts after the login: how long it took. */
  readonly timing: string;
  /** Where its folder commands are unlike Dovecot's. */
  readonly folders?: OwnFolderRules;
  readonly seed?: (postOffice: PostOffice) => void;
};
