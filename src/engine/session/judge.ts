/** Gathers what is known of a connection that is over, and judges it. */
import type { Problem } from '../../protocols/contract.ts';
import type { SessionLog } from './session-log.ts';
import { closeProblem } from './verdict.ts';
import type { WireLoop } from './wire-loop.ts';

/** Where it went, and who ended it. */
export type Ended = {
  readonly host: string;
  readonly port: number;
  readonly by: 'client' | 'server';
  readonly secured: boolean;
};

/** The problem the end amounts to; to be asked before what is left of a line is taken as a unit. */
export function judge(log: SessionLog, loop: WireLoop, ended: Ended): Problem | null {
  const { view, protocol } = log.scribe;
  const { owing, lastReply } = log;
  return closeProblem({
    ...ended,
    view,
    lastReply,
    owing,
    midReply: loop.waiting('server').length > 0 || (log.inReply && owing),
    hasGoodbye: protocol.farewell !== null,
    sentAnything: loop.count.client > 0,
    heardAnything: loop.count.server > 0,
  });
}
