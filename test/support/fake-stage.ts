/** A stage without servers: the test says what the server says, and when the stage is set. */
import type { Accepted, Scene, Stage } from '../../src/lessons/stage.ts';
import type { Problem } from '../../src/protocols/contract.ts';
import { StagedSession } from './staged-session.ts';

export class FakeStage implements Stage {
  /** What was asked for, in order: `clear`, `serve rfc`, `connect`, `close`. */
  readonly asked: string[] = [];
  readonly sessions: StagedSession[] = [];
  /** Mail that has arrived. */
  accepted: Accepted[] = [];
  /** Set: no server can be started. */
  problem: Problem | null = null;
  /** Held: the stage is being cleared until it is let go. */
  #held: Promise<void> = Promise.resolve();
  /** What the server says to whoever connects; null: nothing. */
  greeting: string | null = '220 mail.example.test';

  /** Clearing waits until the answer is called. */
  hold(): () => void {
    let letGo = () => {};
    this.#held = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  /** The session that was opened last. */
  get session(): StagedSession {
    return this.sessions.at(-1)!;
  }

  async clear(): Promise<null> {
    this.asked.push('clear');
    this.accepted = [];
    await this.#held;
    return null;
  }

  async serve({ persona }: { readonly persona: string }) {
    this.asked.push(`serve ${persona}`);
    if (this.problem) return { ok: false, problem: this.problem } as const;
    const scene: Scene = {
      ...{ host: 'mail.example.test', port: 25 },
      actors: [{ user: 'alice', address: 'alice@example.test', password: 'wonderland' }],
      post: { accepted: () => this.accepted, count: () => 0 },
      connect: () => this.#connect(),
    };
    return { ok: true, scene } as const;
  }

  async close(): Promise<void> {
    this.asked.push('close');
  }

  #connect(): StagedSession {
    this.asked.push('connect');
    const session = new StagedSession().open();
    this.sessions.push(session);
    const { greeting } = this;
    if (greeting !== null) setImmediate(() => session.says(greeting));
    return session;
  }
}
