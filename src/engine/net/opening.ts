/** Bringing a connection up: name, TCP, and TLS where it is wanted from the first octet. */
import type { Problem, TlsInfo } from '../../protocols/contract.ts';
import type { Clock } from '../clock.ts';
import type { SessionOptions, Target } from '../session/session-contract.ts';
import { reach, type Way } from './reach.ts';
import type { TlsOptions } from './tls.ts';
import { Transport, type TransportHandlers } from './transport.ts';

/**
 * `failed` without a transport: there was no connection. With one: it came up, but not as it was asked for;
 * `plaintext` is what a server without TLS said.
 */
export type Opening =
  | { readonly ok: true; readonly transport: Transport; readonly tls: TlsInfo | null; readonly way: Way }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly timedOut: boolean;
      readonly transport: Transport | null;
      readonly plaintext: Uint8Array;
      /** The certificate that is not trusted. */
      readonly tls: TlsInfo | null;
      readonly way: Way;
    };

/** What a handshake needs to know, from what was asked of the session. */
export function tlsOptions(target: Target, options: SessionOptions, clock: Clock): TlsOptions {
  const { servername, ca, minTls, timeoutMs } = options;
  return { host: target.host, port: target.port, servername, ca, minTls, timeoutMs, clock };
}

export async function open(
  target: Target,
  options: SessionOptions,
  clock: Clock,
  signal: AbortSignal,
  handlers: TransportHandlers,
): Promise<Opening> {
  const { host, port } = target;
  const { family, timeoutMs, proxy } = options;
  const connected = await reach({ host, port, family, timeoutMs, clock, signal, proxy });
  const nothing = { transport: null, plaintext: new Uint8Array(), tls: null, way: { address: null, proxy: null } };
  if (!connected.ok) return { ...connected, ...nothing };
  const transport = new Transport(connected.socket, handlers);
  const way = { address: connected.address, proxy: connected.proxy };
  if (!target.tls) return { ok: true, transport, tls: null, way };
  const abandon = (): void => transport.destroy();
  signal.addEventListener('abort', abandon);
  const secured = await transport.upgrade(tlsOptions(target, options, clock));
  signal.removeEventListener('abort', abandon);
  if (!secured.ok) {
    const { problem, timedOut, plaintext } = secured;
    return { ok: false, problem, timedOut, transport, plaintext, tls: null, way };
  }
  if (!secured.distrust || options.insecure) return { ok: true, transport, tls: secured.info, way };
  const rest = { transport, plaintext: new Uint8Array(), tls: secured.info, timedOut: false, way };
  return { ok: false, problem: secured.distrust, ...rest };
}
