/** A pasted transcript as a recording that can be replayed: same fold, same masks, same explanations as a live session. */
import type { Entry, WireEntry } from '../../engine/record/entry.ts';
import type { Recording } from '../../engine/record/read-recording.ts';
import { Scribe } from '../../engine/session/scribe.ts';
import type { Protocol } from '../../protocols/contract.ts';
import { MAX_UNIT, type UnitEnd } from '../../wire/unit.ts';
import { follow, type Told } from './follow.ts';
import type { ReadLine } from './line.ts';
import { readMarked } from './marked.ts';
import { readOpenssl } from './openssl.ts';
import { recogniseProtocol } from './recognise.ts';
import { peerIn } from './surroundings.ts';
import { readSwaks } from './swaks.ts';
import { linesOf } from './text.ts';

export type Imported = {
  readonly protocol: Protocol;
  readonly recording: Recording;
  /** What each entry of the recording stands for. */
  readonly told: readonly (Told | { readonly kind: 'opened' })[];
};

/** null: no protocol is recognised in it. `protocol`: the one that was asked for. */
export function importTranscript(
  bytes: Uint8Array,
  protocols: readonly Protocol[],
  protocol: Protocol | null,
): Imported | null {
  const texts = linesOf(bytes);
  const openssl = readOpenssl(texts);
  const lines: readonly ReadLine[] =
    openssl ?? readSwaks(texts) ?? readMarked(texts) ?? texts.map((text) => ({ from: 'unmarked', text }));
  const spoken = protocol ?? recogniseProtocol(lines, protocols);
  if (!spoken || lines.length === 0) return null;
  const peer = peerIn(texts);
  const told = follow(lines, spoken, peer, openssl !== null);
  if (!told.some(({ kind }) => kind === 'line')) return null;
  const open: Entry = {
    event: 'open',
    channel: 0,
    at: 0,
    protocol: spoken.id,
    host: peer.host,
    port: peer.port,
    address: null,
    tls: openssl ? TLS : null,
  };
  const pairs = told.flatMap((one) => entriesOf(one).map((entry) => ({ one, entry })));
  const entries = withoutSecrets([open, ...pairs.map(({ entry }) => entry)], spoken);
  const recording = { app: '', startedAt: '', entries, truncated: false };
  return { protocol: spoken, recording, told: [{ kind: 'opened' }, ...pairs.map(({ one }) => one)] };
}

const isWire = (entry: Entry): entry is WireEntry => entry.event === 'client' || entry.event === 'server';

const TLS = { version: '', cipher: '', chain: [], trusted: true } as const;

function entriesOf(told: Told): readonly Entry[] {
  switch (told.kind) {
    case 'line':
    case 'supplied':
      return pieces(told.text, told.kind === 'line' && told.counted === true).map(({ bytes, end }) => ({
        event: told.from,
        channel: 0,
        at: 0,
        bytes,
        end,
        masked: [],
      }));
    case 'aside':
      return [{ event: 'annotation', at: 0, text: Buffer.from(told.text, 'latin1').toString('utf8') }];
    case 'skipped':
      return [{ event: 'annotation', at: 0, text: '' }];
    case 'tls':
      return [{ event: 'tls', channel: 0, at: 0, ...TLS }];
  }
}

/** A text says nothing of line ends: CRLF is taken for granted, unless a count ended the piece. */
function pieces(text: string, counted: boolean): readonly { readonly bytes: Uint8Array; readonly end: UnitEnd }[] {
  const ending = counted ? 0 : 2;
  const octets = Buffer.from(counted ? text : `${text}\r\n`, 'latin1');
  const most = MAX_UNIT - ending;
  const cut: { bytes: Uint8Array; end: UnitEnd }[] = [];
  for (let at = 0; at < octets.length - ending || at === 0; at += most) {
    const end = Math.min(at + most, octets.length - ending);
    const last = end === octets.length - ending;
    cut.push({
      bytes: new Uint8Array(octets.subarray(at, last ? octets.length : end)),
      end: last && !counted ? 'crlf' : 'full',
    });
  }
  return cut;
}

/** What stands around the session may name a secret that is told only later in it. */
function withoutSecrets(entries: readonly Entry[], protocol: Protocol): readonly Entry[] {
  const scribe = new Scribe(protocol);
  for (const entry of entries) {
    if (isWire(entry)) scribe.octets({ ...entry, from: entry.event });
    else scribe.happening(entry);
  }
  return entries.map((entry) => (entry.event === 'annotation' ? { ...entry, text: scribe.clean(entry.text) } : entry));
}
