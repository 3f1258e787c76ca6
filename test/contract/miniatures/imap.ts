/** A miniature of IMAP literals both ways (RFC 9051 §4.3, RFC 7888): proof that the contract holds for more than lines. */
import type { Event, Framing, Machine, Side, Step, Unit } from '../../../src/protocols/contract.ts';
import { latin1, withoutLineEnd } from '../../../src/wire/octets.ts';
import type { Drivable } from '../../support/conversation-driver.ts';

type Half = { readonly literal: number; readonly inLine: boolean };
export type MiniImap = {
  readonly client: Half;
  readonly server: Half;
  readonly waiting: number;
  readonly tls: boolean;
};

const IDLE: Half = { literal: 0, inLine: false };
const start: MiniImap = { client: IDLE, server: IDLE, waiting: 0, tls: false };

function step(state: MiniImap, event: Event): Step<MiniImap> {
  const quiet = { effects: [], notes: [], secrets: [] };
  if (event.type === 'tls') return { state: { ...start, tls: true }, ...quiet };
  if (event.type !== 'unit') return { state, ...quiet };
  return { state: event.from === 'client' ? client(state, event) : server(state, event), ...quiet };
}

/** `{n}` announces n octets that wait for `+`; `{n+}` does not wait. */
function client(state: MiniImap, unit: Unit): MiniImap {
  if (state.client.literal > 0) return { ...state, client: taken(state.client, unit) };
  const announced = /\{(\d+)(\+?)\}$/.exec(latin1(withoutLineEnd(unit.bytes)));
  if (!announced || unit.end !== 'crlf') return { ...state, client: IDLE };
  const size = Number(announced[1]);
  return announced[2] ? { ...state, client: { literal: size, inLine: true } } : { ...state, waiting: size };
}

/** `+` lets the literal go; a tagged refusal takes it back. The server's own literals never wait. */
function server(state: MiniImap, unit: Unit): MiniImap {
  if (state.server.literal > 0) return { ...state, server: taken(state.server, unit) };
  const line = latin1(withoutLineEnd(unit.bytes));
  const size = Number(/~?\{(\d+)\}$/.exec(line)?.[1] ?? 0);
  const next = { ...state, server: { literal: size, inLine: size > 0 } };
  if (state.waiting === 0) return next;
  if (line.startsWith('+')) return { ...next, client: { literal: state.waiting, inLine: true }, waiting: 0 };
  return line.startsWith('*') ? next : { ...next, waiting: 0 };
}

function taken(half: Half, unit: Unit): Half {
  return { ...half, literal: half.literal - unit.bytes.length };
}

function framing(state: MiniImap, _channel: number, from: Side): Framing {
  const { literal } = state[from];
  return literal > 0 ? { kind: 'octets', n: literal } : { kind: 'line', max: 65_536, bareLf: 'ends' };
}

const dialogue: Machine<MiniImap> = { start, step };
export const miniImap: Drivable<MiniImap> = { dialogue, framing };
