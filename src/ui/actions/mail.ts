/** Reading the mail that passed last, sent or received. */
import { lastMessage } from '../../formats/mail/lens.ts';
import type { App } from '../app.ts';

/** Shows it over the screen, or says that there is none. */
export function readLastMail({ store }: App): void {
  const { conversation, state } = store;
  if (!conversation) return;
  if (conversation.view.incoming) {
    const { speaker } = state;
    return store.update({ notice: { title: speaker.ui('key.mail'), text: [speaker.ui('mail.not-yet')] } });
  }
  const found = lastMessage(conversation.transcript);
  if (found) return store.update({ overlay: { kind: 'mail', index: found.index, scroll: 0 } });
  const { speaker } = state;
  store.update({ notice: { title: speaker.ui('key.mail'), text: [speaker.ui('mail.none')] } });
}
