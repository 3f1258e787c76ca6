/** Sends what is typed, and remembers it unless it is secret. */
import { draftOf, entered, type Gathering } from '../../engine/assist/gathering.ts';
import type { Composed } from '../../protocols/contract.ts';
import type { App } from '../app.ts';
import { assistanceIn } from '../draft.ts';
import { pushHistory } from '../input/history.ts';
import { emptyLine } from '../input/line.ts';
import type { LiveConversation } from '../options.ts';
import type { LivePlace } from '../state.ts';
import { practise } from './assist.ts';

/** Composes one line and writes it. */
export function sendText(
  session: LiveConversation,
  text: string,
  { charset, auto }: { readonly charset: string; readonly auto?: true },
): void {
  const draft = { text, charset, ending: 'crlf', raw: false } as const;
  const { bytes, added } = session.compose(auto ? { ...draft, assisted: 'own' } : draft);
  session.send(bytes, { auto, added });
}

/** Sends the line that stands at the prompt, or keeps it until what it announces is typed; and clears it. */
export function sendLine(app: App, place: LivePlace, text: string): void {
  const { store } = app;
  const { charset, skills } = store.state;
  const session = place.conversation;
  // An answer means something else as soon as it is sent.
  const isAnswer = session.view.input.kind === 'sasl';
  const gathering = place.gathering ?? null;
  const writing = { charset, assistance: assistanceIn(place, skills) };
  const secret = session.compose(draftOf(text, gathering, writing)).mask.length > 0;
  const done = entered((draft) => session.compose(draft), text, gathering, writing);
  const gather = 'gather' in done ? done.gather : null;
  const { history } = store.state;
  store.update({
    ...(gather === gathering ? {} : { place: withGathering(place, gather) }),
    line: emptyLine,
    encoded: null,
    reveal: false,
    completion: null,
    bottom: null,
    looked: null,
    history: isAnswer ? { ...history, at: null, draft: '' } : pushHistory(history, text, secret),
  });
  if (!('send' in done)) return;
  write(app, session, done.send);
  practise(app, session, done.send.shows);
}

function write({ store }: App, session: LiveConversation, { bytes, added, later }: Composed): void {
  const { speaker } = store.state;
  const dropped = (octets: number) => session.annotate(speaker.ui('assist.dropped', { octets }));
  session.send(bytes, { added, later, dropped });
}

/** What is gathered is dropped; nothing of it has been sent. */
export function dropGathering({ store }: App, place: LivePlace): void {
  const { speaker } = store.state;
  store.update({
    place: withGathering(place, null),
    notice: { title: speaker.ui('assist.title'), text: [speaker.ui('assist.given-up')] },
  });
}

function withGathering({ gathering: _, ...place }: LivePlace, gathering: Gathering | null): LivePlace {
  return gathering === null ? place : { ...place, gathering };
}
