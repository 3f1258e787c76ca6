/** Faults of the transport, laid over the effects of any server: how its octets travel, and when they stop. */
import type { Effect, ServerEffect } from '../protocols/contract.ts';
import { concerns, type Fault, type FaultName } from './faults.ts';

type Send = Extract<Effect, { type: 'send' }>;

/** Long enough that two writes arrive as two reads on loopback, short enough not to bore. */
const APART_MS = 15;

/**
 * Effects as they leave after the faults that concern `place`; `used`: the ones that happened and are spent by it.
 * A paced send waits `gapMs` after each piece; one without octets is only the wait.
 */
export function shape<Q>(
  effects: readonly ServerEffect<Q>[],
  faults: readonly Fault[],
  place: string,
): { readonly effects: readonly ServerEffect<Q>[]; readonly used: readonly Fault[] } {
  const find = (name: FaultName) => faults.find((fault) => fault.name === name && concerns(fault, place));
  if (!effects.some(isSend)) return { effects, used: [] };
  const ending = find('drop') ?? find('reset') ?? find('closeMid');
  if (ending) return { effects: ended(effects, ending), used: [ending] };
  const delay = find('delay');
  const shaped = effects.flatMap((effect): readonly ServerEffect<Q>[] => {
    if (!isSend(effect)) return [effect];
    const sends = find('bytewise') ? [paced(effect, 1, 1)] : find('split') ? apart(effect) : [effect];
    return delay ? [paced({ ...effect, bytes: new Uint8Array(0) }, 1, delay.value), ...sends] : sends;
  });
  return { effects: shaped, used: [] };
}

function ended<Q>(effects: readonly ServerEffect<Q>[], ending: Fault): readonly ServerEffect<Q>[] {
  const close = { type: 'close', channel: 0, how: ending.name === 'reset' ? 'reset' : 'end' } as const;
  const reply = effects.find(isSend);
  if (ending.name !== 'closeMid' || !reply) return [close];
  return [{ ...reply, bytes: reply.bytes.subarray(0, Math.ceil(reply.bytes.length / 2)) }, close];
}

/** Cut between CR and LF. */
function apart(send: Send): readonly Send[] {
  const pieces: Send[] = [];
  let start = 0;
  for (let i = 0; i < send.bytes.length; i++) {
    if (send.bytes[i] !== 0x0d || send.bytes[i + 1] !== 0x0a) continue;
    const bytes = send.bytes.subarray(start, i + 1);
    pieces.push(paced({ ...send, bytes }, bytes.length, APART_MS));
    start = i + 1;
  }
  return [...pieces, { ...send, bytes: send.bytes.subarray(start) }];
}

function paced(send: Send, octets: number, gapMs: number): Send {
  return { ...send, pace: { octets, gapMs } };
}

function isSend<Q>(effect: ServerEffect<Q>): effect is Send {
  return effect.type === 'send';
}
