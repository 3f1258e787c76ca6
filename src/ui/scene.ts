/** Everything a pane may look at. Made anew for each frame from the conversation and the screen's own state. */
import type { Conversation } from '../engine/session/conversation.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Composed } from '../protocols/contract.ts';
import type { Shape } from './layout.ts';
import type { Mails } from './mails.ts';
import type { Row } from './row.ts';
import type { UiState } from './state.ts';
import type { Glyphs } from './text/glyphs.ts';
import type { Measure } from './text/width.ts';

export type Scene = {
  readonly state: UiState;
  readonly speaker: Speaker;
  readonly measure: Measure;
  readonly glyphs: Glyphs;
  readonly color: boolean;
  readonly version: string;
  readonly shape: Shape;
  readonly conversation: Conversation | null;
  /** Messages that have passed, read. */
  readonly mails: Mails;
  /** Lines still to be typed by themselves. */
  readonly linesLeft: number;
  /** What the line would send now: its octets, what to mask, and what is odd about it. */
  readonly composed: Composed | null;
};

export type Box = { readonly columns: number; readonly rows: number };

/** A part of the screen: a function of the scene. At most `box.rows` rows, none wider than `box.columns`. */
export type Pane = {
  readonly id: string;
  rows(scene: Scene, box: Box): readonly Row[];
};
