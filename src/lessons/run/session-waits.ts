/** Waiting for a session: until lines are typed and answered, until it is over. */
import type { Clock } from '../../engine/clock.ts';
import { type LineTaskEnd, typeLines } from '../../engine/script/line-typist.ts';
import type { Session } from '../../engine/session/session.ts';
import { sendOwn } from './solution-lines.ts';

/** A server that leaves a solution unanswered this long is not waited for. */
const LONGEST_TYPING = 30_000;
/** A server that does not hang up this long after we did is left. */
const LONGEST_FAREWELL = 2000;

/** Types lines in lock-step, without a pause, and waits for the greeting and for every answer owed. */
export function typed(
  session: Session,
  lines: readonly string[],
  { clock, signal }: { readonly clock: Clock; readonly signal?: AbortSignal },
): Promise<LineTaskEnd> {
  return new Promise((resolve) => {
    const stop = () => task.stop();
    const cancel = clock.after(LONGEST_TYPING, stop);
    let isOver = false;
    const ended = (how: LineTaskEnd) => {
      isOver = true;
      cancel();
      signal?.removeEventListener('abort', stop);
      resolve(how);
    };
    const task = typeLines(session, lines, (line) => sendOwn(session, line), { clock, settle: true, ended });
    if (signal?.aborted) stop();
    else if (!isOver) signal?.addEventListener('abort', stop);
  });
}

/** Ends a session as politely as can be and waits until it is over: a mailbox has one reader at a time. */
export function over(session: Session, clock: Clock): Promise<void> {
  if (session.standing === 'closed') return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = clock.after(LONGEST_FAREWELL, () => session.interrupt());
    const stop = session.subscribe(() => {
      if (session.standing !== 'closed') return;
      cancel();
      stop();
      resolve();
    });
    session.end();
  });
}
