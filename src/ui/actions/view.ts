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

/** The next set of colours, live; it is kept for the next time. */
export function nextTheme({ store, services }: App): void {
  const theme = THEMES[(THEMES.indexOf(store.state.theme) + 1) % THEMES.length]!;
  services.rememberTheme?.(theme);
  store.update({ theme });
}
