/** SMTP as the runner takes it. */
import type { Fault } from '../faults.ts';
import type { PostOffice } from '../mailbox.ts';
import type { Served } from '../service.ts';
import type { Persona } from './persona.ts';
import { encodeReply, fill } from './replies.ts';
import { createSmtpServer } from './server.ts';
import type { Answer, MailboxAsk, SmtpState } from './state.ts';

/** One connection's machine over a post office, with the faults that are still to happen. */
export function serveSmtp(
  persona: Persona,
  postOffice: PostOffice,
  faults: readonly Fault[],
): Served<SmtpState, MailboxAsk, Answer> {
  const date = new Date(postOffice.now()).toUTCString().replace('GMT', '+0000');
  return {
    server: createSmtpServer({ persona, accounts: postOffice.accounts, faults, date }),
    answer: (ask) => {
      if (ask.kind === 'deliver') return postOffice.deliver(ask.delivery);
      if (ask.kind === 'stamp') return postOffice.stamp();
      return { kind: 'acquaintance', sinceMs: postOffice.sinceFirstMet(ask.who) };
    },
    spent: ({ spent }) => spent,
    full: encodeReply(fill(persona.texts.tooManyClients, { host: persona.host })),
  };
}
