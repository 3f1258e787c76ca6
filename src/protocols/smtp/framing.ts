/** How the next bytes of each side are to be cut. */
import { MAX_UNIT } from '../../wire/unit.ts';
import type { Channel, Framing, Side } from '../contract.ts';
import type { SmtpState } from './state.ts';

const LINE: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'ends' };
const TEXT: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'inside' };

/** Lines; in message text only CRLF ends one; a BDAT chunk is counted (RFC 3030 §2). */
export function framing(state: SmtpState, _channel: Channel, from: Side): Framing {
  if (from === 'server') return LINE;
  if (state.chunkLeft > 0) return { kind: 'octets', n: state.chunkLeft };
  return state.message ? TEXT : LINE;
}
