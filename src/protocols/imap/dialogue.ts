/** The IMAP dialogue: one fold over everything that happens on the connection (RFC 9051, RFC 3501, and their extensions). */
import { hint } from '../hint.ts';
import { lineDialogue } from '../line-dialogue/dialogue.ts';
import { foldClient } from './client.ts';
import { cutResponse } from './data.ts';
import { markedCount } from './mailbox.ts';
import { cutCommand } from './open-command.ts';
import { foldServer } from './server.ts';
import { type Draught, type ImapState, phaseOf, start } from './state.ts';

export const dialogue = lineDialogue<ImapState>({
  start,
  phaseOf,
  foldClient,
  foldServer,
  forgottenByTls: {
    asked: false,
    open: null,
    response: null,
    idle: null,
    cancelled: false,
    settled: [],
    refusedOctets: null,
  },
  endedByClose: { open: null, response: null, idle: null },
  remarkClose,
  hints: { injected: 'imap.tls.injected', forgotten: 'imap.capability.forgotten' },
});

/** What is cut off, and what a lost connection leaves undone. */
function remarkClose(draught: Draught): void {
  const { state, notes } = draught;
  cutCommand(draught);
  if (state.response) cutResponse(draught, state.response);
  const literal = state.response?.literal;
  if (literal && !literal.masked) {
    const { octets, left } = literal;
    notes.push(hint('imap.reply.literal-cut', { came: octets - left, promised: octets }));
  } else if (state.response || state.longReply) notes.push(hint('imap.reply.unfinished'));
  const marked = state.selected ? markedCount(state.selected) : 0;
  if (marked > 0) notes.push(hint('imap.deleted.kept', { count: marked }));
}
