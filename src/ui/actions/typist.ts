/** Types several lines as a patient person would: each when the server is ready for it (lock-step). */
import { type LineTask, typeLines } from '../../engine/script/line-typist.ts';
import type { Typist } from '../app.ts';
import type { LiveConversation } from '../options.ts';
import type { Store } from '../store.ts';
import { sendText } from './send.ts';

/** Each conversation has its own lines to go; whatever is on the screen, they go where they were typed. */
export function createTypist(store: Store): Typist {
  const tasks = new Map<LiveConversation, LineTask>();

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
      tasks.set(session, typeLines(session, lines, send));
    },
    stop: () => stop(live()),
    stopAll() {
      for (const session of [...tasks.keys()]) stop(session);
    },
  };
}
