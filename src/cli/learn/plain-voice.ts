/** A lesson in lines: headings and prose of the lesson between what the session prints. */
import type { Block, LessonProse, StepProse } from '../../lessons/model/lesson.ts';
import { expand } from '../../lessons/model/placeholders.ts';
import { proseFor } from '../../lessons/model/prose-for.ts';
import { wrongGuess } from '../../lessons/run/choice.ts';
import type { LessonRun, RunView } from '../../lessons/run/lesson-run.ts';
import { fallbackNotice } from '../../lessons/words.ts';
import type { CliKey } from '../../locale/en/cli.ts';
import type { Speaker } from '../../locale/speaker.ts';
import type { Params } from '../../protocols/contract.ts';
import { visible } from '../../wire/visible.ts';
import type { Style } from '../style.ts';
import type { LessonVoice } from './voice.ts';

export type PlainVoiceOptions = {
  readonly speaker: Speaker;
  readonly style: Style;
  write(text: string): void;
  /** Nobody is asked to type anything. */
  readonly solving: boolean;
};

/** Before there is a server. */
const NO_SERVER = '127.0.0.1';

export class PlainVoice implements LessonVoice {
  readonly #run: Pick<LessonRun, 'session'>;
  readonly #options: PlainVoiceOptions;
  #before: RunView | null = null;
  #passedSteps = 0;
  /** The step whose text has been told. */
  #told = -1;

  constructor(run: Pick<LessonRun, 'session'>, options: PlainVoiceOptions) {
    this.#run = run;
    this.#options = options;
  }

  changed(view: RunView): void {
    const before = this.#before;
    this.#before = view;
    if (before === null) this.#opening(view);
    // A step that has nothing more to say goes on by itself.
    const justPassed = view.passed.size > this.#passedSteps && view.status !== 'passed';
    this.#passedSteps = view.passed.size;
    if (before && justPassed) this.#own('lesson.passed');
    if (view.status === 'doing' && (before?.status !== 'doing' || before.at !== view.at)) this.#step(view);
    if (before && view.at === before.at) this.#within(view, before);
    if (view.status === 'passed' && before?.status !== 'passed') this.#passed(view);
    if (view.status === 'finished' && before?.status !== 'finished') this.#finished(view);
  }

  missing(view: RunView): void {
    if (view.verdict.met) return;
    const [first] = view.verdict.missing;
    if (first) this.#write(`   ${this.#cli('lesson.not-yet')}${visible(this.#options.speaker.unmet(first))}`);
  }

  again(view: RunView): void {
    if (view.status === 'opening') return this.#opening(view);
    this.#told = -1;
    if (view.status === 'passed') this.#passed(view);
    else this.#step(view);
  }

  say(key: CliKey, params: Params = {}): void {
    this.#own(key, params);
  }

  lines(lines: readonly string[]): void {
    for (const line of lines) this.#write(visible(line));
  }

  #opening(view: RunView): void {
    const { lesson, status, at } = view;
    const { speaker, solving } = this.#options;
    const { title, opening } = this.#prose(view);
    this.#heading(title);
    const fallback = fallbackNotice(lesson, speaker);
    if (fallback !== null) this.#write(this.#options.style('dim', `-- ${fallback}`));
    if (status === 'opening') this.#blocks(opening, view);
    else if (at > 0) this.#own('lesson.resumed', { step: at + 1, count: lesson.steps.length });
    if (solving) return;
    this.#own('lesson.commands');
    if (status === 'opening') this.#own('lesson.enter-begin');
  }

  #step(view: RunView): void {
    const step = view.lesson.steps[view.at]!;
    const prose = this.#proseOf(view);
    if (!prose) return;
    const { at, lesson } = view;
    this.#heading(`${this.#cli('lesson.step', { step: at + 1, count: lesson.steps.length })}${prose.title}`);
    if (this.#told !== at) {
      this.#blocks(prose.text, view);
      step.options?.forEach((id, number) => {
        this.#write(`${number + 1}. ${this.#filled(prose.options[id]?.text ?? id, view)}`);
      });
    }
    this.#told = at;
    if (prose.goal !== '') this.#write(`${this.#cli('lesson.goal')}${this.#filled(prose.goal, view)}`);
    if (step.options && !this.#options.solving) this.#own('lesson.choose');
  }

  /** What happens in a step. */
  #within(view: RunView, before: RunView): void {
    const prose = this.#proseOf(view);
    if (!prose) return;
    if (view.showing && !before.showing) this.#own('lesson.showing');
    if (view.rungs > before.rungs) {
      const hint = prose.hints[view.rungs - 1] ?? '';
      this.#write(
        `${this.#cli('lesson.hint', { rung: view.rungs, count: prose.hints.length })}${this.#filled(hint, view)}`,
      );
    }
    const { kind } = view.lesson.steps[view.at]!;
    const option = view.chosen === null ? undefined : prose.options[view.chosen];
    if (option && view.chosen !== before.chosen) {
      if (kind === 'predict') {
        this.#write(`${this.#cli('lesson.predicted')}${this.#filled(option.text, view)}`);
        if (view.status === 'doing') this.#own('lesson.then-look');
      } else if (view.status === 'doing') this.#write(this.#filled(option.remark, view));
    }
    if (view.lost && !before.lost) this.#own('lesson.lost');
  }

  #passed(view: RunView): void {
    const { at, lesson, chosen } = view;
    const prose = this.#proseOf(view);
    this.#own('lesson.passed');
    const option = chosen === null ? undefined : prose?.options[chosen];
    const wrong = wrongGuess(view);
    if (wrong) {
      const said = this.#filled(prose?.options[wrong.id]?.text ?? wrong.id, view);
      this.#write(this.#cli('lesson.guessed', { ...wrong, text: said }));
    }
    if (option) this.#write(this.#filled(option.remark, view));
    this.#blocks(prose?.after ?? [], view);
    if (!this.#options.solving) this.#own(at + 1 < lesson.steps.length ? 'lesson.enter-next' : 'lesson.enter-end');
  }

  #finished(view: RunView): void {
    this.#write('');
    this.#own('lesson.finished');
    this.#blocks(this.#prose(view).closing, view);
  }

  #blocks(blocks: readonly Block[], view: RunView): void {
    for (const block of blocks) {
      if (block.kind === 'text') this.#write(this.#filled(block.text, view));
      else for (const line of block.lines) this.#write(`    ${this.#filled(line, view)}`);
    }
  }

  #prose({ lesson }: RunView): LessonProse {
    return proseFor(lesson, this.#options.speaker.lang).prose;
  }

  #proseOf(view: RunView): StepProse | undefined {
    return this.#prose(view).steps[stepId(view)];
  }

  #filled(text: string, { actors, since }: RunView): string {
    return visible(expand(text, { host: this.#run.session?.host ?? NO_SERVER, actors, now: since }));
  }

  #cli(key: CliKey, params: Params = {}): string {
    return visible(this.#options.speaker.cli(key, params));
  }

  #heading(text: string): void {
    this.#write(`\n== ${visible(text)}`);
  }

  #own(key: CliKey, params: Params = {}): void {
    this.#write(this.#options.style('dim', `-- ${this.#cli(key, params)}`));
  }

  #write(text: string): void {
    this.#options.write(`${text}\n`);
  }
}

function stepId({ lesson, at }: RunView): string {
  return lesson.steps[at]?.id ?? '';
}
