/**
 * What the terminal sends, before anybody interprets it. Ink's `useInput` drops function keys and hands over a burst
 * like `ab\rcd\r` as one text, so its events are taken one step earlier; raw mode and paste stay Ink's business.
 */
import type { EventEmitter } from 'node:events';
import { useInput, usePaste, useStdin } from 'ink';
import { useEffect } from 'react';

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
