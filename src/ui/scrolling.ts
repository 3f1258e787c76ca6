/** What only the frame knows how to do: scroll by what is on the screen, draw it again, copy the conversation. */

import type { App } from './app.ts';
import { conversationText } from './copy.ts';
import type { Layout } from './layout.ts';
import { fullHintRows } from './panes/full-hint.ts';
import { helpHeight } from './panes/help.ts';
import { lessonTextRows } from './panes/lesson-text.ts';
import { mailRows } from './panes/mail.ts';
import { phaseRows } from './panes/phases.ts';
import { windowBox, windowOptions } from './panes/transcript.ts';
import type { Box, Scene } from './scene.ts';
import type { Scroll, Scrolling } from './scroll.ts';
import { around, rows, scroll, type WindowOptions } from './text/rows.ts';

type Latest = () => { readonly scene: Scene; readonly layout: Layout };

/** Rows of what can be scrolled over the screen. */
const heights = {
  help: helpHeight,
  hint: (scene: Scene, box: Box) => fullHintRows(scene, box).length,
  phases: (scene: Scene, box: Box) => phaseRows(scene, box).length,
  mail: (scene: Scene, box: Box) => mailRows(scene, box).length,
  lesson: (scene: Scene, box: Box) => lessonTextRows(scene, box).length,
};

/** Rows a notch of the wheel goes. */
const NOTCH = 3;

function distance(by: Exclude<Scroll, 'first' | 'last'>, height: number): number {
  const rows = by.startsWith('page') ? Math.max(1, height - 1) : NOTCH;
  return by.endsWith('up') ? -rows : rows;
}

/** How the window of the transcript is made, and how high it is. */
function windowNow(scene: Scene, layout: Layout): { readonly options: WindowOptions; readonly height: number } {
  const height = layout.body + (layout.sidebar > 0 ? layout.strip : 0);
  const box = windowBox(scene, { columns: layout.columns - layout.sidebar, rows: height });
  return { options: windowOptions(scene, box), height: box.rows };
}

/** `write`: to the terminal, past the frame. */
export function scrolling({ store }: App, latest: Latest, write: (text: string) => void): Scrolling {
  return {
    scrollTranscript(by) {
      const { scene, layout } = latest();
      const { conversation } = scene;
      if (!conversation) return;
      if (by === 'last') return store.update({ bottom: null, looked: null });
      const { options, height } = windowNow(scene, layout);
      const { bottom, seen } = store.state;
      const next =
        by === 'first' ? { index: 0, part: 0 } : scroll(conversation.transcript, options, bottom, distance(by, height));
      store.update({ bottom: next, seen: bottom === null ? conversation.transcript.length : seen });
    },
    scrollOverlay(by) {
      const { scene, layout } = latest();
      const { overlay } = store.state;
      if (overlay === null || !('scroll' in overlay)) return;
      const height = layout.lesson + layout.body + layout.mailbox + layout.strip;
      const length = heights[overlay.kind](scene, { columns: layout.columns, rows: height });
      const most = Math.max(0, length - height);
      const rows = by === 'first' ? -most : by === 'last' ? most : distance(by, height);
      const next = Math.max(0, Math.min(most, Math.min(most, overlay.scroll) + rows));
      store.update({ overlay: { ...overlay, scroll: next } });
    },
    show(index) {
      const { scene, layout } = latest();
      const { conversation } = scene;
      if (!conversation) return;
      const { transcript } = conversation;
      const { bottom, seen } = store.state;
      // What is looked at does not fold, so it is asked for as it will stand then.
      const { options } = windowNow({ ...scene, state: { ...store.state, looked: index } }, layout);
      const visible = rows(transcript, options, bottom).rows.some((row) => row.index === index && row.kind !== 'hex');
      const next = visible ? bottom : around(transcript, options, { index, part: 0 });
      store.update({ looked: index, bottom: next, seen: bottom === null ? transcript.length : seen });
    },
    copy() {
      const { scene } = latest();
      if (!scene.conversation) return;
      const { text, lines, left } = conversationText(scene.conversation, scene.state.charset);
      write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
      const said = left === 0 ? scene.speaker.ui('notice.copied') : scene.speaker.ui('notice.copied-part', { lines });
      store.update({ notice: { title: scene.speaker.ui('key.copy'), text: [said] } });
    },
  };
}
