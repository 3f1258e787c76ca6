/** The SMTP dialogue: one fold over everything that happens on the connection (RFC 5321, 3207, 4954). */
import type { Event, Machine, Step } from '../contract.ts';
import { hint } from '../hint.ts';
import { foldClient } from './client.ts';
import { foldServer } from './server.ts';
import { type Draught, enqueue, phaseOf, type SmtpState, start } from './state.ts';

export const dialogue: Machine<SmtpState> = { start, step };

function step(before: SmtpState, event: Event): Step<SmtpState> {
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
      draught.notes.push(hint('smtp.tls.injected', { count: event.bytes.length }));
      return [];
    case 'closed':
      if (draught.state.reply || draught.state.longReply) draught.notes.push(hint('smtp.reply.unfinished'));
      draught.state = {
        ...draught.state,
        connected: false,
        ended: true,
        message: null,
        auth: null,
        chunkLeft: 0,
        upgrading: false,
      };
      return [];
    case 'listening':
      return [];
  }
}

/** TLS is up: everything learnt before it is forgotten (RFC 3207 §4.2). */
function secure(draught: Draught): readonly string[] {
  const { state } = draught;
  const forgot = [...state.capabilities.keys()];
  draught.state = {
    ...state,
    tls: true,
    upgrading: false,
    hello: null,
    capabilities: new Map(),
    transaction: null,
    auth: null,
    queue: [],
    reply: null,
    longReply: null,
    longCommand: null,
  };
  if (forgot.length > 0) draught.notes.push(hint('smtp.tls.forgotten', { count: forgot.length }));
  return forgot;
}
