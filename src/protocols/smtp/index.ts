/** SMTP: RFC 5321 with ESMTP, STARTTLS (RFC 3207) and AUTH (RFC 4954). */
import { latin1 } from '../../wire/octets.ts';
import type { Protocol } from '../contract.ts';
import { answer } from './answer.ts';
import { VERBS } from './commands.ts';
import { compose } from './compose.ts';
import { dialogue } from './dialogue.ts';
import { framing } from './framing.ts';
import type { SmtpState } from './state.ts';
import { view } from './view.ts';

export const smtp: Protocol<SmtpState> = {
  id: 'smtp',
  name: 'SMTP',
  schemes: [
    { scheme: 'smtp', tls: false, port: 25 },
    { scheme: 'smtps', tls: true, port: 465 },
  ],
  ports: [
    { port: 25, tls: false },
    { port: 465, tls: true },
    { port: 587, tls: false },
    { port: 994, tls: true },
    { port: 2525, tls: false },
    { port: 3025, tls: false },
    { port: 3465, tls: true },
    { port: 3587, tls: false },
  ],
  greets: 'server',
  phases: ['hello', 'auth', 'mail', 'rcpt', 'data'],
  verbs: VERBS,
  // An address literal is what a host without a name of its own says (RFC 5321 §4.1.4).
  upgrade: ['EHLO [127.0.0.1]', 'STARTTLS', 'EHLO [127.0.0.1]'],
  farewell: 'QUIT',
  recognises: (unit) => /^(220|421|521|554)[ -](?!.*\blmtp\b).*(smtp|mail|coremail|postfix|exim)/i.test(latin1(unit)),
  dialogue,
  framing,
  view,
  compose,
  answer,
  matches: (recorded, typed) => recorded.verb === typed.verb,
};
