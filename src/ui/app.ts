/** What every action of the screen may use. */
import type { Mails } from './mails.ts';
import type { Services } from './options.ts';
import type { Scrolling } from './scroll.ts';
import type { Store } from './store.ts';
import type { Measure } from './text/width.ts';

export type App = {
  readonly store: Store;
  readonly services: Services;
  readonly measure: Measure;
  readonly version: string;
  readonly mails: Mails;
  /** Sends lines one by one as the server is ready for them. */
  readonly typist: Typist;
  /** Draws the whole frame again, whatever stands on the screen. */
  redraw(): void;
  /** The frame that is drawn now; it puts itself here. */
  frame: Scrolling | null;
  /** Gives the terminal back; the program ends with this exit code. */
  leave(code: number): void;
};

export type Typist = {
  /** How many lines are still to go. */
  readonly left: number;
  type(lines: readonly string[], how: { readonly auto: boolean }): void;
  stop(): void;
};
