/** How the next bytes of each side are to be cut. */
import type { Channel, Framing, Side } from '../contract.ts';
import { LINES } from '../line-dialogue/framings.ts';
import type { ImapState } from './state.ts';

/**
 * Lines; and literals by count, cut behind each CRLF so that a message can be read, but in one piece where it is secret. A
 * literal announced is taken to follow, whether the `+` has come or not: only a refusal takes it back.
 */
export function framing(state: ImapState, _channel: Channel, from: Side): Framing {
  const literal = (from === 'client' ? state.open : state.response)?.literal;
  if (!literal) return LINES;
  return literal.secret ? { kind: 'octets', n: literal.left } : { kind: 'octets', n: literal.left, lines: true };
}

/** Behind a literal its command or response goes on (RFC 9051 §4.3). */
export function unfinished({ open, response }: ImapState): Side | null {
  if (response) return response.literal ? null : 'server';
  return open && !open.literal ? 'client' : null;
}
