/** Where to listen: `port`, `host:port`, `[::1]:port`, `:0`. Loopback unless a host is named. Pure. */
import { isIPv6 } from 'node:net';
import type { Problem } from '../protocols/contract.ts';

export type Listen = { readonly host: string; readonly port: number };

export type ListenResult =
  | { readonly ok: true; readonly listen: Listen }
  | { readonly ok: false; readonly problem: Problem };

const LOOPBACK = '127.0.0.1';

/** Reads LISTEN. Port 0 takes any that is free. */
export function readListen(word: string): ListenResult {
  const [, bracketed, name = '', digits = ''] = /^(?:\[([^\]]*)\]:|([^\s:/@[\]]*):)?(\d{1,5})$/.exec(word) ?? [];
  if (digits === '' || (bracketed !== undefined && !isIPv6(bracketed))) {
    return { ok: false, problem: { kind: 'usage.listen', params: { listen: word } } };
  }
  const port = Number(digits);
  if (port > 65_535) return { ok: false, problem: { kind: 'usage.bad-port', params: { port: digits } } };
  return { ok: true, listen: { host: bracketed || name || LOOPBACK, port } };
}
