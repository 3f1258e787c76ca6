/** What only the frame knows: how far a page is, and where an entry stands. */

/** The keys that scroll. */
export type Scroll = 'page-up' | 'page-down' | 'wheel-up' | 'wheel-down' | 'first' | 'last';

/** Moves what stands on the screen. */
export type Scrolling = {
  scrollTranscript(by: Scroll): void;
  scrollOverlay(by: Scroll): void;
  /** Brings an entry into view and looks at it. */
  show(index: number): void;
  copy(): void;
};
