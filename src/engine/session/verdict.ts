/** How a connection that is over is to be judged: from views and reply classes alone, whatever was spoken. */
import { type ProblemKind, problems } from '../../knowledge/problems.ts';
import type { Problem, ReplyNote, View } from '../../protocols/contract.ts';
import { problem } from '../net/faults.ts';
import type { Outcome } from './conversation.ts';

/** What is known when the connection ends without a problem of its own. */
export type Ending = {
  readonly host: string;
  readonly port: number;
  /** Who ended it. */
  readonly by: 'client' | 'server';
  /** The view before the close is folded. */
  readonly view: View;
  readonly lastReply: ReplyNote | null;
  /** The server stopped within a line, or within a reply of several lines. */
  readonly midReply: boolean;
  /** A reply is owed, the greeting included. */
  readonly owing: boolean;
  /** The protocol has a way to say goodbye. */
  readonly hasGoodbye: boolean;
  readonly sentAnything: boolean;
  readonly heardAnything: boolean;
  readonly secured: boolean;
};

/** A reply in one line: `421 4.3.2 closing`. */
export function replyText({ status, lines }: ReplyNote): string {
  const first = lines[0] ?? '';
  if (!('code' in status)) return first;
  if (first.startsWith(String(status.code))) return first;
  return [status.code, status.enhanced, first].filter(Boolean).join(' ');
}

/** The problem a close amounts to, or null when all is well. */
export function closeProblem(ending: Ending): Problem | null {
  const { host, port, view, lastReply } = ending;
  if (view.ended && lastReply && (lastReply.class === 'transient' || lastReply.exchange === null)) {
    return problem('lost.server-left', { host, reply: replyText(lastReply) });
  }
  if (view.ended) return null;
  if (ending.by === 'client') return ending.owing && ending.sentAnything ? problem('lost.closed', { host }) : null;
  if (!ending.heardAnything && ending.sentAnything && !ending.secured) return problem('lost.tls-port', { host, port });
  // Where nothing is ever replied to, text may end anywhere.
  if (!ending.hasGoodbye && !ending.owing) return null;
  return problem(ending.midReply ? 'lost.mid-reply' : 'lost.closed', { host });
}

/** The exit code that goes with a problem (design §3). */
export function outcomeOf(found: Problem | null): Outcome {
  if (!found) return { exit: 0, problem: null };
  const fact = problems[found.kind as ProblemKind];
  return { exit: fact?.exit ?? 5, problem: found };
}
