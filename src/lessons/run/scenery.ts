/** Server and session of a run. Changes of scene follow one another; a newer one calls the older off. */
import type { Clock } from '../../engine/clock.ts';
import type { Transcript } from '../../engine/record/transcript.ts';
import type { Moment } from '../../engine/session/conversation.ts';
import type { Session } from '../../engine/session/session.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Scene, Stage } from '../stage.ts';
import { serverOf } from './segments.ts';
import { over, typed } from './session-waits.ts';
import { bringTo, type Staged } from './staging.ts';
import { StepWatch } from './step-watch.ts';

/** `changed`: another session is to be seen. */
type Audience = { moment(moment: Moment | null): void; changed(): void };

/** What a change of scene came to. `called-off`: something else is under way already. */
export type SceneChange =
  | { readonly kind: 'ready' }
  | { readonly kind: 'called-off' }
  | { readonly kind: 'trouble'; readonly problem: Problem | null };

export class Scenery {
  readonly #lesson: Lesson;
  readonly #stage: Stage;
  readonly #clock: Clock;
  readonly #audience: Audience;
  #session: Session | null = null;
  #scene: Scene | null = null;
  #unwatch = (): void => {};
  #last: Promise<unknown> = Promise.resolve();
  #calledOff = new AbortController();

  constructor(lesson: Lesson, stage: Stage, clock: Clock, audience: Audience) {
    this.#lesson = lesson;
    this.#stage = stage;
    this.#clock = clock;
    this.#audience = audience;
  }

  /** The session to be seen; null: none yet. */
  get session(): Session | null {
    return this.#session;
  }

  /** The server that is up; null: none yet. */
  get scene(): Scene | null {
    return this.#scene;
  }

  /** A step that begins now. null: there is nothing for it to begin on. */
  watch(at: number): StepWatch | null {
    const step = this.#lesson.steps[at];
    return step && this.#scene && this.#session ? new StepWatch(step, this.#scene, this.#session, this.#clock) : null;
  }

  /** Everything anew, up to where this step begins. */
  stage(at: number): Promise<SceneChange> {
    return this.#inTurn((signal, earlier) =>
      bringTo(this.#stage, this.#lesson, at, {
        ...{ clock: this.#clock, earlier, signal },
        shown: (session, scene) => this.#take(session, scene),
      }),
    );
  }

  /** This step's own connection, and its own server if it has one; the mailboxes stay as they are. */
  open(at: number): Promise<SceneChange> {
    return this.#inTurn(async (signal, earlier) => {
      let scene = this.#scene;
      if (!scene || this.#lesson.steps[at]?.server) {
        const served = await this.#stage.serve(serverOf(this.#lesson, at));
        if (!served.ok) return served;
        scene = served.scene;
      }
      const session = scene.connect(earlier);
      this.#take(session, scene);
      await typed(session, [], { clock: this.#clock, signal });
      return { ok: true, scene, session };
    });
  }

  /** Whatever is under way shall not come to anything. */
  callOff(): void {
    this.#calledOff.abort();
  }

  async close(): Promise<void> {
    this.callOff();
    this.#unwatch();
    this.#session?.end();
    await this.#last;
    if (this.#session) await over(this.#session, this.#clock);
    await this.#stage.close();
  }

  #inTurn(change: (signal: AbortSignal, earlier: Transcript | null) => Promise<Staged>): Promise<SceneChange> {
    this.callOff();
    this.#calledOff = new AbortController();
    const { signal } = this.#calledOff;
    const turn = this.#last.then(async (): Promise<SceneChange> => {
      if (signal.aborted) return { kind: 'called-off' };
      this.#unwatch();
      if (this.#session) await over(this.#session, this.#clock);
      if (signal.aborted) return { kind: 'called-off' };
      const changed = await change(signal, this.#session?.transcript ?? null);
      if (signal.aborted) return { kind: 'called-off' };
      return changed.ok ? { kind: 'ready' } : { kind: 'trouble', problem: changed.problem };
    });
    this.#last = turn;
    return turn;
  }

  #take(session: Session, scene: Scene): void {
    this.#session = session;
    this.#scene = scene;
    this.#unwatch = session.subscribe((moment) => this.#audience.moment(moment));
    this.#audience.changed();
  }
}
