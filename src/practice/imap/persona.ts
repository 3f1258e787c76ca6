/** What makes one IMAP server answer unlike another: texts, rules, capabilities and folders, all of it data. One file a persona. */
import type { Account, PostOffice } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';
import type { OwnFolderRules } from './folders/persona-rules.ts';
import type { MessageTexts } from './messages/texts.ts';
import type { SearchTexts } from './search/texts.ts';
import type { SessionTexts } from './session-texts.ts';

/** Responses without their tag or `* `. */
export type Texts = SessionTexts & MessageTexts & SearchTexts;

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
