/** Folds a message that comes in counted chunks (RFC 3030 §2). */
import type { Stretch, Unit } from '../contract.ts';
import { hint } from '../hint.ts';
import type { Chunks, Draught } from './state.ts';

/** `BDAT octets [LAST]`, as far as it can be read. */
export function readBdat(args: string): { readonly octets: number; readonly last: boolean } | null {
  const [, octets, last] = /^(\d{1,15})(?:[ \t]+(LAST))?[ \t]*$/i.exec(args) ?? [];
  return octets === undefined ? null : { octets: Number(octets), last: last !== undefined };
}

/** So many octets follow at once, counted, never stuffed. With none to come, the chunk is over. */
export function startChunk(draught: Draught, args: string): void {
  const bdat = readBdat(args);
  if (!bdat) return;
  const { state } = draught;
  const before = state.chunks ?? { stretches: [], octets: 0 };
  const stretch = { from: state.sent, units: 0 };
  const chunks: Chunks = { ...before, stretches: [...before.stretches, stretch] };
  draught.state = { ...state, chunkLeft: bdat.octets, chunkLast: bdat.last, chunks };
  if (bdat.octets === 0) endChunk(draught);
}

/** One unit of a chunk. */
export function foldChunk(draught: Draught, unit: Unit): void {
  const { state } = draught;
  const left = Math.max(0, state.chunkLeft - unit.bytes.length);
  draught.state = { ...state, chunkLeft: left, chunks: grown(state.chunks, unit.bytes.length) };
  const params = { octets: unit.bytes.length, left };
  draught.notes.push({ kind: 'data', exchange: state.nextExchange - 1, what: 'smtp.chunk', params });
  if (left === 0) endChunk(draught);
}

function grown(chunks: Chunks | null, octets: number): Chunks | null {
  const last = chunks?.stretches.at(-1);
  if (!chunks || !last) return chunks;
  const stretches = [...chunks.stretches.slice(0, -1), { ...last, units: last.units + 1 }];
  return { stretches, octets: chunks.octets + octets };
}

/** The last chunk is whole: the message has passed, in as many stretches as it had chunks with something in them. */
function endChunk(draught: Draught): void {
  const { chunks, chunkLast, sent, nextExchange } = draught.state;
  if (!chunkLast || !chunks) return;
  const stretches: Stretch[] = chunks.stretches
    .filter(({ units }) => units > 0)
    .map(({ from, units }) => ({ units, after: sent - from - units }));
  draught.state = { ...draught.state, chunks: null, chunkLast: false };
  draught.notes.push({
    kind: 'message',
    exchange: nextExchange - 1,
    command: 'BDAT',
    channel: 0,
    from: 'client',
    units: stretches.reduce((sum, { units }) => sum + units, 0),
    stretches,
    stuffed: false,
    extent: 'whole',
    octets: chunks.octets,
    promised: null,
  });
}

/** What is odd in typing octets of a chunk: how many there are, and how many are wanted. */
export function lintChunk(left: number, octets: number) {
  if (octets > left) return [hint('smtp.chunk.too-long', { octets, left, over: octets - left })];
  return octets < left ? [hint('smtp.chunk.more', { octets, left: left - octets })] : [];
}
