/** A lesson among the JSON lines of its sessions: `{"event":"lesson","id":…,"step":…,"status":…}`. */
import { proseFor } from '../../lessons/model/prose-for.ts';
import type { RunView } from '../../lessons/run/lesson-run.ts';
import type { Speaker } from '../../locale/speaker.ts';
import { jsonLine } from '../json-line.ts';
import type { LessonVoice } from './voice.ts';

export class JsonVoice implements LessonVoice {
  readonly #speaker: Speaker;
  readonly #write: (line: string) => void;
  #before = '';

  constructor(speaker: Speaker, write: (line: string) => void) {
    this.#speaker = speaker;
    this.#write = write;
  }

  changed(view: RunView): void {
    const { lesson, at, chosen, rungs, lost } = view;
    const { hints = [] } = proseFor(lesson, this.#speaker.lang).prose.steps[lesson.steps[at]?.id ?? ''] ?? {};
    const line = {
      ...this.#place(view),
      ...(chosen === null ? {} : { chosen }),
      ...(rungs === 0 ? {} : { rung: rungs, hint: hints[rungs - 1] }),
      ...(lost ? { lost } : {}),
    };
    const written = jsonLine(line);
    if (written !== this.#before) this.#write(written);
    this.#before = written;
  }

  missing(view: RunView): void {
    if (view.verdict.met) return;
    const missing = view.verdict.missing.map((each) => this.#speaker.unmet(each));
    this.#write(jsonLine({ ...this.#place(view), missing }));
  }

  again(): void {}
  say(): void {}
  lines(): void {}

  #place({ lesson, at, status }: RunView) {
    return { event: 'lesson', id: lesson.id, step: lesson.steps[at]?.id ?? null, status };
  }
}
