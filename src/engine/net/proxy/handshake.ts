/** Asks a proxy for a connection, in its own way. Each way is loaded only when it is used. */
import type { Socket } from 'node:net';
import type { Params, Problem } from '../../../protocols/contract.ts';
import type { ProxyKind, ProxyServer } from './proxy.ts';

/** Does the proxy look names up itself? */
export function looksNamesUp(kind: ProxyKind): boolean {
  return kind !== 'socks5' && kind !== 'socks4';
}

/** null when the connection to `to` stands. `socket` leads to the proxy, and is paused before and after. */
export async function handshake(
  socket: Socket,
  proxy: ProxyServer,
  to: { readonly host: string; readonly port: number },
  params: Params,
): Promise<Problem | null> {
  if (proxy.kind === 'http') return (await import('./http-connect.ts')).httpConnect(socket, proxy, to, params);
  return (await import('./socks.ts')).socksHandshake(socket, proxy, to, params);
}
