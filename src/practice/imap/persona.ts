/** What makes one IMAP server answer unlike another: texts, rules, capabilities and folders, all of it data. One file a persona. */
import type { Account, PostOffice } from '../mailbox.ts';
import type { Mechanism } from '../sasl.ts';

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
  readonly seed?: (postOffice: PostOffice) => void;
};
