/** LMTP (RFC 2033): SMTP as it is spoken to a mail store. The same dialogue, told by its state that it is LMTP. */
import { latin1 } from '../../wire/octets.ts';
import type { Protocol } from '../contract.ts';
import { VERBS } from '../smtp/commands.ts';
import { lmtpDialogue } from '../smtp/dialogue.ts';
import { smtp } from '../smtp/index.ts';
import type { SmtpState } from '../smtp/state.ts';

export const lmtp: Protocol<SmtpState> = {
  ...smtp,
  id: 'lmtp',
  name: 'LMTP',
  schemes: [{ scheme: 'lmtp', tls: false, port: 24 }],
  // Port 25 is forbidden to it (RFC 2033 §5); 24 is what private mail systems use.
  ports: [
    { port: 24, tls: false },
    { port: 3024, tls: false },
  ],
  verbs: ['LHLO', ...VERBS.filter((verb) => !['EHLO', 'HELO', 'LHLO'].includes(verb))],
  upgrade: ['LHLO [127.0.0.1]', 'STARTTLS', 'LHLO [127.0.0.1]'],
  recognises: (unit) => /^220[ -].*\blmtp\b/i.test(latin1(unit)),
  dialogue: lmtpDialogue,
  transitions: smtp.transitions.map((way) => ({ ...way, by: way.by.map((verb) => (verb === 'EHLO' ? 'LHLO' : verb)) })),
  // Nobody logs in to a mail store this way.
  logins: [],
};
