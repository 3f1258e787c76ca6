/** The SMTP dialogue: one fold over everything that happens on the connection (RFC 5321, 3207, 4954). */
import { hint } from '../hint.ts';
import { lineDialogue, type Parts } from '../line-dialogue/dialogue.ts';
import { foldClient } from './client.ts';
import { foldServer } from './server.ts';
import { phaseOf, type SmtpState, start } from './state.ts';

const parts = {
  start,
  phaseOf,
  foldClient,
  foldServer,
  forgottenByTls: { hello: null, transaction: null, reply: null },
  endedByClose: { message: null, chunkLeft: 0 },
  remarkClose: ({ state, notes }) => {
    if (state.reply || state.longReply) notes.push(hint('smtp.reply.unfinished'));
  },
  hints: { injected: 'smtp.tls.injected', forgotten: 'smtp.tls.forgotten' },
} as const satisfies Parts<SmtpState>;

export const dialogue = lineDialogue<SmtpState>(parts);

/** The same with LHLO in place of EHLO, and a reply for each recipient (RFC 2033). */
export const lmtpDialogue = lineDialogue<SmtpState>({ ...parts, start: { ...start, lmtp: true } });
