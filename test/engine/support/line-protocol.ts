/**
 * A small protocol for the engine's tests. Replies: `+` success, `-` permanent, `!` transient, `=` a line of a
 * longer reply. Commands: `PASS secret`, `LIT n` (n octets follow), `TLS`, `BYE`, anything else.
 */
import type { Effect, Event, Note, Protocol, ReplyClass, Secret, Step, Unit } from '../../../src/protocols/contract.ts';

export type LineState = {
  readonly connected: boolean;
  readonly secured: boolean;
  readonly greeted: boolean;
  readonly queue: readonly string[];
  readonly lines: readonly string[];
  readonly start: number;
  readonly literal: number;
  readonly upgrading: boolean;
  readonly offers: readonly string[];
  readonly ended: boolean;
  readonly exchange: number;
};

const START: LineState = {
  connected: false,
  secured: false,
  greeted: false,
  queue: [],
  lines: [],
  start: 0,
  literal: 0,
  upgrading: false,
  offers: [],
  ended: false,
  exchange: 0,
};

const CLASSES: Readonly<Record<string, ReplyClass>> = { '+': 'success', '-': 'permanent', '!': 'transient' };
const textOf = (unit: Unit): string =>
  Buffer.from(unit.bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '');

function client(state: LineState, unit: Unit): Step<LineState> {
  if (state.literal > 0) {
    return { state: { ...state, literal: state.literal - unit.bytes.length }, effects: [], notes: [], secrets: [] };
  }
  const text = textOf(unit);
  const [verb = '', ...rest] = text.split(' ');
  const args = rest.join(' ');
  const secrets: Secret[] =
    verb === 'PASS' && args ? [{ start: 5, end: 5 + Buffer.byteLength(args), kind: 'password' }] : [];
  const notes: Note[] = [{ kind: 'command', exchange: state.exchange, verb, args }];
  if (unit.end === 'partial') return { state, effects: [], notes, secrets };
  const literal = verb === 'LIT' ? Number(args) : 0;
  const next = { ...state, literal, exchange: state.exchange + 1, queue: [...state.queue, verb] };
  return { state: next, effects: [], notes, secrets };
}

function server(state: LineState, unit: Unit): Step<LineState> {
  const text = textOf(unit);
  const lines = [...state.lines, text];
  const start = state.lines.length === 0 ? unit.offset : state.start;
  const found = CLASSES[text[0] ?? ''];
  if (!found || unit.end === 'partial')
    return { state: { ...state, lines, start }, effects: [], notes: [], secrets: [] };
  const [verb, ...queue] = state.queue;
  const exchange = verb === undefined ? null : state.exchange - state.queue.length;
  const upgrading = verb === 'TLS' && found === 'success';
  const effects: Effect[] = upgrading ? [{ type: 'startTls', channel: 0, as: 'client' }] : [];
  const notes: Note[] = [
    {
      kind: 'reply',
      exchange,
      final: true,
      status: { status: text[0]!, responseCode: null },
      class: found,
      lines,
      at: { start, end: unit.offset + unit.bytes.length, channel: 0, from: 'server' },
      phase: 'open',
      meaning: { id: 'test.reply', params: { text } },
    },
  ];
  const ended = state.ended || found === 'transient' || verb === 'BYE';
  const offers = verb === 'CAPA' ? text.slice(2).split(' ') : state.offers;
  const next = { ...state, lines: [], start: 0, greeted: true, queue, upgrading, ended, offers };
  return { state: next, effects, notes, secrets: [] };
}

function step(state: LineState, event: Event): Step<LineState> {
  const only = (next: LineState): Step<LineState> => ({ state: next, effects: [], notes: [], secrets: [] });
  switch (event.type) {
    case 'unit':
      return event.from === 'client' ? client(state, event) : server(state, event);
    case 'opened':
      return only({ ...state, connected: true, secured: event.tls !== null });
    case 'tls':
      return only({ ...state, upgrading: false, secured: !('kind' in event.result), offers: [] });
    case 'closed':
      return only({ ...state, connected: false });
    default:
      return only(state);
  }
}

const line: Protocol<LineState> = {
  id: 'line',
  name: 'LINE',
  schemes: [],
  ports: [],
  greets: 'server',
  phases: ['open'],
  verbs: ['PASS', 'LIT', 'TLS', 'BYE'],
  upgrade: ['CAPA', 'TLS', 'CAPA'],
  farewell: 'BYE',
  harmless: null,
  patience: null,
  transitions: [],
  greeting: null,
  sideOf: () => null,
  explain: () => [],
  sourceOf: () => '',
  recognises: () => false,
  answer: () => null,
  dialogue: { start: START, step },
  framing: (state, _channel, from) =>
    from === 'client' && state.literal > 0
      ? { kind: 'octets', n: state.literal }
      : { kind: 'line', max: 4096, bareLf: 'ends' },
  view: (state) => ({
    phase: 'open',
    secured: state.secured,
    user: null,
    capabilities: state.offers,
    outstanding: state.queue.length,
    input: { kind: state.connected && !state.upgrading ? 'command' : 'none' },
    maySendAhead: true,
    legal: [],
    message: null,
    standing: [],
    ended: state.ended,
  }),
  compose: (_state, draft) => ({ bytes: new Uint8Array(Buffer.from(`${draft.text}\r\n`)), mask: [], notes: [] }),
  matches: () => false,
};

/** The protocol as the registry would hold it. */
export const lineProtocol = line as unknown as Protocol;
/** The same, for a server that does not greet. */
export const silentProtocol: Protocol = { ...lineProtocol, greets: null };
