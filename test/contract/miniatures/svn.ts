/** A miniature of ra_svn: words, counted strings and lists, and a greeting that no CRLF ever ends. */
import type { Event, Framing, Machine, Side, Step } from '../../../src/protocols/contract.ts';
import { latin1 } from '../../../src/wire/octets.ts';
import type { Drivable } from '../../support/conversation-driver.ts';

type Half = { readonly left: number; readonly depth: number; readonly items: number };
export type MiniSvn = Readonly<Record<Side, Half>>;

const IDLE: Half = { left: 0, depth: 0, items: 0 };

function step(state: MiniSvn, event: Event): Step<MiniSvn> {
  if (event.type !== 'unit') return { state, effects: [], notes: [], secrets: [] };
  const half = advance(state[event.from], event.bytes);
  const whole = half.items > state[event.from].items;
  return {
    state: { ...state, [event.from]: half },
    effects: [],
    notes: whole ? [{ kind: 'data', exchange: null, what: 'item', params: { number: half.items } }] : [],
    secrets: [],
  };
}

/** A unit is a word with what ended it (`success `, `7:`), or octets of a counted string. */
function advance(half: Half, bytes: Uint8Array): Half {
  if (half.left > 0) return { ...half, left: half.left - bytes.length };
  const word = latin1(bytes).trim();
  const size = /^(\d+):$/.exec(word)?.[1];
  if (size !== undefined) return { ...half, left: Number(size) };
  if (word === '(') return { ...half, depth: half.depth + 1 };
  if (word !== ')') return half;
  const depth = Math.max(0, half.depth - 1);
  return { ...half, depth, items: half.items + (depth === 0 ? 1 : 0) };
}

function framing(state: MiniSvn, _channel: number, from: Side): Framing {
  const { left } = state[from];
  return left > 0 ? { kind: 'octets', n: left } : { kind: 'until', any: [0x20, 0x0a, 0x3a] };
}

const dialogue: Machine<MiniSvn> = { start: { client: IDLE, server: IDLE }, step };
export const miniSvn: Drivable<MiniSvn> = { dialogue, framing };
