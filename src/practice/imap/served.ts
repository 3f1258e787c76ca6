/** IMAP as the runner takes it. */
import type { Fault } from '../faults.ts';
import type { PostOffice } from '../mailbox.ts';
import type { Served } from '../service.ts';
import { fill } from '../template.ts';
import { answerFrom, newsFrom } from './answer.ts';
import type { MailboxAnswer, MailboxAsk } from './asks.ts';
import { lineOctets } from './lines.ts';
import type { Persona } from './persona.ts';
import { createImapServer } from './server.ts';
import type { ImapState } from './state.ts';

/** One connection's machine over a post office, with the faults that are still to happen. */
export function serveImap(
  persona: Persona,
  postOffice: PostOffice,
  faults: readonly Fault[],
): Served<ImapState, MailboxAsk, MailboxAnswer> {
  return {
    server: createImapServer({ persona, accounts: postOffice.accounts, faults }),
    answer: (ask) => answerFrom(postOffice, ask),
    news: newsFrom(postOffice),
    spent: ({ spent }) => spent,
    full: lineOctets(`* ${fill(persona.texts.tooMany, { host: persona.host })}`),
  };
}
