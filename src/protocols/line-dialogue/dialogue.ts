/** The shell of a dialogue in lines: what happens on the connection, folded; what is said in a line is each protocol's. */
import type { HintId } from '../../knowledge/hints.ts';
import type { Event, Machine, Step, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import { type DraughtOf, enqueue, type LineState } from './state.ts';

/** What a protocol brings. */
export type Parts<S extends LineState> = {
  readonly start: S;
  readonly phaseOf: (state: S) => string;
  readonly foldClient: (draught: DraughtOf<S>, unit: Unit) => void;
  readonly foldServer: (draught: DraughtOf<S>, unit: Unit) => void;
  /** What TLS makes it forget besides capabilities, AUTH, replies owed and lines begun. */
  readonly forgottenByTls: Partial<S>;
  /** What ends with the connection besides AUTH and the handshake. */
  readonly endedByClose: Partial<S>;
  /** Notes what is to be said when the connection closes in this state. */
  readonly remarkClose: (draught: DraughtOf<S>) => void;
  /** Ids of the hints, each with a `count`. */
  readonly hints: { readonly injected: HintId; readonly forgotten: HintId };
};

/** The machine of a protocol whose server greets. */
export function lineDialogue<S extends LineState>(parts: Parts<S>): Machine<S> {
  return { start: parts.start, step: (state, event) => step(parts, state, event) };
}

function step<S extends LineState>(parts: Parts<S>, before: S, event: Event): Step<S> {
  const draught: DraughtOf<S> = { state: before, effects: [], notes: [], secrets: [] };
  const forgot = fold(parts, draught, event);
  const from = parts.phaseOf(before);
  const to = parts.phaseOf(draught.state);
  if (from !== to || forgot.length > 0) draught.notes.push({ kind: 'phase', from, to, forgot });
  return draught;
}

/** Folds one event; returns the capabilities it made us forget. */
function fold<S extends LineState>(parts: Parts<S>, draught: DraughtOf<S>, event: Event): readonly string[] {
  const { state, notes } = draught;
  switch (event.type) {
    case 'opened': {
      const greeted = enqueue(parts.start, 'greeting', '', '');
      draught.state = { ...greeted, host: event.host, tls: event.tls !== null, connected: true };
      return [];
    }
    case 'unit':
      if (event.channel !== 0) return [];
      if (event.from === 'client') parts.foldClient(draught, event);
      else parts.foldServer(draught, event);
      return [];
    case 'tls':
      return 'kind' in event.result ? [] : secure(parts, draught);
    case 'injected':
      notes.push(hint(parts.hints.injected, { count: event.bytes.length }));
      return [];
    case 'closed':
      parts.remarkClose(draught);
      draught.state = { ...state, connected: false, ended: true, auth: null, upgrading: false, ...parts.endedByClose };
      return [];
    case 'listening':
      return [];
  }
}

/** TLS is up: everything learnt before it is forgotten (RFC 3207 §4.2, RFC 2595 §4). */
function secure<S extends LineState>(parts: Parts<S>, draught: DraughtOf<S>): readonly string[] {
  const { state } = draught;
  const forgot = [...state.capabilities.keys()];
  draught.state = {
    ...state,
    tls: true,
    upgrading: false,
    capabilities: new Map(),
    auth: null,
    queue: [],
    longReply: null,
    longCommand: null,
    ...parts.forgottenByTls,
  };
  if (forgot.length > 0) draught.notes.push(hint(parts.hints.forgotten, { count: forgot.length }));
  return forgot;
}
