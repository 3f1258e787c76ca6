/** What is typed in a lesson without a screen: commands for the lesson, numbers of options, and lines for the server. */
import type { ScriptLine } from '../../engine/script/script.ts';
import { lineOctets, slashOctets } from '../../engine/script/script-octets.ts';
import { readSlash, type Slash, type SlashName, slashCommands } from '../../engine/script/slash.ts';
import { mayChoose, numberIn } from '../../lessons/run/choice.ts';
import type { LessonRun } from '../../lessons/run/lesson-run.ts';
import type { CliKey } from '../../locale/en/cli.ts';
import type { Params, Problem } from '../../protocols/contract.ts';
import { readLiteral } from '../read-literal.ts';
import type { LessonVoice } from './voice.ts';

export type InputHost = {
  readonly run: LessonRun;
  readonly voice: LessonVoice;
  readonly env: NodeJS.ProcessEnv;
  charset(): string;
  /** Resolves when nothing is under way any more: no staging, no reply owed. */
  settled(): Promise<void>;
  /** A command of plain mode that sends nothing. */
  local(slash: Slash): Promise<Problem | null>;
};

/** `sent`: something went to the server. `leave`: the person has had enough. `wrong`: the line cannot be
 * carried out; `told`: it was said already. */
export type Acted =
  | { readonly kind: 'go on' | 'sent' | 'leave' }
  | { readonly kind: 'wrong'; readonly problem: Problem; readonly told?: true };

const GO_ON: Acted = { kind: 'go on' };
const SENT: Acted = { kind: 'sent' };
const LEAVE: Acted = { kind: 'leave' };

/** Commands of plain mode that have a sense in lessons. */
const LOCAL = new Set<SlashName>(['b64', 'd64', 'encoding', 'hex', 'mail', 'phases']);
/** Those and what sends or ends. */
const HERE = new Set<SlashName>([...LOCAL, 'raw', 'literal', 'secret', 'wait', 'close']);

/** The lesson's own commands stand alone on their line, and hold in message text too: nobody is to get stuck there. */
export function lessonCommand(line: string): string | null {
  return /^\/(hint|show|retry|next|skip|lesson|restart|quit)\s*$/.exec(line)?.[1] ?? null;
}

/** Carries out one line. The lesson has settled before. */
export async function act(line: ScriptLine, host: InputHost): Promise<Acted> {
  const { run } = host;
  const text = Buffer.from(line.octets).toString('utf8');
  const command = lessonCommand(text);
  if (command !== null) return obey(command, host);
  const reading = run.view.status === 'doing' && run.session?.view.input.kind === 'message';
  const slash = reading ? null : readSlash(line.octets);
  if (slash?.kind === 'slash') return carryOut(slash.slash, host);
  if (slash?.kind === 'wrong') return refuse('plain.unknown-slash', { text: `/${slash.name}` }, line, host);
  if (await beganStep(host)) {
    // An empty line has done its work; any other belongs to the step that begins with it.
    if (text === '' || run.view.status !== 'doing') return GO_ON;
  }
  if (choose(text, host)) return GO_ON;
  const { session } = run;
  if (session === null || session.standing === 'closed') {
    host.voice.say('lesson.lost');
    return GO_ON;
  }
  if (text === '' && session.view.input.kind === 'command') {
    host.voice.say('lesson.empty');
    return GO_ON;
  }
  const octets = slash?.kind === 'text' ? slash.octets : line.octets;
  session.send(lineOctets(session, octets, host.charset()));
  return SENT;
}

/** What waits for an Enter goes on. */
async function beganStep({ run, settled }: InputHost): Promise<boolean> {
  const { status } = run.view;
  if (status !== 'opening' && status !== 'passed') return false;
  run.next();
  await settled();
  return true;
}

async function obey(command: string, { run, voice }: InputHost): Promise<Acted> {
  const { view } = run;
  const step = view.lesson.steps[view.at];
  switch (command) {
    case 'hint':
      if (view.status !== 'doing') voice.again(view);
      else if (step?.kind === 'free') voice.say('lesson.no-hints');
      else if (view.rungs === HINTS) voice.say('lesson.no-more-hints');
      else run.hint();
      return GO_ON;
    case 'show':
      if (step?.solution === undefined && step?.answer === undefined) voice.say('lesson.nothing-to-show');
      else run.show();
      return GO_ON;
    case 'retry':
      voice.say('lesson.retrying');
      void run.retry();
      return GO_ON;
    case 'restart':
      voice.say('lesson.retrying');
      void run.restart();
      return GO_ON;
    case 'next':
      if (view.status === 'doing' && step?.kind !== 'free') voice.missing(view);
      else run.next();
      return GO_ON;
    case 'skip':
      if (view.status === 'opening' || view.status === 'passed') run.next();
      else void run.goTo(view.at + 1);
      return GO_ON;
    case 'lesson':
      voice.again(view);
      return GO_ON;
    default:
      return LEAVE;
  }
}

/** Rungs of the ladder. */
const HINTS = 4;

/** Was this the number of an option? */
function choose(text: string, { run, voice }: InputHost): boolean {
  const { lesson, at } = run.view;
  const number = numberIn(text);
  if (Number.isNaN(number) || !mayChoose(run.view, run.session)) return false;
  const option = lesson.steps[at]?.options?.[number - 1];
  if (option === undefined) voice.say('lesson.no-option', { number });
  else run.choose(option);
  return true;
}

async function carryOut(slash: Slash, host: InputHost): Promise<Acted> {
  const { run, voice, env, charset } = host;
  const { session } = run;
  if (slash.name === 'help') {
    voice.say('lesson.commands');
    voice.lines([...HERE].map((name) => `/${name} ${slashCommands[name].takes}`.trim()));
    return GO_ON;
  }
  if (slash.name === 'wait') return GO_ON;
  if (session === null) return GO_ON;
  if (slash.name === 'close') {
    session.end();
    return GO_ON;
  }
  const sources = { charset, secret: (name: string) => env[name], login: null, file: readLiteral };
  const made = await slashOctets(session, slash, sources);
  if (made && !made.ok) return { kind: 'wrong', problem: made.problem };
  if (made) {
    session.send(made.octets);
    return SENT;
  }
  if (!LOCAL.has(slash.name)) {
    voice.say('lesson.not-here', { command: slash.name });
    return { kind: 'wrong', problem: { kind: 'usage.not-yet', params: { command: `/${slash.name}` } }, told: true };
  }
  const problem = await host.local(slash);
  return problem ? { kind: 'wrong', problem } : GO_ON;
}

function refuse(key: CliKey, params: Params, line: ScriptLine, { voice }: InputHost): Acted {
  voice.say(key, params);
  return {
    kind: 'wrong',
    problem: { kind: 'usage.script-command', params: { line: line.number, text: params.text! } },
  };
}
