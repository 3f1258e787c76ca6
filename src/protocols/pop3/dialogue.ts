/** The POP3 dialogue: one fold over everything that happens on the connection (RFC 1939, 2449, 2595, 5034). */
import type { HintNote } from '../contract.ts';
import { hint } from '../hint.ts';
import { lineDialogue } from '../line-dialogue/dialogue.ts';
import { foldClient } from './client.ts';
import { foldServer } from './server.ts';
import { type Pop3State, phaseOf, start } from './state.ts';

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

/** Without QUIT there is no UPDATE: no marked message is removed (RFC 1939 §6). */
function remarkClose({ body, longReply, marked }: Pop3State): readonly HintNote[] {
  const unfinished = body || longReply ? [hint('pop3.reply.unfinished')] : [];
  return marked.size > 0 ? [...unfinished, hint('pop3.dele.undone', { count: marked.size })] : unfinished;
}
