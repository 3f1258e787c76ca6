/** How the next bytes of each side are to be cut. */
import { MAX_UNIT } from '../../wire/unit.ts';
import type { Channel, Framing, Side } from '../contract.ts';
import type { Pop3State } from './state.ts';

const LINE: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'ends' };
const TEXT: Framing = { kind: 'line', max: MAX_UNIT, bareLf: 'inside' };

/** Lines; in a multi-line response only CRLF ends one, or a bare LF could forge its end. */
export function framing(state: Pop3State, _channel: Channel, from: Side): Framing {
  return from === 'server' && state.body ? TEXT : LINE;
}
