/** Types several lines as a patient person would: each when the server is ready for it (lock-step). */
import { type Clock, realClock } from '../clock.ts';
import type { Session } from '../session/session.ts';
import { mayClose, nextTurn, type Situation } from './lockstep.ts';

/** Entries looked at to see whether the server has spoken at all. */
const OPENING = 50;

/** Lines on their way. */
export type LineTask = {
  /** How many have not gone yet. */
  readonly left: number;
  /** Drops those that have not gone. */
  stop(): void;
};

/** `done`: all lines have gone. `over`: the connection ended first. `stopped`: somebody said so. */
export type LineTaskEnd = 'done' | 'over' | 'stopped';

export type LineTyping = {
  readonly clock?: Clock;
  /** Milliseconds a reader is given before this line goes, counted from when it could go. */
  readonly pause?: (line: string) => number;
  /** `done` only when the replies owed to the last line have come, too. */
  readonly settle?: boolean;
  /** Called once. */
  readonly ended?: (how: LineTaskEnd) => void;
};

/** Begins at once; `send` writes one line. */
export function typeLines(
  session: Session,
  lines: readonly string[],
  send: (line: string) => void,
  { clock = realClock, pause, settle = false, ended = () => {} }: LineTyping = {},
): LineTask {
  let gone = 0;
  let over = false;
  let heard = false;
  let lastChange = clock.now();
  let cancel = (): void => {};
  /** When the reader has had time enough for the next line; null: the line could not go yet. */
  let readAt: number | null = null;
  // Not inside the notification: the session may still be folding.
  let asked = false;
  const unwatch = session.subscribe((moment) => {
    lastChange = clock.now();
    if (moment?.entry.event === 'server') heard = true;
    if (asked) return;
    asked = true;
    setImmediate(() => {
      asked = false;
      advance();
    });
  });

  function end(how: LineTaskEnd): void {
    if (over) return;
    over = true;
    cancel();
    unwatch();
    ended(how);
  }

  function again(ms: number): void {
    cancel = clock.after(ms, advance);
  }

  function advance(): void {
    if (over) return;
    cancel();
    while (gone < lines.length) {
      const turn = nextTurn(situation());
      if (turn.kind === 'over') return end('over');
      if (turn.kind === 'wait') {
        if (turn.within !== null) again(turn.within);
        return;
      }
      const line = lines[gone]!;
      readAt ??= clock.now() + (pause?.(line) ?? 0) / 1000;
      const unread = Math.ceil((readAt - clock.now()) * 1000);
      if (unread > 0) return again(unread);
      readAt = null;
      gone++;
      heard = false;
      lastChange = clock.now();
      send(line);
    }
    if (!settle) return end('done');
    const turn = mayClose(situation());
    if (turn.kind !== 'wait') return end('done');
    if (turn.within !== null) again(turn.within);
  }

  function situation(): Situation {
    const { standing, view, protocol, backlog } = session;
    const silence = Math.round((clock.now() - lastChange) * 1000);
    return {
      standing,
      view,
      greetingOwed: protocol.greets === 'server' && !hasSpoken(session),
      silence,
      heard,
      backlog,
    };
  }

  advance();
  return {
    get left() {
      return over ? 0 : lines.length - gone;
    },
    stop: () => end('stopped'),
  };
}

/** Has the server of this connection said anything? What an earlier one said stands before it. */
function hasSpoken({ transcript, first }: Session): boolean {
  for (let index = first; index < Math.min(first + OPENING, transcript.length); index++) {
    if (transcript.entry(index)?.event === 'server') return true;
  }
  return false;
}
