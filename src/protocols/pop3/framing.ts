/** How the next bytes of each side are to be cut. */
import type { Channel, Framing, Side } from '../contract.ts';
import { LINES, TEXT_LINES } from '../line-dialogue/framings.ts';
import type { Pop3State } from './state.ts';

/** Lines; in a multi-line response only CRLF ends one, or a bare LF could forge its end. */
export function framing(state: Pop3State, _channel: Channel, from: Side): Framing {
  return from === 'server' && state.body ? TEXT_LINES : LINES;
}
