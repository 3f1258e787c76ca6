/** What a recording is made of. One entry is one line of the file (design §4); its octets are already masked. */
import type { Channel, Secret, Side, Span, UnitEnd } from '../../wire/unit.ts';

/** What a recording keeps of TLS. The chain is DER. */
export type TlsSummary = {
  readonly version: string;
  readonly cipher: string;
  readonly chain: readonly Uint8Array[];
  /** true, or the reason code of the failure (`SELF_SIGNED_CERT_IN_CHAIN`…). */
  readonly trusted: true | string;
};

/** `at`: seconds since the session began, when the last octet came. */
type Timed = { readonly at: number };

export type OpenEntry = Timed & {
  readonly event: 'open';
  readonly channel: Channel;
  readonly protocol: string;
  readonly host: string;
  readonly port: number;
  /** The address actually connected to; null when it is not known. */
  readonly address: string | null;
  /** The proxy it was reached by way of: `socks5h://127.0.0.1:1080`. */
  readonly proxy?: string;
  readonly tls: TlsSummary | null;
};

export type WireEntry = Timed & {
  readonly event: Side;
  readonly channel: Channel;
  /** Masked: a secret stands as eight asterisks whatever its length. */
  readonly bytes: Uint8Array;
  readonly end: UnitEnd;
  /** Spans of `bytes` as written. */
  readonly masked: readonly Secret[];
  /** Typed by wirespeak, not by the person (`--starttls`). */
  readonly auto?: true;
  /** Spans of `bytes` as written that wirespeak added to what the person typed. */
  readonly added?: readonly Span[];
  /** The encoding that had no code for part of what was typed: `?` stands for it. */
  readonly lost?: string;
};

export type TlsEntry = Timed & TlsSummary & { readonly event: 'tls'; readonly channel: Channel };
export type InjectedEntry = Timed & {
  readonly event: 'injected';
  readonly channel: Channel;
  readonly from: Side;
  readonly bytes: Uint8Array;
};
export type AnnotationEntry = Timed & { readonly event: 'annotation'; readonly text: string };
export type ErrorEntry = Timed & {
  readonly event: 'error';
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The sentence, in the language of the session. */
  readonly message?: string;
};
export type CloseEntry = Timed & {
  readonly event: 'close';
  readonly channel: Channel;
  readonly by: Side | 'network' | 'timeout';
};

export type Entry = OpenEntry | WireEntry | TlsEntry | InjectedEntry | AnnotationEntry | ErrorEntry | CloseEntry;

/** Octets of one side. */
export function isWire(entry: Entry): entry is WireEntry {
  return entry.event === 'client' || entry.event === 'server';
}
