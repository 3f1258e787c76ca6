/** Types several lines as a patient person would: each when the server is ready for it (lock-step). */
import { nextTurn, type Situation } from '../../engine/script/lockstep.ts';
import type { Typist } from '../app.ts';
import type { LiveConversation } from '../options.ts';
import type { Store } from '../store.ts';
import { sendText } from './send.ts';

/** Entries looked at to see whether the server has spoken at all. */
const OPENING = 50;

export function createTypist(store: Store): Typist {
  let lines: readonly string[] = [];
  /** How many of them have gone. */
  let gone = 0;
  let auto = false;
  let timer: NodeJS.Timeout | null = null;
  let unwatch: () => void = () => {};
  let heard = false;
  let lastChange = 0;

  function stop(): void {
    lines = [];
    gone = 0;
    if (timer) clearTimeout(timer);
    timer = null;
    unwatch();
    unwatch = () => {};
  }

  function live(): LiveConversation | null {
    const { place } = store.state;
    return place.kind === 'live' ? place.conversation : null;
  }

  function advance(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    for (let session = live(); gone < lines.length; session = live()) {
      if (!session) return stop();
      const turn = nextTurn(situation(session, Date.now() - lastChange, heard));
      if (turn.kind === 'over') return stop();
      if (turn.kind === 'wait') {
        if (turn.within !== null) timer = setTimeout(advance, turn.within);
        return;
      }
      const line = lines[gone++]!;
      heard = false;
      lastChange = Date.now();
      sendText(store, session, line, auto ? { auto: true } : {});
    }
    stop();
  }

  return {
    get left() {
      return lines.length - gone;
    },
    type(more, how) {
      const session = live();
      if (!session) return;
      stop();
      lines = more;
      auto = how.auto;
      lastChange = Date.now();
      // Not inside the notification: the session may still be folding.
      let asked = false;
      unwatch = session.subscribe((moment) => {
        lastChange = Date.now();
        if (moment?.entry.event === 'server') heard = true;
        if (asked) return;
        asked = true;
        setImmediate(() => {
          asked = false;
          advance();
        });
      });
      advance();
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
