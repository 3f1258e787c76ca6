/** The POP3 dialogue: one fold over everything that happens on the connection (RFC 1939, 2449, 2595, 5034). */
import type { Event, Machine, Step } from '../contract.ts';
import { hint } from '../hint.ts';
import { cutBody } from './body-end.ts';
import { foldClient } from './client.ts';
import { foldServer } from './server.ts';
import { type Draught, enqueue, type Pop3State, phaseOf, start } from './state.ts';

export const dialogue: Machine<Pop3State> = { start, step };

function step(before: Pop3State, event: Event): Step<Pop3State> {
  const draught: Draught = { state: before, effects: [], notes: [], secrets: [] };
  const forgot = fold(draught, event);
  const from = phaseOf(before);
  const to = phaseOf(draught.state);
  if (from !== to || forgot.length > 0) draught.notes.push({ kind: 'phase', from, to, forgot });
  return draught;
}

/** Folds one event; returns the capabilities it made us forget. */
function fold(draught: Draught, event: Event): readonly string[] {
  switch (event.type) {
    case 'opened':
      draught.state = {
        ...enqueue(start, 'greeting', '', ''),
        host: event.host,
        tls: event.tls !== null,
        connected: true,
      };
      return [];
    case 'unit':
      if (event.channel !== 0) return [];
      if (event.from === 'client') foldClient(draught, event);
      else foldServer(draught, event);
      return [];
    case 'tls':
      return 'kind' in event.result ? [] : secure(draught);
    case 'injected':
      draught.notes.push(hint('pop3.tls.injected', { count: event.bytes.length }));
      return [];
    case 'closed':
      close(draught);
      return [];
    case 'listening':
      return [];
  }
}

/** TLS is up: everything learnt before it is forgotten (RFC 2595 §4). */
function secure(draught: Draught): readonly string[] {
  const { state } = draught;
  const forgot = [...state.capabilities.keys()];
  draught.state = {
    ...state,
    tls: true,
    upgrading: false,
    asked: false,
    capabilities: new Map(),
    named: null,
    auth: null,
    queue: [],
    body: null,
    longReply: null,
    longCommand: null,
  };
  if (forgot.length > 0) draught.notes.push(hint('pop3.capa.forgotten', { count: forgot.length }));
  return forgot;
}

/** Without QUIT there is no UPDATE: no marked message is removed (RFC 1939 §6). */
function close(draught: Draught): void {
  const { state, notes } = draught;
  if (state.body) cutBody(draught, state.body);
  if (state.body || state.longReply) notes.push(hint('pop3.reply.unfinished'));
  if (state.marked.size > 0) notes.push(hint('pop3.dele.undone', { count: state.marked.size }));
  draught.state = {
    ...state,
    connected: false,
    ended: true,
    auth: null,
    body: null,
    upgrading: false,
    marked: new Set(),
  };
}
