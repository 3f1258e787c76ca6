/** Somebody who takes a lesson in a test: types lines, and waits for what comes of them. */
import type { LessonRun, RunView } from '../../src/lessons/run/lesson-run.ts';
import type { Undated } from '../../src/lessons/run/run-options.ts';

/** Progress that is only remembered: `pass ehlo`, `hint ehlo 1`. */
export function remembered(): { readonly events: string[]; note(event: Undated): void } {
  const events: string[] = [];
  return {
    events,
    note: (event) => {
      const step = 'step' in event ? ` ${event.step}` : '';
      events.push(`${event.event}${step}${'rung' in event ? ` ${event.rung}` : ''}`);
    },
  };
}

/** Resolves once the view is as wanted. */
export function until(run: LessonRun, wanted: (view: RunView) => boolean): Promise<RunView> {
  return new Promise((resolve) => {
    const stop = run.subscribe(look);
    function look(): void {
      if (!wanted(run.view)) return;
      stop();
      resolve(run.view);
    }
    look();
  });
}

/** Is the step of this id being done, or passed, or …? */
export function isAt(step: string, status: RunView['status']): (view: RunView) => boolean {
  return ({ lesson, at, status: now }) => lesson.steps[at]?.id === step && now === status;
}

/** Types lines at once, as pasted. */
export function type(run: LessonRun, ...lines: readonly string[]): void {
  const { session } = run;
  for (const text of lines) {
    session?.send(session.compose({ text, charset: 'auto', ending: 'crlf', raw: false }).bytes);
  }
}

/** What the client sent in the record, wirespeak's own lines marked with a `*`. */
export function sent(run: LessonRun): readonly string[] {
  const { transcript } = run.session!;
  const lines: string[] = [];
  for (let index = 0; index < transcript.length; index++) {
    const entry = transcript.entry(index);
    if (entry?.event === 'client') lines.push(`${entry.auto ? '*' : ''}${Buffer.from(entry.bytes).toString().trim()}`);
  }
  return lines;
}
