/** What a recorded entry means to a dialogue. Live and replay go through here, so both fold the same events. */
import type { Event, Problem, TlsInfo } from '../../protocols/contract.ts';
import type { Entry, TlsSummary, WireEntry } from '../record/entry.ts';

/** An entry that is not octets of one side. */
export type Happening = Exclude<Entry, WireEntry>;

/** Problems that mean: a handshake was tried and there is no TLS. */
const NO_TLS: ReadonlySet<string> = new Set(['tls.plain-server', 'tls.handshake', 'tls.timeout']);

const info = ({ version, cipher, chain, trusted }: TlsSummary): TlsInfo => ({ version, cipher, chain, trusted });

/** The event to fold, or null when the dialogue need not know. `reason`: the last error recorded. */
export function eventOf(entry: Happening, reason: Problem | null): Event | null {
  switch (entry.event) {
    case 'open': {
      const { channel, host, port, tls } = entry;
      return { type: 'opened', channel, host, port, tls: tls && info(tls) };
    }
    case 'tls':
      return { type: 'tls', channel: entry.channel, result: info(entry) };
    case 'injected':
      return { type: 'injected', channel: entry.channel, from: entry.from, bytes: entry.bytes };
    case 'close':
      return { type: 'closed', channel: entry.channel, by: entry.by, problem: reason };
    case 'error':
      if (!NO_TLS.has(entry.kind)) return null;
      return { type: 'tls', channel: 0, result: { kind: entry.kind, params: entry.params } };
    case 'annotation':
      return null;
  }
}
