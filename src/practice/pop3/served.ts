/** POP3 as the runner takes it. */
import type { Fault } from '../faults.ts';
import type { PostOffice } from '../mailbox.ts';
import type { Served } from '../service.ts';
import { fill } from '../template.ts';
import type { Persona } from './persona.ts';
import { encodeReply, single } from './replies.ts';
import { createPop3Server } from './server.ts';
import type { Answer, MailboxAsk, Pop3State } from './state.ts';

/** One connection's machine over a post office, with the faults that are still to happen. */
export function servePop3(
  persona: Persona,
  postOffice: PostOffice,
  faults: readonly Fault[],
): Served<Pop3State, MailboxAsk, Answer> {
  return {
    server: createPop3Server({ persona, accounts: postOffice.accounts, faults }),
    answer: (ask) => {
      if (ask.kind === 'leave') {
        postOffice.remove(ask.user, ask.remove);
        postOffice.unlock(ask.user);
        return { kind: 'left' };
      }
      if (!postOffice.lock(ask.user)) return { kind: 'inUse' };
      // A copy: what arrives later is for the next session (RFC 1939 §4).
      const messages = [...(postOffice.list(ask.user) ?? [])];
      return { kind: 'opened', messages, validity: postOffice.uidValidity };
    },
    spent: ({ spent }) => spent,
    full: encodeReply(single(fill(persona.texts.tooMany, { host: persona.host }))),
  };
}
