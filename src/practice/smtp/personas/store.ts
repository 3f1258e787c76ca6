/** A mail store that speaks LMTP, in the manner of Dovecot's: no relay, no login, a reply for each recipient. */
import type { Persona } from '../persona.ts';
import { rfc } from './rfc.ts';

const { troubles: _troubles, oddRecipients: _odd, ...strict } = rfc;

export const store: Persona = {
  ...strict,
  mechanisms: [],
  keywords: [
    'PIPELINING',
    'SIZE {size}',
    'STARTTLS',
    'ENHANCEDSTATUSCODES',
    '8BITMIME',
    'SMTPUTF8',
    'DSN',
    'CHUNKING',
    'BINARYMIME',
    'HELP',
  ],
  refusedVerbs: ['AUTH', 'EXPN', 'TURN', 'ETRN', 'ATRN', 'BURL', 'SEND', 'SOML', 'SAML'],
  store: {
    delivered: '250 2.0.0 <{address}> Saved',
    undeliverable: {
      'full@example.test': '552 5.2.2 <{address}> Mailbox full',
      'busy@example.test': '450 4.2.0 <{address}> Mailbox is busy, try again later',
    },
  },
  texts: {
    ...rfc.texts,
    greeting: '220 {host} LMTP Practice',
    help: '214-2.0.0 Commands: LHLO MAIL RCPT DATA RSET NOOP VRFY HELP QUIT\n214 2.0.0 Extensions: BDAT STARTTLS',
    helloFirst: '503 5.5.1 Error: send LHLO first',
  },
};
