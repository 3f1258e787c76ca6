/** What the screen is started with. Sockets and files stay behind `services`; the screen only asks and watches. */

import type { Skills } from '../engine/assist/fading.ts';
import type { Transcript } from '../engine/record/transcript.ts';
import type { Replay } from '../engine/replay.ts';
import type { Session } from '../engine/session/session.ts';
import type { Course } from '../lessons/model/lesson.ts';
import type { Progress } from '../lessons/progress/progress.ts';
import type { LessonRun } from '../lessons/run/lesson-run.ts';
import type { Lang } from '../locale/catalog.ts';
import type { Speaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import type { Theme } from './tones.ts';

/** A conversation one can take part in. */
export type LiveConversation = Session;

/** A recording that is played. */
export type ReplayStart = {
  readonly conversation: Replay;
  /** The same recording from its beginning, waiting for `step` or `play`. */
  again(): Replay;
};

/** The answer of a service: what was asked for, or the problem in the way. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem };

/** What can be practised with a server on this computer. */
export type Practice = { readonly id: string; readonly name: string };

/** An account of the practice server. They are public. */
export type PracticeAccount = { readonly user: string; readonly address: string; readonly password: string };

/** A recording that can be replayed. */
export type RecordingItem = {
  readonly path: string;
  /** Host and port, or what the file is called. */
  readonly title: string;
  /** ISO date, minutes included. */
  readonly startedAt: string;
};

/** A well-known server: each of its ports with what stands on the menu for it, and the target to open. */
export type ServerItem = {
  readonly host: string;
  readonly ports: readonly { readonly title: string; readonly target: string }[];
};

/** All lessons, and how far one has come in them. */
export type Learning = { readonly course: Course; readonly progress: Progress };

export type Services = {
  /**
   * `host port`, `host:port` or a URL, as typed. Answers at once, while the connection is still being made. `earlier`:
   * the record it goes on with.
   */
  openSession(
    target: string,
    earlier: Transcript | null,
  ): Promise<Answer<{ readonly conversation: LiveConversation; readonly recording: string | null }>>;
  /** What can be practised, in the order it is offered. */
  practices(): readonly Practice[];
  /** Starts a practice server inside this process (once) and opens a session to it. All of them share one mailbox. */
  startPractice(
    id: string,
    earlier: Transcript | null,
  ): Promise<
    Answer<{
      readonly conversation: LiveConversation;
      readonly recording: string | null;
      readonly accounts: readonly PracticeAccount[];
    }>
  >;
  /** Reads the lessons and the progress anew. */
  lessons(): Promise<Learning>;
  /** Takes up a lesson where it was left. What it has started ends with it. */
  startLesson(id: string): Promise<Answer<{ readonly run: LessonRun }>>;
  /** Newest first. */
  listRecordings(): Promise<readonly RecordingItem[]>;
  openRecording(path: string): Promise<Answer<ReplayStart>>;
  /** Records from now on, what was said so far included. null: a name of its own in the usual folder. */
  startRecording(conversation: LiveConversation, path: string | null): Promise<Answer<{ readonly path: string }>>;
  loadSpeaker(lang: Lang): Promise<Speaker>;
  /** Newest first. */
  recentTargets(): Promise<readonly string[]>;
  /** Well-known servers with their ports. */
  targets(): readonly ServerItem[];
  /** Keeps what the terminal answered when it was asked how wide an ambiguous character is. */
  rememberAmbiguous?(columns: 1 | 2): void;
  /** Keeps what the person can do without being helped. */
  rememberSkills?(skills: Skills): void;
  /** Keeps the colours chosen. */
  rememberTheme?(theme: Theme): void;
};

export type Start =
  | { readonly kind: 'home' }
  /** Taken up at once; null: the list of all lessons. */
  | { readonly kind: 'lesson'; readonly id: string | null }
  | {
      readonly kind: 'session';
      readonly conversation: LiveConversation;
      /** Where it is being recorded, if it is. */
      readonly recording: string | null;
      /** What `openSession` is to be asked for to come here again. */
      readonly target: string;
    }
  | ({ readonly kind: 'replay' } & ReplayStart);

export type UiOptions = {
  readonly start: Start;
  readonly services: Services;
  readonly speaker: Speaker;
  /** Columns of `─ ● ›` and other ambiguous characters: as told, as remembered, or to be asked of the terminal. */
  readonly ambiguous: 1 | 2 | 'unknown';
  readonly theme: Theme;
  /** As they were kept, or as the command line says; left out: those of a beginner. */
  readonly skills?: Skills;
  /** `auto`, or the encoding named by `--encoding`. */
  readonly charset: string;
  readonly version: string;
  /** False: the mouse is left to the terminal. */
  readonly mouse?: boolean;
};
