/** Types several lines as a patient person would: each when the server is ready for it (lock-step). */
import { nextTurn, type Situation } from '../../engine/script/lockstep.ts';
import type { Typist } from '../app.ts';
import type { LiveConversation } from '../options.ts';
import type { Store } from '../store.ts';
import { sendText } from './send.ts';

/** Entries looked at to see whether the server has spoken at all. */
const OPENING = 50;

type Task = { readonly left: number; stop(): void };

/** Each conversation has its own lines to go; whatever is on the screen, they go where they were typed. */
export function createTypist(store: Store): Typist {
  const tasks = new Map<LiveConversation, Task>();

  function live(): LiveConversation | null {
    const { place } = store.state;
    return place.kind === 'live' ? place.conversation : null;
  }

  function stop(session: LiveConversation | null): void {
    if (session === null) return;
    tasks.get(session)?.stop();
    tasks.delete(session);
  }

  return {
    get left() {
      const session = live();
      return (session && tasks.get(session)?.left) ?? 0;
    },
    type(lines, { auto }) {
      const session = live();
      if (!session) return;
      stop(session);
      const { charset } = store.state;
      const send = (line: string) => sendText(session, line, { charset, ...(auto && { auto }) });
      tasks.set(session, beginTask(session, lines, send));
    },
    stop: () => stop(live()),
    stopAll() {
      for (const session of [...tasks.keys()]) stop(session);
    },
  };
}

function beginTask(session: LiveConversation, all: readonly string[], send: (line: string) => void): Task {
  let lines = all;
  /** How many of them have gone. */
  let gone = 0;
  let timer: NodeJS.Timeout | null = null;
  let heard = false;
  let lastChange = Date.now();
  // Not inside the notification: the session may still be folding.
  let asked = false;
  const unwatch = session.subscribe((moment) => {
    lastChange = Date.now();
    if (moment?.entry.event === 'server') heard = true;
    if (asked) return;
    asked = true;
    setImmediate(() => {
      asked = false;
      advance();
    });
  });

  function stop(): void {
    lines = [];
    gone = 0;
    if (timer) clearTimeout(timer);
    timer = null;
    unwatch();
  }

  function advance(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    while (gone < lines.length) {
      const turn = nextTurn(situation(session, Date.now() - lastChange, heard));
      if (turn.kind === 'over') return stop();
      if (turn.kind === 'wait') {
        if (turn.within !== null) timer = setTimeout(advance, turn.within);
        return;
      }
      const line = lines[gone++]!;
      heard = false;
      lastChange = Date.now();
      send(line);
    }
    stop();
  }

  advance();
  return {
    get left() {
      return lines.length - gone;
    },
    stop,
  };
}

function situation(session: LiveConversation, silence: number, heard: boolean): Situation {
  const { standing, view, protocol, transcript, backlog } = session;
  let spoken = false;
  for (let index = 0; index < Math.min(OPENING, transcript.length) && !spoken; index++) {
    spoken = transcript.entry(index)?.event === 'server';
  }
  return { standing, view, greetingOwed: protocol.greets === 'server' && !spoken, silence, heard, backlog };
}
