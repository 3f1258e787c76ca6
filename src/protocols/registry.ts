/** Every protocol we speak. One line adds one. */
import type { Protocol } from './contract.ts';
import { imap } from './imap/index.ts';
import { lmtp } from './lmtp/index.ts';
import { pop3 } from './pop3/index.ts';
import { raw as rawProtocol } from './raw/index.ts';
import { smtp } from './smtp/index.ts';

/** `Protocol<S>` for any S: only the protocol itself looks into its state. */
const any = <S>(protocol: Protocol<S>): Protocol => protocol as unknown as Protocol;

/** For a connection that speaks none of them. */
export const raw: Protocol = any(rawProtocol);

/** All protocols, in the order they are asked. */
export const protocols: readonly Protocol[] = [any(smtp), any(pop3), any(imap), any(lmtp), raw];

/** By id (`--protocol`). */
export function protocolById(id: string): Protocol | null {
  return protocols.find((protocol) => protocol.id === id) ?? null;
}

/** By the first thing the server said. */
export function protocolByGreeting(firstServerUnit: Uint8Array): Protocol {
  return protocols.find((protocol) => protocol.recognises(firstServerUnit)) ?? raw;
}
