/** What changes only how things are shown: language, scrolling. */
import type { Lang } from '../../locale/catalog.ts';
import type { App } from '../app.ts';

const LANGUAGES: readonly Lang[] = ['en', 'zh-CN', 'zh-TW'];

/** The next language, live. */
export async function nextLanguage({ store, services }: App): Promise<void> {
  const at = LANGUAGES.indexOf(store.state.speaker.lang);
  const speaker = await services.loadSpeaker(LANGUAGES[(at + 1) % LANGUAGES.length]!);
  store.update({ speaker });
}
