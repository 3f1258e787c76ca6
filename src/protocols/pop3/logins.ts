/** The ways to log in: USER and PASS, APOP (RFC 1939 §7), AUTH (RFC 5034). */
import type { LoginWay } from '../contract.ts';
import { saslLogins } from '../sasl/logins.ts';

const READY = '+OK POP3 server ready';
const YES = '+OK Logged in.';

export const logins: readonly LoginWay[] = [
  {
    name: 'USER',
    lines: [
      { from: 'server', line: READY },
      { from: 'client', line: 'USER {user}' },
      { from: 'server', line: '+OK' },
      { from: 'client', line: 'PASS {password}' },
      { from: 'server', line: YES },
    ],
    oneLine: null,
    inClear: true,
  },
  {
    name: 'APOP',
    lines: [
      { from: 'server', line: `${READY} {challenge}` },
      { from: 'client', line: 'APOP {user} {password}', made: true },
      { from: 'server', line: YES },
    ],
    oneLine: null,
    inClear: false,
  },
  ...saslLogins({
    opening: () => [{ from: 'server', line: READY }],
    question: '+ ',
    yes: YES,
    // RFC 5034 §4: with an initial response the command has at most 255 octets.
    longest: 255,
  }),
];
