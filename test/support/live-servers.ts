/** Real Postfix and Dovecot for the tests under test/live and test/e2e (started by start-live-servers.ts). */
import { describe, inject } from 'vitest';

export type LiveServers = {
  readonly host: string;
  /** STARTTLS, no AUTH. */
  readonly smtpPort: number;
  /** AUTH and STARTTLS. */
  readonly submissionPort: number;
  /** TLS from the first octet. */
  readonly smtpsPort: number;
  /** POP3 with STLS. */
  readonly pop3Port: number;
  /** POP3, TLS from the first octet. */
  readonly pop3sPort: number;
  /** IMAP with STARTTLS, and with TLS from the first octet. */
  readonly imapPort: number;
  readonly imapsPort: number;
  /** The mail store's own dialogue, LMTP. */
  readonly lmtpPort: number;
  /** The self-signed certificate the servers show; it names mail.example.test, localhost and 127.0.0.1. */
  readonly certPath: string;
  /** `USER` stands for the mailbox's owner. */
  readonly maildir: string;
  readonly accounts: readonly { readonly user: string; readonly password: string }[];
};

declare module 'vitest' {
  interface ProvidedContext {
    liveServers: LiveServers | null;
  }
}

/** Must there be servers? Then a test that finds none fails. */
const required = process.env.WIRESPEAK_LIVE === 'required';

/** The servers, or null where there are none. */
function liveServers(): LiveServers | null {
  return inject('liveServers') ?? null;
}

/** Where mail for `alice`, `bob` or `teacher` is delivered: a Maildir with `new`, `cur` and `tmp`. */
export function maildirOf(servers: LiveServers, user: string): string {
  return servers.maildir.replace('USER', user);
}

/** The password of `alice`, `bob` or `teacher@example.test`. */
export function passwordOf(servers: LiveServers, user: string): string {
  const account = servers.accounts.find((one) => one.user === user);
  if (!account) throw new Error(`The servers have no account ${user}.`);
  return account.password;
}

/** A `describe` that needs the servers: skipped without them, unless they are required. */
export function describeLive(name: string, tests: (servers: LiveServers) => void): void {
  const servers = liveServers();
  if (servers) {
    describe(name, () => tests(servers));
    return;
  }
  if (required) throw new Error(`${name}: WIRESPEAK_LIVE=required, and there are no servers.`);
  describe.skip(name, () => tests(NOWHERE));
}

/** Names the tests that are skipped; none of them runs. */
const NOWHERE: LiveServers = {
  host: '127.0.0.1',
  smtpPort: 0,
  submissionPort: 0,
  smtpsPort: 0,
  pop3Port: 0,
  pop3sPort: 0,
  imapPort: 0,
  imapsPort: 0,
  lmtpPort: 0,
  certPath: '',
  maildir: '',
  // Tests ask for passwords while they are being named.
  accounts: ['alice', 'bob', 'teacher@example.test'].map((user) => ({ user, password: '' })),
};
