/** What every action of the screen may use. */
import type { Mails } from './mails.ts';
import type { Services } from './options.ts';
import type { Scrolling } from './scroll.ts';
import type { Store } from './store.ts';
import type { Measure } from './text/width.ts';
import type { Vigils } from './vigils.ts';

export type App = {
  readonly store: Store;
  readonly services: Services;
  readonly measure: Measure;
  readonly version: string;
  readonly mails: Mails;
  /** Sends lines one by one as the server is ready for them. */
  readonly typist: Typist;
  /** Keeps connections open while nobody speaks. */
  readonly vigils: Vigils;
  /** Draws the whole frame again, whatever stands on the screen. */
  redraw(): void;
  /** The frame that is drawn now; it puts itself here. */
  frame: Scrolling | null;
  /** Gives the terminal back; the program ends with this exit code. */
  leave(code: number): void;
};

export type Typist = {
  /** How many lines are still to go in the conversation on the screen. */
  readonly left: number;
  /** Types them in the conversation on the screen, whatever comes to the screen meanwhile. */
  type(lines: readonly string[], how: { readonly auto: boolean }): void;
  /** Drops the lines of the conversation on the screen. */
  stop(): void;
  stopAll(): void;
};
