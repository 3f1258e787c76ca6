/** The keys that help just now, the most important first. */
import { keyPlaceOf } from '../desks.ts';
import { footerOf } from '../input/keys.ts';
import { isPage } from '../lesson/step.ts';
import { type Row, rowWidth, type Span, span } from '../row.ts';
import type { Box, Pane, Scene } from '../scene.ts';

export const footerPane: Pane = {
  id: 'footer',
  rows(scene: Scene, box: Box): readonly Row[] {
    return [keyRow(keysNow(scene), scene, box)];
  },
};

type Key = { readonly keys: string; readonly label: string };

/** The keys that help just now. */
export function keysNow({ state, speaker, measure }: Scene): readonly Key[] {
  const arrows = measure.ambiguous === 1;
  const { overlay, place } = state;
  const choose = [
    { keys: arrows ? '↑↓' : 'Up Down', label: speaker.ui('footer.choose') },
    { keys: 'Enter', label: speaker.ui('footer.open') },
  ];
  const back = { keys: 'Esc', label: speaker.ui('footer.back') };
  switch (overlay?.kind) {
    case 'palette':
      return [...choose, back];
    case 'find':
      return [
        { keys: overlay.typing ? 'F7' : 'n', label: speaker.ui('footer.find-older') },
        { keys: overlay.typing ? (arrows ? '↓' : 'Down') : 'N', label: speaker.ui('footer.find-newer') },
        { keys: 'Enter', label: speaker.ui('footer.find-stay') },
        back,
      ];
    case 'help':
    case 'hint':
    case 'lesson':
    case 'mail':
    case 'phases':
      return [back, { keys: 'PgUp PgDn', label: speaker.ui('footer.scroll') }];
    case 'leave':
      return [{ keys: 'Ctrl-C', label: speaker.ui('footer.leave') }, back];
    case 'paste':
      return [{ keys: 'Enter', label: speaker.ui('footer.send') }, back];
    case undefined:
      break;
  }
  if (place.kind === 'home') {
    if (place.asking !== null) return [choose[1]!, back];
    const up = place.lessonsOf === null ? [] : [back];
    const rest = footerOf('home', arrows).map(({ keys, label }) => ({ keys, label: speaker.ui(label) }));
    const ports = place.items[place.chosen]?.kind === 'server';
    const port = { keys: arrows ? '←→' : 'Left Right', label: speaker.ui('footer.port') };
    return [...choose, ...up, ...(ports ? [port] : []), ...rest, { keys: 'Ctrl-C', label: speaker.ui('footer.leave') }];
  }
  // What Enter and Esc do before and after a lesson is said on its page.
  return footerOf(isPage(place) ? 'home' : keyPlaceOf(place), arrows).map(({ keys, label }) => ({
    keys,
    label: speaker.ui(label),
  }));
}

/** As many as fit, closer together only where that shows more of them. */
export function keyRow(keys: readonly Key[], scene: Scene, box: Box): Row {
  const roomy = keysApart(keys, 3, scene, box);
  const close = keysApart(keys, 2, scene, box);
  return close.length > roomy.length ? close : roomy;
}

function keysApart(keys: readonly Key[], apart: number, { measure }: Scene, box: Box): Row {
  const row: Span[] = [span(' ')];
  for (const { keys: chord, label } of keys) {
    const part = [span(chord, 'strong'), span(` ${label}`, 'dim')];
    const gap = row.length > 1 ? [span(' '.repeat(apart))] : [];
    if (rowWidth([...row, ...gap, ...part], measure) > box.columns) break;
    row.push(...gap, ...part);
  }
  return row;
}
