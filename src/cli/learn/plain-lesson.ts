/** A lesson without a screen: what it says stands between the lines of its sessions, and stdin is the learner. */
import { realClock } from '../../engine/clock.ts';
import type { ScriptLine } from '../../engine/script/script.ts';
import { readSlash } from '../../engine/script/slash.ts';
import type { Session } from '../../engine/session/session.ts';
import { isTooLate } from '../../lessons/goals/writing.ts';
import type { Course, Lesson } from '../../lessons/model/lesson.ts';
import type { ProgressLog } from '../../lessons/progress/progress-log.ts';
import { standingOf } from '../../lessons/progress/where.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import { createRun } from '../../lessons/run/run.ts';
import { typed } from '../../lessons/run/session-waits.ts';
import { farewell } from '../../lessons/words.ts';
import type { Problem } from '../../protocols/contract.ts';
import type { Context } from '../command.ts';
import { exitOf } from '../exit.ts';
import { InOrder } from '../in-order.ts';
import { JsonPrinter } from '../json.ts';
import { createPracticeStage } from '../lesson-stage.ts';
import { type PlainState, runLocal } from '../local-commands.ts';
import { PlainPrinter } from '../plain.ts';
import { openPrompt } from '../prompt.ts';
import { feedFrom } from '../stdin-feed.ts';
import { styleFor } from '../style.ts';
import { progressIn } from './course.ts';
import { follow, tick } from './follow.ts';
import { JsonVoice } from './json-voice.ts';
import { act, type InputHost, lessonCommand } from './lesson-input.ts';
import { PlainVoice } from './plain-voice.ts';
import { solve } from './solve.ts';
import type { LessonVoice } from './voice.ts';

export type PlainLessonOptions = {
  readonly lesson: Lesson;
  readonly course: Course;
  readonly log: ProgressLog;
  readonly json: boolean;
  /** wirespeak plays it to the end; nothing is noted. */
  readonly solve: boolean;
};

/** What ended it: the lesson itself, stdin or `/quit`, Ctrl-C, or something that cannot go on. */
type Ending = 'finished' | 'left' | 'unsolved' | 'interrupted' | Problem;

/** Resolves with the exit code: 0 when the lesson was finished, 1 when it was left before. */
export async function runPlainLesson(options: PlainLessonOptions, context: Context): Promise<number> {
  const { lesson, course, log, json } = options;
  const { stdin, stdout, stderr, speaker, env } = context;
  const run = createRun(lesson, createPracticeStage(), options.solve ? SOLVING : resumed(lesson, course, log));
  const state: PlainState = { charset: 'auto', hex: false, stopKeepalive: null, helped: null };
  const interruption = new AbortController();
  const { signal } = interruption;
  const interrupt = (): void => {
    interruption.abort();
    wake();
  };
  const prompt =
    !options.solve && stdin.isTTY === true && (stdout.isTerminal || stderr.isTerminal)
      ? openPrompt({
          stdin,
          output: stdout.isTerminal ? stdout : stderr,
          label: () => `${labelOf(run, speaker.phase)} > `,
          secrets: (text) => secretsIn(text, run.session, state.charset),
          interrupt,
        })
      : null;
  const write = (text: string): void => {
    if (prompt) prompt.around(() => stdout.write(text));
    else stdout.write(text);
  };
  const style = styleFor(stdout.isTerminal, env);
  const plain = new PlainPrinter({
    speaker,
    write: json ? (text) => stderr.write(text) : write,
    charset: () => state.charset,
    hex: () => state.hex,
    style,
  });
  const printer = json
    ? new JsonPrinter(new Date(), () => run.session?.protocol.id ?? lesson.server.protocol, speaker, write)
    : plain;
  const voice: LessonVoice = json
    ? new JsonVoice(speaker, write)
    : new PlainVoice(run, { speaker, style, write, solving: options.solve });

  let wake = (): void => {};
  // Where it goes on shows only after a moment.
  await tick();
  const inOrder = new InOrder(() => run.session!, printer);
  const stop = follow(run, inOrder, voice, () => wake());
  const stdinFeed = prompt || options.solve ? null : feedFrom(stdin);
  const feed = prompt?.feed ?? stdinFeed?.feed ?? null;
  feed?.onChange(() => wake());
  stdout.onClosed(interrupt);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);

  /** Resolves when `met`; asked again whenever something happens. */
  async function until(met: () => boolean): Promise<void> {
    while (!signal.aborted && !met()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  /** Staged, demonstrated, answered and printed. */
  async function settled(): Promise<void> {
    await tick();
    const isStopping = (): boolean => lessonCommand(textOf(feed?.waiting[0])) === 'show';
    await until(() => !isBusy(run, log) && (!run.view.showing || isStopping()));
    const { session } = run;
    if (session && session.standing !== 'closed' && !signal.aborted)
      await typed(session, [], { clock: realClock, signal });
    await tick();
    await inOrder.settled();
  }
  let toldTrouble = false;
  function tellTrouble(): void {
    if (log.trouble && !toldTrouble && !options.solve) context.complain(log.trouble);
    toldTrouble ||= log.trouble !== null;
  }

  async function listen(): Promise<Ending> {
    const host: InputHost = {
      run,
      voice,
      env,
      charset: () => state.charset,
      settled,
      local: (slash) => runLocal(slash, run.session!, plain, state, prompt === null),
    };
    for (;;) {
      await settled();
      tellTrouble();
      const { view } = run;
      if (signal.aborted) return 'interrupted';
      if (view.status === 'finished') return 'finished';
      if (view.trouble && view.trouble !== log.trouble) return view.trouble;
      await until(() => !feed!.isEmpty || feed!.ended);
      if (signal.aborted) return 'interrupted';
      const line = feed!.take();
      if (!line) {
        // Nothing is left to do but to hear the end.
        if (view.status !== 'passed' || view.at + 1 < lesson.steps.length) return 'left';
        run.next();
        continue;
      }
      const { session } = run;
      const replies = repliesIn(session);
      const late = tooLate(run);
      const acted = await act(line, host);
      if (acted.kind === 'leave') return 'left';
      if (acted.kind === 'wrong' && !prompt) return acted.problem;
      if (acted.kind === 'wrong' && !acted.told) plain.complain(acted.problem);
      if (acted.kind !== 'sent') continue;
      await settled();
      const isSame = run.view.status === 'doing' && run.session === session && !run.view.lost;
      // Nothing answers the lines of a mail.
      if (isSame && (repliesIn(session) > replies || tooLate(run) !== late)) voice.missing(run.view);
    }
  }

  const ending = options.solve ? ((await solve(run, settled)) ? 'finished' : 'unsolved') : await listen();
  stop();
  const { view } = run;
  await run.close();
  await inOrder.settled();
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  prompt?.close();
  stdinFeed?.stop();
  tellTrouble();
  if (stdout.closed && stdout.fault === null) return 0;
  switch (ending) {
    case 'finished':
      if (!options.solve) voice.lines(farewell(lesson, course, progressIn(course, log), speaker));
      return 0;
    case 'interrupted':
      return 130;
    case 'unsolved':
      if (view.trouble) return context.complain(view.trouble);
      voice.missing(view);
      voice.say('lesson.unsolved');
      return 1;
    case 'left':
      if (view.at < lesson.steps.length) {
        voice.say('lesson.left', { step: view.at + 1, count: lesson.steps.length });
        voice.lines([speaker.cli('lesson.go-on', { command: `wirespeak learn ${lesson.id}` })]);
      }
      return 1;
    default:
      context.complain(ending);
      return exitOf(ending);
  }
}

const SOLVING = { progress: { note: () => null } };

function resumed(lesson: Lesson, course: Course, log: ProgressLog) {
  const progress = progressIn(course, log);
  const { step } = standingOf(lesson, progress);
  // At its first step a lesson begins with its opening.
  return { progress: log, resumeAt: step > 0 ? lesson.steps[step]!.id : null, earlier: progress[lesson.id] ?? null };
}

/** Is the stage being set? A trouble that is no matter of the progress file ends that. */
function isBusy({ view }: LessonRun, log: ProgressLog): boolean {
  return view.status === 'staging' && (view.trouble === null || view.trouble === log.trouble);
}

function labelOf({ session, view }: LessonRun, phase: (protocol: string, phase: string) => string): string {
  return session && view.status === 'doing' ? phase(session.protocol.id, session.view.phase) : view.lesson.id;
}

function secretsIn(text: string, session: Session | null, charset: string) {
  // A command for wirespeak is not sent; anything else that starts with a slash may be an answer.
  if (session === null || lessonCommand(text) !== null || readSlash(Buffer.from(text)).kind === 'slash') return [];
  return session.compose({ text, charset, ending: 'crlf', raw: false }).mask;
}

function repliesIn(session: Session | null): number {
  return session?.transcript.last('reply') ?? -1;
}

/** What can no longer come of the mail that is being written; null: nothing of the kind. */
function tooLate({ view }: LessonRun): string | null {
  const first = view.verdict.met ? undefined : view.verdict.missing[0];
  return first && isTooLate(first) ? JSON.stringify(first) : null;
}

function textOf(line: ScriptLine | undefined): string {
  return line ? Buffer.from(line.octets).toString('utf8') : '';
}
