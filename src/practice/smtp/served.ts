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
  const tooMany = `421 ${persona.enhanced ? '4.7.0 ' : ''}{host} Error: too many connections`;
  return {
    server: createSmtpServer({ persona, accounts: postOffice.accounts, faults }),
    answer: (ask) => (ask.kind === 'deliver' ? postOffice.deliver(ask.delivery) : postOffice.stamp()),
    spent: ({ spent }) => spent,
    full: encodeReply(fill(tooMany, { host: persona.host })),
  };
}
