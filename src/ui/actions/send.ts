/** Sends what is typed, and remembers it unless it is secret. */
import { pushHistory } from '../input/history.ts';
import { emptyLine } from '../input/line.ts';
import type { LiveConversation } from '../options.ts';
import type { Store } from '../store.ts';

/** Composes one line and writes it. */
export function sendText(
  session: LiveConversation,
  text: string,
  { charset, auto }: { readonly charset: string; readonly auto?: true },
): void {
  const draft = { text, charset, ending: 'crlf', raw: false } as const;
  const composed = session.compose(auto ? { ...draft, assisted: 'own' } : draft);
  session.send(composed.bytes, auto ? { auto } : {});
}

/** Sends the line that stands at the prompt, and clears it. */
export function sendLine(store: Store, session: LiveConversation, text: string): void {
  const { charset, history } = store.state;
  const composed = session.compose({ text, charset, ending: 'crlf', raw: false });
  session.send(composed.bytes);
  store.update({
    line: emptyLine,
    encoded: null,
    reveal: false,
    completion: null,
    bottom: null,
    looked: null,
    history: isAnswer(session)
      ? { ...history, at: null, draft: '' }
      : pushHistory(history, text, composed.mask.length > 0),
  });
}

/** Answers and message text are no commands: ↑ would bring them back where they mean something else. */
function isAnswer({ view }: LiveConversation): boolean {
  return view.input.kind === 'sasl';
}
