/** The ways to log in: LOGIN (RFC 9051 §6.2.3) and AUTHENTICATE (§6.2.2). */
import type { LoginWay } from '../contract.ts';
import { saslLogins } from '../sasl/logins.ts';

const READY = '* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] IMAP server ready';
const YES = 'a1 OK Logged in';

export const logins: readonly LoginWay[] = [
  {
    name: 'IMAP LOGIN',
    lines: [
      { from: 'server', line: READY },
      { from: 'client', line: 'LOGIN {user} {password}', made: true },
      { from: 'server', line: YES },
    ],
    oneLine: null,
    inClear: true,
  },
  ...saslLogins({
    opening: () => [{ from: 'server', line: READY }],
    command: 'a1 AUTHENTICATE',
    question: '+ ',
    yes: YES,
    // There is no limit but what a server bears (RFC 9051 §4).
    longest: 8192,
  }),
];
