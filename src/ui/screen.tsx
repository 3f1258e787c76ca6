/** The only component with hooks: takes the store, makes a frame, draws its rows. */
import { Box, Text, useCursor, useStdout, useWindowSize } from 'ink';
import { memo, type ReactElement, useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { handleInput, handleTyped } from './actions/keys.ts';
import type { App } from './app.ts';
import { conversationOf } from './desks.ts';
import { composedLine } from './draft.ts';
import { type Frame, frameOf, layoutNow, type Stage } from './frame.ts';
import type { WheelTurn } from './input/wheel.ts';
import { useKeyboard, useWheel } from './keyboard.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';
import { scrolling } from './scrolling.ts';
import type { UiState } from './state.ts';
import type { Glyphs } from './text/glyphs.ts';
import { type Theme, toneProps } from './tones.ts';

type Props = { readonly app: App; readonly glyphs: Glyphs };

export function Screen({ app, glyphs }: Props): ReactElement {
  const state = useSyncExternalStore(app.store.subscribe, app.store.snapshot);
  const { columns, rows } = useWindowSize();
  const { setCursorPosition } = useCursor();
  const { stdout } = useStdout();
  const write = useCallback((text: string) => void stdout.write(text), [stdout]);
  const stage = stageOf(app, state, glyphs);
  const layout = layoutNow(stage, columns, rows);
  const scene: Scene = { ...stage, shape: layout.shape };
  const frame: Frame = frameOf(scene, layout);
  setCursorPosition(frame.cursor ?? undefined);

  const latest = useRef({ scene, layout });
  latest.current = { scene, layout };
  const moving = useMemo(() => scrolling(app, () => latest.current, write), [app, write]);
  app.frame = moving;
  const onInput = useCallback((input: string) => handleInput(app, moving, input), [app, moving]);
  const onPaste = useCallback((text: string) => handleTyped(app, moving, { kind: 'paste', text }), [app, moving]);
  const onTurn = useCallback((chord: WheelTurn) => handleTyped(app, moving, { kind: 'key', chord }), [app, moving]);
  useKeyboard(onInput, onPaste);
  useWheel(state.mouse, write, onTurn);

  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      {frame.rows.map((row, slot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is a slot of the screen, whatever it shows.
        <Line key={slot} row={row} theme={state.theme} />
      ))}
    </Box>
  );
}

/** Everything the panes may look at. */
function stageOf(app: App, state: UiState, glyphs: Glyphs): Stage {
  const { measure, version, mails } = app;
  const { place, speaker } = state;
  const conversation = conversationOf(place);
  const composed = composedLine(state);
  return {
    state,
    speaker,
    measure,
    glyphs,
    color: state.theme !== 'none',
    version,
    conversation,
    mails,
    linesLeft: app.typist.left,
    composed,
  };
}

const Line = memo(
  function Line({ row, theme }: { readonly row: Row; readonly theme: Theme }) {
    return (
      <Box height={1} flexShrink={0}>
        <Text wrap="truncate">
          {row.map(({ text, tone }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name than their place.
            <Text key={at} {...toneProps(tone, theme)}>
              {text}
            </Text>
          ))}
        </Text>
      </Box>
    );
  },
  (before, after) => before.theme === after.theme && sameRow(before.row, after.row),
);

function sameRow(a: Row, b: Row): boolean {
  return (
    a === b || (a.length === b.length && a.every((span, at) => span.text === b[at]!.text && span.tone === b[at]!.tone))
  );
}
