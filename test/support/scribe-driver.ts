/** Gives the events of a dialogue to the engine's scribe, and compares what it writes with what was said. */
import type { WireEntry } from '../../src/engine/record/entry.ts';
import type { Scribe, Written } from '../../src/engine/session/scribe.ts';
import type { Event } from '../../src/protocols/contract.ts';

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

/** Do these octets stand in the entry, in order, but for what is masked? */
export function keeps({ bytes, masked }: WireEntry, said: Uint8Array): boolean {
  const [written, original] = [Buffer.from(bytes), Buffer.from(said)];
  let [from, at] = [0, 0];
  for (const { start, end } of masked) {
    const kept = written.subarray(from, start);
    const found = from === 0 ? (original.subarray(0, start).equals(kept) ? 0 : -1) : original.indexOf(kept, at);
    if (found < 0) return false;
    at = found + kept.length;
    from = end;
  }
  const rest = written.subarray(from);
  if (masked.length === 0) return rest.equals(original);
  return original.length - rest.length >= at && original.subarray(original.length - rest.length).equals(rest);
}
