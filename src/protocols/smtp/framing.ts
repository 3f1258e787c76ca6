/** How the next bytes of each side are to be cut. */
import type { Channel, Framing, Side } from '../contract.ts';
import { LINES, TEXT_LINES } from '../line-dialogue/framings.ts';
import type { SmtpState } from './state.ts';

/** Lines; in message text only CRLF ends one; a BDAT chunk is counted (RFC 3030 §2). */
export function framing(state: SmtpState, _channel: Channel, from: Side): Framing {
  if (from === 'server') return LINES;
  if (state.chunkLeft > 0) return { kind: 'octets', n: state.chunkLeft };
  return state.message ? TEXT_LINES : LINES;
}
