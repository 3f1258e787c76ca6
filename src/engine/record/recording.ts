/** The recording format, writing side: a header line, then one line of JSON an entry (design §4). Pure. */

import type { UnitEnd } from '../../wire/unit.ts';
import type { Entry, TlsSummary } from './entry.ts';

export const RECORDING_FORMAT = 'wirespeak-session';
export const RECORDING_VERSION = 1;

/** First line of a recording. `app`: name and version of what wrote it. */
export type RecordingHeader = { readonly app: string; readonly startedAt: Date };

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** JSON escapes C0 itself; DEL, C1, line separators and bidi controls would reach a terminal that shows the file. */
const INERT = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function line(value: object): string {
  const json = JSON.stringify(value);
  return `${json.replace(INERT, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** Strict UTF-8 as text, anything else as base64. */
function octets(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return { base64: Buffer.from(bytes).toString('base64') };
  }
}

function summary({ version, cipher, chain, trusted }: TlsSummary) {
  return { version, cipher, chain: chain.map((der) => Buffer.from(der).toString('base64')), trusted };
}

/** How a unit that says nothing about its end has ended: as its last octets look. */
export function apparentEnd(bytes: Uint8Array): UnitEnd {
  if (bytes.at(-1) !== 0x0a) return 'partial';
  return bytes.at(-2) === 0x0d ? 'crlf' : 'lf';
}

function fields(entry: Entry): object {
  const { event, at } = entry;
  switch (entry.event) {
    case 'open': {
      const { channel, protocol, host, port, address, proxy, tls } = entry;
      const via = proxy === undefined ? {} : { proxy };
      return { event, channel, at, protocol, host, port, address, ...via, tls: tls && summary(tls) };
    }
    case 'client':
    case 'server': {
      const { channel, bytes, end, masked, auto, added, lost } = entry;
      return {
        event,
        channel,
        at,
        ...octets(bytes),
        ...(end === apparentEnd(bytes) ? {} : { end }),
        ...(masked.length > 0 ? { masked: masked.map(({ start, end, kind }) => ({ start, end, kind })) } : {}),
        ...(auto ? { auto: true } : {}),
        ...(added === undefined ? {} : { added: added.map(({ start, end }) => ({ start, end })) }),
        ...(lost === undefined ? {} : { lost }),
      };
    }
    case 'tls':
      return { event, channel: entry.channel, at, ...summary(entry) };
    case 'injected':
      return { event, channel: entry.channel, at, from: entry.from, ...octets(entry.bytes) };
    case 'annotation':
      return { event, at, text: entry.text };
    case 'error': {
      const { kind, params, message } = entry;
      return { event, at, kind, ...(message === undefined ? {} : { message }), params };
    }
    case 'close':
      return { event, channel: entry.channel, at, by: entry.by };
  }
}

/** An entry as its line, LF included. */
export function entryLine(entry: Entry): string {
  return line(fields(entry));
}

/** The header as its line, LF included. */
export function headerLine({ app, startedAt }: RecordingHeader): string {
  return line({ format: RECORDING_FORMAT, version: RECORDING_VERSION, app, startedAt: startedAt.toISOString() });
}
