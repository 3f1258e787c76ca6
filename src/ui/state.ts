/** What the screen itself remembers. Nothing of the session: that is asked of the conversation each time. */

import type { Skills } from '../engine/assist/fading.ts';
import type { Gathering } from '../engine/assist/gathering.ts';
import type { Lesson, Track } from '../lessons/model/lesson.ts';
import type { LessonRun, RunStatus } from '../lessons/run/lesson-run.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import type { Encoded } from './answer.ts';
import type { Completion } from './input/completion.ts';
import type { History } from './input/history.ts';
import type { LineState } from './input/line.ts';
import type {
  Learning,
  LiveConversation,
  Practice,
  PracticeAccount,
  RecordingItem,
  ReplayStart,
  ServerItem,
} from './options.ts';
import type { RowPosition } from './text/rows.ts';
import type { Theme } from './tones.ts';

/** What can be chosen at home. */
export type HomeItem =
  /** `next`: the one to go on with, or to begin with. */
  | { readonly kind: 'lesson'; readonly lesson: Lesson; readonly next?: true }
  | { readonly kind: 'track'; readonly track: Track }
  /** Lessons are being read. */
  | { readonly kind: 'reading' }
  /** `last`: where one may go on. */
  | { readonly kind: 'recording'; readonly recording: RecordingItem; readonly last?: true }
  | { readonly kind: 'target'; readonly target: string; readonly last?: true }
  /** `at`: which of its ports is chosen. */
  | { readonly kind: 'server'; readonly server: ServerItem; readonly at: number }
  | { readonly kind: 'practice'; readonly practice: Practice }
  | { readonly kind: 'new-target' | 'open-file' | 'language' };

export type HomePlace = {
  readonly kind: 'home';
  readonly items: readonly HomeItem[];
  readonly chosen: number;
  /** What is being typed, if anything: a server, or the path of a recording. */
  readonly asking: 'target' | 'path' | null;
  /** Whose lessons are listed in place of everything else: those of one track, by its id, or of `every`. */
  readonly lessonsOf: string | null;
  /** The list one came from. */
  readonly outer: HomePlace | null;
};

/** A lesson that is being taken at a desk. */
export type Seat = {
  readonly run: LessonRun;
  /** How the run stood when the screen last looked, to tell what is new. */
  readonly seen: { readonly status: RunStatus; readonly at: number; readonly trouble: Problem | null };
  /** Where in the record the step begins. */
  readonly begun: number;
};
/** A lesson that has no connection yet. */
export type LessonPlace = { readonly kind: 'lesson'; readonly lesson: Seat };
export type LivePlace = {
  readonly kind: 'live';
  readonly conversation: LiveConversation;
  /** What to open to come here again. */
  readonly target: string;
  readonly recording: string | null;
  /** Accounts of the practice server, when this is one. */
  readonly accounts: readonly PracticeAccount[];
  /** Seconds of silence after which wirespeak says the protocol's harmless command; null: never. */
  readonly keepalive: number | null;
  /** A command that waits for the text it announces; left out: none does. */
  readonly gathering?: Gathering;
  /** The lesson this conversation belongs to. */
  readonly lesson: Seat | null;
};
export type ReplayPlace = { readonly kind: 'replay' } & ReplayStart;
export type Place = HomePlace | LessonPlace | LivePlace | ReplayPlace;

/** What stands over the ordinary screen and takes the keys. */
export type Overlay =
  | { readonly kind: 'help' | 'hint' | 'phases' | 'lesson'; readonly scroll: number }
  /** `index`: the entry the message ended with. */
  | { readonly kind: 'mail'; readonly index: number; readonly scroll: number }
  | { readonly kind: 'palette'; readonly chosen: number }
  | Finding
  | { readonly kind: 'leave' }
  | { readonly kind: 'paste'; readonly lines: readonly string[] };

/** A text is looked for in the transcript. */
export type Finding = {
  readonly kind: 'find';
  /** What is looked for. */
  readonly line: LineState;
  /** Keys change the text; else they go from place to place. */
  readonly typing: boolean;
  /** Where the person was: the way back. */
  readonly from: Pick<UiState, 'bottom' | 'seen' | 'looked'>;
  /** Tells one search from the next, for one that is under way stops when another begins. */
  readonly run: object;
  /** `wrapped`: found beyond the end where the search went on at the other one. */
  readonly found: 'nothing-yet' | 'here' | 'wrapped' | 'nowhere';
  /** Per cent looked through; null: not under way. */
  readonly progress: number | null;
};

/**
 * `masked`: the dialogue says which part is secret. `covered`: it was secret when it was typed, and something has
 * happened since (the connection was lost, the login refused), so all of it stays hidden until it is gone.
 */
export type Secrecy = 'open' | 'masked' | 'covered';

/** What belongs to one conversation and not to the screen: it is put aside with it and comes back with it. */
export type Desk = {
  readonly place: Place;
  readonly line: LineState;
  readonly history: History;
  readonly completion: Completion | null;
  /** Text that Ctrl-O has turned into what the server wants, while it stands unchanged in the line. */
  readonly encoded: (Encoded & { readonly typed: string }) | null;
  /** Whether the line holds a secret. Kept by the store. */
  readonly secrecy: Secrecy;
  /** What is hidden of the line is shown all the same. */
  readonly reveal: boolean;
  /** The last row shown after scrolling; null: the end is followed. */
  readonly bottom: RowPosition | null;
  /** How many entries there were when the person scrolled away from the end. */
  readonly seen: number;
  /** The entry one looks at: what was found, or a refusal gone back to. null: whatever comes. */
  readonly looked: number | null;
  /** `auto` or an encoding, for what is received and what is typed. */
  readonly charset: string;
  /** What wirespeak has to say to the person, in the place of the hint, until the next key. */
  readonly notice: { readonly title: string; readonly text: readonly string[] } | null;
  /** The last thing that could not be done. */
  readonly problem: Problem | null;
  /** When the reply owed was asked for, in milliseconds; null: none is owed. */
  readonly owedSince: number | null;
  /** When anything was last said on the connection, in milliseconds. */
  readonly heardAt: number;
};

/** A desk that is not on the screen. `news`: something has been said there that nobody has seen. */
export type DeskAside = Desk & { readonly news: boolean };

export type UiState = Desk & {
  readonly speaker: Speaker;
  readonly theme: Theme;
  /** Conversations that are open beside the one on the screen, in their order. */
  readonly aside: readonly DeskAside[];
  /** Where the one on the screen stands among them, counted from 0. */
  readonly at: number;
  /** What the person can do without being helped. */
  readonly skills: Skills;
  /** What can be practised. */
  readonly practices: readonly Practice[];
  /** All lessons and how far one has come; null: not read yet. */
  readonly learning: Learning | null;
  readonly overlay: Overlay | null;
  /** The wheel of the mouse scrolls. */
  readonly mouse: boolean;
  readonly wire: boolean;
  readonly unfolded: boolean;
  /** How much of the open mailbox is shown beside the conversation. */
  readonly mailbox: 'some' | 'all' | 'none';
  /** A service is at work. */
  readonly busy: boolean;
  readonly now: number;
};
