/** The POP3 dialogue: one fold over everything that happens on the connection (RFC 1939, 2449, 2595, 5034). */
import { hint } from '../hint.ts';
import { lineDialogue } from '../line-dialogue/dialogue.ts';
import { cutBody } from './body-end.ts';
import { foldClient } from './client.ts';
import { foldServer } from './server.ts';
import { type Draught, type Pop3State, phaseOf, start } from './state.ts';

export const dialogue = lineDialogue<Pop3State>({
  start,
  phaseOf,
  foldClient,
  foldServer,
  forgottenByTls: { asked: false, named: null, body: null },
  endedByClose: { body: null, marked: new Set() },
  remarkClose,
  hints: { injected: 'pop3.tls.injected', forgotten: 'pop3.capa.forgotten' },
});

/** Without QUIT there is no UPDATE, and without its answer nobody knows whether there was (RFC 1939 §6). */
function remarkClose(draught: Draught): void {
  const { state, notes } = draught;
  if (state.body) cutBody(draught, state.body);
  if (state.body || state.longReply) notes.push(hint('pop3.reply.unfinished'));
  const asked = state.queue.some(({ verb }) => verb === 'QUIT');
  if (state.marked.size > 0)
    notes.push(hint(asked ? 'pop3.dele.undone' : 'pop3.dele.no-quit', { count: state.marked.size }));
}
