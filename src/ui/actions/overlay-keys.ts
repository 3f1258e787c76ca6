/** The keys while something stands over the screen: a text to read, a question, the palette. */
import type { App } from '../app.ts';
import { paletteItems } from '../commands/palette.ts';
import type { Scroll, Scrolling } from '../scroll.ts';
import { scrollOf } from './find-keys.ts';
import { confirmPaste } from './line.ts';
import { interruptProgram } from './session.ts';
import { nextLanguage } from './view.ts';

/** Keys that move what is read over the screen, beside those that scroll everywhere. */
const reading: Readonly<Record<string, Scroll>> = {
  up: 'wheel-up',
  down: 'wheel-down',
  home: 'first',
  'ctrl+home': 'first',
  end: 'last',
  'ctrl+end': 'last',
};

/** One key while something stands over the screen. */
export function overlayKey(app: App, scrolling: Scrolling, chord: string): void {
  const { store } = app;
  const { overlay } = store.state;
  if (overlay === null) return;
  if (chord === 'f4') return void nextLanguage(app);
  const scroll = scrollOf(chord);
  switch (overlay.kind) {
    case 'leave':
      if (chord === 'ctrl+c' || chord === 'enter') return interruptProgram(app);
      // The wheel is no answer.
      if (chord.startsWith('wheel')) return;
      return store.update({ overlay: null });
    case 'paste':
      if (chord === 'enter') return confirmPaste(app);
      if (chord === 'escape' || chord === 'ctrl+c') store.update({ overlay: null });
      return;
    case 'help':
    case 'hint':
    case 'lesson':
    case 'mail':
    case 'phases':
      if (reading[chord]) return scrolling.scrollOverlay(reading[chord]);
      if (scroll !== null) return scrolling.scrollOverlay(scroll);
      return store.update({ overlay: null });
    case 'palette':
      return paletteKey(app, overlay.chosen, chord);
  }
}

function paletteKey(app: App, chosen: number, chord: string): void {
  const { store } = app;
  const items = paletteItems(store.state);
  switch (chord) {
    case 'up':
    case 'down': {
      const by = chord === 'up' ? -1 : 1;
      return store.update({ overlay: { kind: 'palette', chosen: (chosen + by + items.length) % items.length } });
    }
    case 'enter':
      store.update({ overlay: null });
      return items[chosen]?.run(app);
    case 'escape':
    case 'ctrl+c':
    case 'ctrl+]':
      return store.update({ overlay: null });
    default:
  }
}
