/** Takes a lesson: stages each step, watches the session, and says when a step is passed. */
import { type Clock, realClock } from '../../engine/clock.ts';
import { type LineTask, typeLines } from '../../engine/script/line-typist.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Session } from '../../engine/session/session.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Verdict } from '../goals/verdict.ts';
import type { Lesson } from '../model/lesson.ts';
import type { StepFile } from '../model/schema.ts';
import type { Stage } from '../stage.ts';
import type { LessonRun, RunStatus, RunView } from './lesson-run.ts';
import { readingPause } from './reading-speed.ts';
import type { RunOptions, Undated } from './run-options.ts';
import { type SceneChange, Scenery } from './scenery.ts';
import { needsSession, startsSegment } from './segments.ts';
import { sendOwn, solutionLines } from './solution-lines.ts';
import { mayJudge, type StepWatch } from './step-watch.ts';
import { Tally } from './tally.ts';

/** Rungs of the hint ladder. */
const RUNGS = 4;
/** A demonstration; `met`: what it has brought about would pass. */
type Show = { task: LineTask | null; met: boolean };
const NOT_YET: Verdict = { met: false, missing: [] };

/** Begins with the opening, or with the step to go on with. */
export function createRun(lesson: Lesson, stage: Stage, options: RunOptions): LessonRun {
  const run = new Run(lesson, stage, options);
  const at = lesson.steps.findIndex(({ id }) => id === options.resumeAt);
  if (at !== -1) void run.goTo(at);
  return run;
}

class Run implements LessonRun {
  readonly #lesson: Lesson;
  readonly #scenery: Scenery;
  readonly #clock: Clock;
  readonly #progress: RunOptions['progress'];
  readonly #tally: Tally;
  readonly #listeners = new Set<() => void>();
  #status: RunStatus = 'opening';
  #at = 0;
  #since: Date;
  #rungs = 0;
  #verdict: Verdict = NOT_YET;
  #trouble: Problem | null = null;
  /** The step's own; null while none is being done. */
  #watch: StepWatch | null = null;
  /** Of the step after it, from where this one was passed: what is already on its way belongs there. */
  #upcoming: StepWatch | null = null;
  /** Something was sent since the step began. */
  #touched = false;
  #show: Show | null = null;
  #closed = false;
  #view: RunView | null = null;

  constructor(lesson: Lesson, stage: Stage, { progress, earlier = null, clock = realClock }: RunOptions) {
    this.#lesson = lesson;
    this.#scenery = new Scenery(lesson, stage, clock, {
      moment: (moment) => this.#see(moment),
      changed: () => this.#changed(),
    });
    this.#clock = clock;
    this.#since = clock.date();
    this.#progress = progress;
    this.#tally = new Tally(lesson, earlier);
  }

  get view(): RunView {
    this.#view ??= {
      lesson: this.#lesson,
      status: this.#status,
      at: this.#at,
      passed: this.#tally.passed,
      rungs: this.#rungs,
      chosen: this.#watch?.chosen ?? null,
      verdict: this.#verdict,
      lost: this.#lost,
      showing: this.#show !== null,
      trouble: this.#trouble ?? this.#progress.trouble ?? null,
      actors: this.#scenery.scene?.actors ?? [],
      since: this.#since,
      hard: this.#tally.hard,
    };
    return this.#view;
  }

  get session(): Session | null {
    return this.#scenery.session;
  }

  subscribe(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  next(): void {
    if (this.#closed) return;
    if (this.#status === 'opening') void this.goTo(0);
    else if (this.#status === 'passed') this.#advance();
    else if (this.#status === 'doing' && this.#step?.kind === 'free') {
      this.#notePass();
      this.#advance();
    }
  }

  hint(): void {
    const step = this.#step;
    // Whoever asks while the step is being staged need not ask again.
    const isTheirs = this.#status === 'doing' || this.#status === 'staging';
    if (!isTheirs || !step || step.kind === 'free' || this.#rungs === RUNGS) return;
    const rung = ++this.#rungs;
    this.#tally.change(step.id, { hints: Math.max(this.#tally.of(step.id).hints, rung) });
    this.#note({ lesson: this.#lesson.id, event: 'hint', step: step.id, rung });
    this.#changed();
  }

  choose(option: string): void {
    if (this.#status !== 'doing' || !this.#watch || !this.#step?.options?.includes(option)) return;
    this.#watch.chosen = option;
    this.#judge();
    this.#changed();
  }

  show(): void {
    const step = this.#step;
    if (this.#show) {
      this.#endShow();
      return this.#changed();
    }
    if (this.#status !== 'doing' || !step || (step.solution ?? step.answer) === undefined) return;
    this.#tally.change(step.id, { shown: true });
    this.#note({ lesson: this.#lesson.id, event: 'show', step: step.id });
    const show: Show = { task: null, met: false };
    this.#show = show;
    // A solution begins where the step begins.
    const spoiled = step.solution !== undefined && (this.#touched || this.session?.standing !== 'open');
    if (!spoiled) return this.#play(show);
    void this.#stageFor(this.#at, show).then(() => {
      if (this.#show === show) this.#play(show);
    });
  }

  async retry(): Promise<void> {
    const step = this.#step;
    if (!step || this.#status === 'opening') return;
    this.#tally.change(step.id, { retries: this.#tally.of(step.id).retries + 1 });
    this.#note({ lesson: this.#lesson.id, event: 'retry', step: step.id });
    await this.#stageFor(this.#at);
  }

  async restart(): Promise<void> {
    if (this.#closed) return;
    this.#tally.startOver();
    this.#rungs = 0;
    await this.goTo(0);
  }

  async goTo(step: number): Promise<void> {
    if (this.#closed || !Number.isInteger(step) || step < 0) return;
    if (step >= this.#lesson.steps.length) return this.#finish();
    await this.#stageFor(step);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#dropShow();
    await this.#scenery.close();
    this.#listeners.clear();
  }

  get #step(): StepFile | undefined {
    return this.#lesson.steps[this.#at];
  }

  get #lost(): boolean {
    if (this.#status !== 'doing' || this.#verdict.met || !this.#step) return false;
    const isOnlyChoice = this.#verdict.missing.every(({ id }) => id.startsWith('option.'));
    return this.session?.standing === 'closed' && needsSession(this.#step) && !isOnlyChoice;
  }

  /** Everything anew, up to where this step begins. */
  #stageFor(at: number, show: Show | null = null): Promise<void> {
    return this.#change(at, show, () => this.#scenery.stage(at));
  }

  /** A change of scene, which ends with the beginning of a step. A demonstration of that step goes on. */
  async #change(at: number, show: Show | null, change: () => Promise<SceneChange>): Promise<void> {
    if (this.#show !== show) this.#dropShow();
    this.#status = 'staging';
    // Hints of this step stay: whoever tries again has read them.
    if (at !== this.#at) this.#rungs = 0;
    this.#at = at;
    this.#watch = null;
    this.#upcoming = null;
    this.#verdict = NOT_YET;
    this.#trouble = null;
    const changing = change();
    this.#changed();
    const changed = await changing;
    if (changed.kind === 'called-off' || this.#closed) return;
    if (changed.kind === 'ready') return this.#begin(at, this.#scenery.watch(at)!);
    this.#trouble = changed.problem;
    this.#dropShow();
    this.#changed();
  }

  #begin(at: number, watch: StepWatch): void {
    if (at !== this.#at) this.#rungs = 0;
    this.#at = at;
    this.#status = 'doing';
    this.#watch = watch;
    this.#since = watch.since;
    this.#upcoming = null;
    this.#touched = false;
    this.#note({ lesson: this.#lesson.id, event: 'step', step: this.#lesson.steps[at]!.id });
    this.#judge();
    this.#changed();
  }

  #see(moment: Moment | null): void {
    const byPerson = moment?.entry.event === 'client' && moment.entry.auto !== true;
    if (byPerson) {
      this.#endShow();
      if (this.#status === 'passed' && this.#upcoming) this.#advance();
    }
    if (moment) {
      if (moment.entry.event === 'client') this.#touched = true;
      this.#watch?.see(moment);
      this.#upcoming?.see(moment);
    }
    const before = this.#key;
    if (!moment || mayJudge(moment)) this.#judge(moment);
    if (this.#key !== before) this.#changed();
  }

  /** What a moment may change about the view. */
  get #key(): string {
    return JSON.stringify([this.#status, this.#at, this.#verdict, this.#lost, this.#show === null]);
  }

  #judge(moment: Moment | null = null): void {
    if (this.#status !== 'doing' || !this.#watch) return;
    this.#verdict = this.#watch.judge(moment?.view);
    if (!this.#verdict.met) return;
    // A demonstration is seen to its end.
    if (this.#show) this.#show.met = true;
    else this.#pass(moment);
  }

  #pass(moment: Moment | null): void {
    const { steps } = this.#lesson;
    const next = steps[this.#at + 1];
    this.#notePass();
    this.#status = 'passed';
    this.#verdict = { met: true };
    const goesOn = next !== undefined && !startsSegment(this.#lesson, this.#at + 1);
    if (goesOn) this.#upcoming = this.#scenery.watch(this.#at + 1);
    // Lines sent ahead are a step on already.
    const ahead = moment?.entry.event === 'server' && moment.view.outstanding > 0 && this.#upcoming !== null;
    if (ahead || !hasMoreToSay(this.#lesson, this.#step!)) this.#advance();
  }

  #notePass(): void {
    const step = this.#step!;
    this.#tally.change(step.id, { passed: true });
    this.#note({ lesson: this.#lesson.id, event: 'pass', step: step.id });
  }

  #advance(): void {
    const at = this.#at + 1;
    const next = this.#lesson.steps[at];
    if (!next) return this.#finish();
    const isOver = this.session?.standing === 'closed' && needsSession(next);
    const watch = isOver ? null : (this.#upcoming ?? this.#scenery.watch(at));
    if (startsSegment(this.#lesson, at)) void this.#change(at, null, () => this.#scenery.open(at));
    else if (watch) this.#begin(at, watch);
    else void this.#stageFor(at);
  }

  #finish(): void {
    this.#scenery.callOff();
    this.#dropShow();
    this.#at = this.#lesson.steps.length;
    this.#status = 'finished';
    this.#rungs = 0;
    this.#watch = null;
    this.#upcoming = null;
    this.#verdict = { met: true };
    this.#note({ lesson: this.#lesson.id, event: 'finish' });
    this.#changed();
  }

  #play(show: Show): void {
    const step = this.#step;
    const { session, scene } = this.#scenery;
    if (!step || !session || !scene) return this.#endShow();
    if (step.answer !== undefined && this.#watch) this.#watch.chosen = step.answer;
    const lines = step.solution === undefined ? [] : solutionLines(step.solution, scene, this.#since);
    let isEnded = false;
    const ended = () => {
      isEnded = true;
      if (this.#show === show) this.#endShow();
      this.#changed();
    };
    const how = { clock: this.#clock, pause: readingPause, settle: true, ended };
    const task = typeLines(session, lines, (line) => sendOwn(session, line), how);
    if (!isEnded) show.task = task;
    this.#changed();
  }

  /** What it brought about counts. */
  #endShow(): void {
    const show = this.#show;
    if (!show) return;
    this.#dropShow();
    if (this.#status !== 'doing') return;
    if (show.met) this.#pass(null);
    else this.#judge();
  }

  #dropShow(): void {
    const show = this.#show;
    this.#show = null;
    show?.task?.stop();
  }

  #note(event: Undated): void {
    this.#progress.note(event);
  }

  #changed(): void {
    this.#view = null;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Is there something to read once this step is passed? What is said to the option chosen counts, too. */
function hasMoreToSay({ prose }: Lesson, { id, options }: StepFile): boolean {
  if (options !== undefined) return true;
  return Object.values(prose).some((text) => (text?.steps[id]?.after.length ?? 0) > 0);
}
