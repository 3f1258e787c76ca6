/**
 * The client's side of a TLS handshake over a connected socket. Node is asked not to reject, so that a certificate
 * it does not trust can still be shown and explained; nothing is sent over such a connection unless told to.
 */
import { isIP, type Socket } from 'node:net';
import { DEFAULT_MIN_VERSION, rootCertificates, type TLSSocket, connect as tlsConnect } from 'node:tls';
import type { Problem, TlsInfo } from '../../protocols/contract.ts';
import type { Clock } from '../clock.ts';
import { problem, reasonOf } from './faults.ts';
import { Tap } from './tap.ts';
import { tlsInfo, trustProblem } from './trust.ts';

/** Versions a server can be held to. */
export type MinTls = 'TLSv1.2' | 'TLSv1.3';

export type TlsOptions = {
  readonly host: string;
  readonly port: number;
  /** The name asked for (SNI) and checked; the host when left out. */
  readonly servername?: string | undefined;
  /** PEM, trusted beside the built-in authorities. */
  readonly ca?: string | undefined;
  /** The oldest version to accept; Node's own choice when left out. */
  readonly minTls?: MinTls | undefined;
  readonly timeoutMs: number | null;
  readonly clock: Clock;
};

/** `distrust`: the handshake is done, but the certificate is not to be trusted. `plaintext`: what came instead of TLS. */
export type Secured =
  | { readonly ok: true; readonly socket: TLSSocket; readonly info: TlsInfo; readonly distrust: Problem | null }
  | { readonly ok: false; readonly problem: Problem; readonly plaintext: Uint8Array; readonly timedOut: boolean };

/** What OpenSSL says of octets that are no TLS record. */
const NOT_TLS = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNEXPECTED_MESSAGE',
]);

/** No version in common: the server says so with an alert, or answers with one that is too old. */
const NO_COMMON_VERSION = new Set(['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_UNSUPPORTED_PROTOCOL']);

/** Performs the handshake. The socket must have no reader of its own any more. */
export function secure(socket: Socket, options: TlsOptions): Promise<Secured> {
  const { host, port, clock, timeoutMs } = options;
  const name = options.servername ?? host;
  return new Promise((resolve) => {
    let settled = false;
    const settle = (result: Secured): void => {
      if (settled) return;
      settled = true;
      cancel();
      resolve(result);
    };
    const fail = (why: Problem, plaintext: Uint8Array = new Uint8Array(), timedOut = false): void =>
      settle({ ok: false, problem: why, plaintext, timedOut });
    const tap = new Tap(socket, (bytes) => fail(problem('tls.plain-server', { host, port }), bytes));
    // What goes wrong below is told by the socket, what goes wrong above by TLS.
    tap.on('error', () => {});
    const tls = tlsConnect({
      socket: tap,
      host: name,
      // An address is no server name (RFC 6066 §3).
      servername: isIP(name) ? '' : name,
      rejectUnauthorized: false,
      ...(options.minTls === undefined ? {} : { minVersion: options.minTls }),
      ...(options.ca === undefined ? {} : { ca: [...rootCertificates, options.ca] }),
    });
    const cancel =
      timeoutMs === null
        ? () => {}
        : clock.after(timeoutMs, () =>
            fail(problem('tls.timeout', { host, seconds: Math.round(timeoutMs / 1000) }), undefined, true),
          );
    // A server that goes in the middle of the handshake has given no reason.
    const gone = (): void => fail(problem('tls.handshake', { host, reason: 'EOF' }));
    tls.on('error', (error: Error & { code?: string }) => {
      if (error.code && NOT_TLS.has(error.code)) fail(problem('tls.plain-server', { host, port }));
      else if (error.code && NO_COMMON_VERSION.has(error.code))
        fail(problem('tls.too-old', { host, ...oldest(options) }));
      else if (error.code === 'ECONNRESET') gone();
      else fail(problem('tls.handshake', { host, reason: reasonOf(error) }));
    });
    tls.once('close', gone);
    // TLS goes first, if it has something to say.
    tap.once('close', () => setImmediate(gone));
    tls.once('secureConnect', () => {
      tls.pause();
      settle({ ok: true, socket: tls, info: tlsInfo(tls), distrust: trustProblem(tls, name) });
    });
  });
}

/** `least`: the oldest version accepted; `lower`: an older one that could be asked for. */
function oldest({ minTls = DEFAULT_MIN_VERSION }: { readonly minTls?: string | undefined }) {
  return { least: minTls.slice('TLSv'.length), lower: minTls === 'TLSv1.3' ? '1.2' : '' };
}
