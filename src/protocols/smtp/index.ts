/** SMTP: RFC 5321 with ESMTP, STARTTLS (RFC 3207) and AUTH (RFC 4954). */
import { smtpTransitions } from '../../knowledge/smtp/transitions.ts';
import { parseCommandLine } from '../../wire/command-line.ts';
import { latin1 } from '../../wire/octets.ts';
import type { Protocol } from '../contract.ts';
import { answer } from './answer.ts';
import { isVerb, VERBS } from './commands.ts';
import { compose } from './compose.ts';
import { dialogue } from './dialogue.ts';
import { explain, sourceOf } from './explain.ts';
import { framing } from './framing.ts';
import { logins } from './logins.ts';
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
  harmless: 'NOOP',
  patience: { seconds: 300, source: 'RFC 5321 §4.5.3.2.7' },
  transitions: smtpTransitions,
  greeting: '220 ',
  recognises: (unit) => /^(220|421|521|554)[ -](?!.*\blmtp\b).*(smtp|mail|coremail|postfix|exim)/i.test(latin1(unit)),
  dialogue,
  framing,
  view,
  compose,
  answer,
  logins,
  sideOf: (text) =>
    /^[2-5]\d\d(?:[ -]|$)/.test(text) ? 'server' : isVerb(parseCommandLine(text).verb) ? 'client' : null,
  explain,
  sourceOf,
  matches: (recorded, typed) => recorded.verb === typed.verb,
};
