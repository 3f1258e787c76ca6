/**
 * What the terminal sends, before anybody interprets it. Ink's `useInput` drops function keys and hands over a burst
 * like `ab\rcd\r` as one text, so its events are taken one step earlier; raw mode and paste stay Ink's business.
 */
import type { EventEmitter } from 'node:events';
import { useInput, usePaste, useStdin } from 'ink';
import { useEffect } from 'react';
import { WheelReader, type WheelTurn } from './input/wheel.ts';

type Raw = { readonly internal_eventEmitter: EventEmitter };

/** Calls `onInput` with complete sequences and texts, `onPaste` with pasted text. */
export function useKeyboard(onInput: (input: string) => void, onPaste: (text: string) => void): void {
  const { internal_eventEmitter: events } = useStdin() as unknown as Raw;
  useInput(() => {});
  usePaste(onPaste);
  useEffect(() => {
    events.on('input', onInput);
    return () => {
      events.off('input', onInput);
    };
  }, [events, onInput]);
}

/** Buttons and the wheel are reported (1000), in the form that has no end of columns (1006); and left alone again. */
const WHEEL_ON = '\u001b[?1000h\u001b[?1006h';
const WHEEL_OFF = '\u001b[?1006l\u001b[?1000l';

/**
 * Calls `onTurn` for every turn of the wheel, and asks the terminal for them, while `on`. Ink unmounts on every signal
 * and exit, so the mouse is always given back.
 */
export function useWheel(on: boolean, write: (text: string) => void, onTurn: (turn: WheelTurn) => void): void {
  const { stdin } = useStdin();
  useEffect(() => {
    if (!on) return;
    const reader = new WheelReader();
    const read = stdin.read;
    // Ink takes its input by `read`; a listener of our own would take it away.
    stdin.read = (size?: number) => {
      const chunk = read.call(stdin, size);
      // Node says null where its types do not.
      for (const turn of reader.read(String(chunk ?? ''))) onTurn(turn);
      return chunk;
    };
    write(WHEEL_ON);
    return () => {
      stdin.read = read;
      write(WHEEL_OFF);
    };
  }, [on, write, onTurn, stdin]);
}
