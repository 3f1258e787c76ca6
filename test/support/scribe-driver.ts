/** Gives the events of a dialogue to the engine's scribe, and compares what it writes with what was said. */
import type { WireEntry } from '../../src/engine/record/entry.ts';
import type { Scribe, Written } from '../../src/engine/session/scribe.ts';
import type { Event, Span } from '../../src/protocols/contract.ts';

/** Writes down one event as a session does. */
export function fed(scribe: Scribe, event: Event): Written {
  const at = 0;
  switch (event.type) {
    case 'unit':
      return scribe.octets({ channel: event.channel, from: event.from, bytes: event.bytes, end: event.end, at });
    case 'opened': {
      const { channel, host, port, tls } = event;
      return scribe.happening({
        event: 'open',
        channel,
        at,
        protocol: scribe.protocol.id,
        host,
        port,
        address: null,
        tls,
      });
    }
    case 'tls':
      return 'kind' in event.result
        ? scribe.happening({ event: 'error', at, ...event.result })
        : scribe.happening({ event: 'tls', channel: event.channel, at, ...event.result });
    case 'injected':
      return scribe.happening({ event: 'injected', channel: event.channel, at, from: event.from, bytes: event.bytes });
    case 'closed':
      return scribe.happening({ event: 'close', channel: event.channel, at, by: event.by });
    case 'listening':
      throw new Error('a session has no entry for it');
  }
}

/** Is every octet outside of `hidden` written, and a mask in place of the others? */
export function keeps({ bytes, masked }: WireEntry, said: Uint8Array, hidden: readonly Span[]): boolean {
  const [written, original] = [outside(bytes, masked), outside(said, hidden)];
  return written.length === original.length && written.every((piece, index) => piece.equals(original[index]!));
}

/** The pieces before, between and behind the spans. */
function outside(bytes: Uint8Array, spans: readonly Span[]): readonly Buffer[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), bytes.length];
  return starts.map((start, index) => Buffer.from(bytes.subarray(start, ends[index])));
}
