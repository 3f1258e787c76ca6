/** What can happen on a connection, and what a dialogue asks for. */
import type { Channel, Side, Unit } from '../../wire/unit.ts';

/** Values for the placeholders of a sentence. Language-free: codes, names, numbers. */
export type Params = Readonly<Record<string, string | number>>;

/** A finding that stopped something. `kind` is a key of `knowledge/problems`. */
export type Problem = { readonly kind: string; readonly params: Params };

/** What TLS gave us: negotiated version and cipher, the chain as DER, and whether Node trusts it (else its reason code). */
export type TlsInfo = {
  readonly version: string;
  readonly cipher: string;
  readonly chain: readonly Uint8Array[];
  readonly trusted: true | string;
};

/** Everything that can happen on a connection, in the order it happened. */
export type Event =
  | {
      readonly type: 'opened';
      readonly channel: Channel;
      readonly host: string;
      readonly port: number;
      readonly tls: TlsInfo | null;
    }
  | { readonly type: 'listening'; readonly channel: Channel; readonly host: string; readonly port: number }
  | Unit
  | { readonly type: 'tls'; readonly channel: Channel; readonly result: TlsInfo | Problem }
  /** Plaintext found after the go-ahead to TLS. It was dropped. */
  | { readonly type: 'injected'; readonly channel: Channel; readonly from: Side; readonly bytes: Uint8Array }
  | {
      readonly type: 'closed';
      readonly channel: Channel;
      readonly by: Side | 'network' | 'timeout';
      readonly problem: Problem | null;
    };

/** What a dialogue asks of the engine. Replay ignores all; those of a client unit run BEFORE the unit is written. */
export type Effect =
  | {
      readonly type: 'send';
      readonly channel: Channel;
      readonly bytes: Uint8Array;
      readonly pace?: { readonly octets: number; readonly gapMs: number };
    }
  | { readonly type: 'startTls'; readonly channel: Channel; readonly as: Side; readonly keepBuffered?: true }
  | {
      readonly type: 'open';
      readonly channel: Channel;
      readonly via: 'connect' | 'listen';
      readonly host: string;
      readonly port: number;
      readonly tls?: true;
    }
  | { readonly type: 'close'; readonly channel: Channel; readonly how: 'end' | 'reset' };
