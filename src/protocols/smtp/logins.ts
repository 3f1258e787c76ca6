/** The ways to log in: AUTH (RFC 4954 §4). */
import type { LoginWay } from '../contract.ts';
import { saslLogins } from '../sasl/logins.ts';

export const logins: readonly LoginWay[] = saslLogins({
  opening: (mechanism) => [
    { from: 'server', line: '220 mail.example.test ESMTP' },
    { from: 'client', line: 'EHLO [127.0.0.1]' },
    { from: 'server', line: '250-mail.example.test' },
    { from: 'server', line: `250 AUTH ${mechanism}` },
  ],
  question: '334 ',
  yes: '235 2.7.0 Authentication successful',
  // RFC 4954 §4: a line of AUTH may have 12288 octets.
  longest: 12_288,
});
