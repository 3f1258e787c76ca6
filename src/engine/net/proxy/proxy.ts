/** A proxy on the way to a server: what it is, and how it is chosen. */
import type { Problem } from '../../../protocols/contract.ts';

/**
 * `socks5` and `socks4` are told an address that was looked up here; `socks5h`, `socks4a` and `http` (CONNECT) are told
 * the name and look it up themselves.
 */
export type ProxyKind = 'socks5' | 'socks5h' | 'socks4' | 'socks4a' | 'http';

export type ProxyServer = {
  readonly kind: ProxyKind;
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
};

/** The proxy for a server; null: none. What was asked for may be of no use. */
export type ChosenProxy =
  | { readonly ok: true; readonly proxy: ProxyServer | null }
  | { readonly ok: false; readonly problem: Problem };

export type ProxyChoice = (host: string, port: number) => ChosenProxy;

/** `127.0.0.1:1080`, `[::1]:1080` */
export function authority(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** As a recording and a sentence name it; never with a user or a password. */
export function proxyName({ kind, host, port }: ProxyServer): string {
  return `${kind}://${authority(host, port)}`;
}
