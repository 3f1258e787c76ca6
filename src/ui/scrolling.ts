/** What only the frame knows how to do: scroll by what is on the screen, draw it again, copy the conversation. */
import type { Scrolling } from './actions/keys.ts';
import type { App } from './app.ts';
import { conversationText } from './copy.ts';
import type { Layout } from './layout.ts';
import { fullHintRows } from './panes/full-hint.ts';
import { helpHeight } from './panes/help.ts';
import { mailRows } from './panes/mail.ts';
import { phaseRows } from './panes/phases.ts';
import { tailRows, windowOptions } from './panes/transcript.ts';
import type { Box, Scene } from './scene.ts';
import { scroll } from './text/rows.ts';

type Latest = () => { readonly scene: Scene; readonly layout: Layout };

/** Rows of what can be scrolled over the screen. */
const heights = {
  help: helpHeight,
  hint: (scene: Scene, box: Box) => fullHintRows(scene, box).length,
  phases: (scene: Scene, box: Box) => phaseRows(scene, box).length,
  mail: (scene: Scene, box: Box) => mailRows(scene, box).length,
};

/** `write`: to the terminal, past the frame. */
export function scrolling({ store }: App, latest: Latest, write: (text: string) => void): Scrolling {
  return {
    scrollTranscript(by) {
      const { scene, layout } = latest();
      const { conversation } = scene;
      if (!conversation) return;
      if (by === 'last') return store.update({ bottom: null });
      const height = layout.body + (layout.sidebar > 0 ? layout.strip : 0);
      const box = { columns: layout.columns - layout.sidebar, rows: height };
      const options = windowOptions(scene, { ...box, rows: height - tailRows(scene, box).length });
      const { bottom, seen } = store.state;
      const page = Math.max(1, height - 1);
      const next =
        by === 'first'
          ? { index: 0, part: 0 }
          : scroll(conversation.transcript, options, bottom, by === 'page-up' ? -page : page);
      store.update({ bottom: next, seen: bottom === null ? conversation.transcript.length : seen });
    },
    scrollOverlay(pages) {
      const { scene, layout } = latest();
      const { overlay } = store.state;
      if (overlay === null || !('scroll' in overlay)) return;
      const height = layout.body + layout.strip;
      const length = heights[overlay.kind](scene, { columns: layout.columns, rows: height });
      const most = Math.max(0, length - height);
      const next = Math.max(0, Math.min(most, Math.min(most, overlay.scroll) + pages * Math.max(1, height - 1)));
      store.update({ overlay: { ...overlay, scroll: next } });
    },
    copy() {
      const { scene } = latest();
      if (!scene.conversation) return;
      const text = Buffer.from(conversationText(scene.conversation, scene.state.charset)).toString('base64');
      write(`\u001b]52;c;${text}\u0007`);
      store.update({ notice: { title: scene.speaker.ui('key.copy'), text: [scene.speaker.ui('notice.copied')] } });
    },
  };
}
