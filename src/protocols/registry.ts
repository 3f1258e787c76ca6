/** Every protocol we speak. One line adds one. */
import type { Protocol } from './contract.ts';
import { raw as rawProtocol } from './raw/index.ts';
import { smtp } from './smtp/index.ts';

/** `Protocol<S>` for any S: only the protocol itself looks into its state. */
const any = <S>(protocol: Protocol<S>): Protocol => protocol as unknown as Protocol;

/** For a connection that speaks none of them. */
export const raw: Protocol = any(rawProtocol);

/** All protocols, in the order they are asked. */
export const protocols: readonly Protocol[] = [any(smtp), raw];

/** By id (`--protocol`). */
export function protocolById(id: string): Protocol | null {
  return protocols.find((protocol) => protocol.id === id) ?? null;
}

/** By well-known or practice port. */
export function protocolByPort(port: number): { readonly protocol: Protocol; readonly tls: boolean } | null {
  for (const protocol of protocols) {
    const known = protocol.ports.find((row) => row.port === port);
    if (known) return { protocol, tls: known.tls };
  }
  return null;
}

/** By URL scheme. */
export function protocolByScheme(
  scheme: string,
): { readonly protocol: Protocol; readonly tls: boolean; readonly port: number } | null {
  for (const protocol of protocols) {
    const known = protocol.schemes.find((row) => row.scheme === scheme);
    if (known) return { protocol, tls: known.tls, port: known.port };
  }
  return null;
}

/** By the first thing the server said. */
export function protocolByGreeting(firstServerUnit: Uint8Array): Protocol {
  return protocols.find((protocol) => protocol.recognises(firstServerUnit)) ?? raw;
}
