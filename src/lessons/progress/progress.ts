/** How far somebody has come, in all lessons. Kept as a log of events, folded into this. */

export type StepProgress = {
  readonly passed: boolean;
  readonly hints: number;
  readonly retries: number;
  readonly shown: boolean;
};

export type LessonProgress = {
  /** Where to go on: id of the step. */
  readonly at: string | null;
  readonly steps: Readonly<Record<string, StepProgress>>;
  /** ISO time of the last event. */
  readonly touched: string;
  /** It was finished at least once since the last reset. */
  readonly finished: boolean;
};

export type Progress = Readonly<Record<string, LessonProgress>>;

/** What is written down. `at`: ISO time. */
export type ProgressEvent = { readonly at: string; readonly lesson: string } & (
  | { readonly event: 'step'; readonly step: string }
  | { readonly event: 'pass'; readonly step: string }
  | { readonly event: 'hint'; readonly step: string; readonly rung: number }
  | { readonly event: 'retry'; readonly step: string }
  | { readonly event: 'show'; readonly step: string }
  | { readonly event: 'finish' }
  | { readonly event: 'reset' }
);
