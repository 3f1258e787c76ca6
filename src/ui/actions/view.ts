/** What changes only how things are shown: language, colours. */
import type { Lang } from '../../locale/catalog.ts';
import type { App } from '../app.ts';
import { THEMES } from '../tones.ts';

const LANGUAGES: readonly Lang[] = ['en', 'zh-CN', 'zh-TW'];

/** The next language, live. */
export async function nextLanguage({ store, services }: App): Promise<void> {
  const at = LANGUAGES.indexOf(store.state.speaker.lang);
  const speaker = await services.loadSpeaker(LANGUAGES[(at + 1) % LANGUAGES.length]!);
  store.update({ speaker });
}

const MAILBOX = { some: 'all', all: 'none', none: 'some' } as const;

/** Shows more of the open mailbox, none of it, some of it. `on`: whether any of it; null: whatever comes next. */
export function showMailbox({ store }: App, on: boolean | null): void {
  const { speaker, mailbox: before } = store.state;
  const mailbox = on === null ? MAILBOX[before] : on ? 'some' : 'none';
  const say = (text: string) => ({ notice: { title: speaker.ui('mailbox.title'), text: [text] } });
  if (!store.conversation?.view.mailbox) return store.update(say(speaker.ui('mailbox.none')));
  store.update({ mailbox, ...(mailbox === 'none' ? say(speaker.ui('mailbox.hidden')) : {}) });
}

/** The next set of colours, live; it is kept for the next time. */
export function nextTheme({ store, services }: App): void {
  const theme = THEMES[(THEMES.indexOf(store.state.theme) + 1) % THEMES.length]!;
  services.rememberTheme?.(theme);
  store.update({ theme });
}
