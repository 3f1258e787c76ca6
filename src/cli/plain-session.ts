/** A session without a screen: it prints what happens, plays the script from stdin, and judges how it went. */
import type { Skills } from '../engine/assist/fading.ts';
import { HelpedTyping } from '../engine/assist/helped-typing.ts';
import { realClock } from '../engine/clock.ts';
import type { ScriptFeed } from '../engine/script/script.ts';
import type { Login } from '../engine/script/script-octets.ts';
import { ScriptRunner } from '../engine/script/script-runner.ts';
import { readSlash } from '../engine/script/slash.ts';
import type { Session } from '../engine/session/session.ts';
import type { Problem } from '../protocols/contract.ts';
import type { Context } from './command.ts';
import { exitOf } from './exit.ts';
import { InOrder } from './in-order.ts';
import { JsonPrinter } from './json.ts';
import { type PlainState, runLocal } from './local-commands.ts';
import { PlainPrinter } from './plain.ts';
import { openPrompt } from './prompt.ts';
import { readLiteral } from './read-literal.ts';
import { feedFrom } from './stdin-feed.ts';
import { styleFor } from './style.ts';
import { UserFiles } from './user-files.ts';

export type PlainSessionOptions = {
  readonly session: Session;
  readonly charset: string;
  readonly json: boolean;
  readonly timeoutMs: number | null;
  /** What the person at the prompt can do without being helped; left out: nobody is helped. */
  readonly skills?: Skills;
  /** Whom `/auth` logs in. */
  readonly login?: Login | null;
  /** Played instead of stdin. */
  readonly feed?: ScriptFeed;
};

/** Resolves with the exit code when the connection is closed. What went wrong has been said on stderr. */
export async function runPlainSession(options: PlainSessionOptions, context: Context): Promise<number> {
  const { session, json } = options;
  const { stdout, stdin, stderr } = context;
  const state: PlainState = { charset: options.charset, hex: false, stopKeepalive: null, helped: null };
  const interrupt = (): void => session.interrupt();
  const prompted = !options.feed && stdin.isTTY === true && (stdout.isTerminal || stderr.isTerminal);
  const prompt = prompted
    ? openPrompt({
        stdin,
        output: stdout.isTerminal ? stdout : stderr,
        label: () => `${promptWord(session, state, context)} > `,
        secrets: (text) => {
          // A command for wirespeak is not sent; anything else that starts with a slash may be an answer.
          if (!state.helped?.gathering && readSlash(Buffer.from(text)).kind === 'slash') return [];
          const draft = { text, charset: state.charset, ending: 'crlf', raw: false } as const;
          return session.compose(state.helped?.draft(text) ?? draft).mask;
        },
        interrupt,
      })
    : null;
  const write = (text: string): void => {
    if (prompt) prompt.around(() => stdout.write(text));
    else stdout.write(text);
  };
  const plain = new PlainPrinter({
    speaker: context.speaker,
    write,
    charset: () => state.charset,
    hex: () => state.hex,
    style: styleFor(stdout.isTerminal, context.env),
  });
  // The prompt of --json speaks on stderr: stdout is for JSON lines alone.
  const aside = json
    ? new PlainPrinter({ speaker: context.speaker, write: (text) => stderr.write(text), charset: () => state.charset })
    : plain;
  const printer = json ? new JsonPrinter(session.startedAt, () => session.protocol.id, context.speaker, write) : plain;
  const stdinFeed = options.feed || prompt ? null : feedFrom(stdin);
  const feed = options.feed ?? prompt?.feed ?? stdinFeed!.feed;

  // Whoever pipes lines in, or reads JSON, gets exactly the octets that were written.
  if (prompt && !json && options.skills) state.helped = helpedTyping(session, options.skills, aside, state, context);

  const inOrder = new InOrder(session, printer);
  session.subscribe((moment) => moment && inOrder.print(moment));
  stdout.onClosed(interrupt);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const runner = new ScriptRunner(
    session,
    feed,
    {
      charset: () => state.charset,
      secret: (variable) => context.env[variable],
      login: options.login ?? null,
      file: readLiteral,
      local: (slash) => runLocal(slash, session, aside, state, prompt === null),
      unanswered: (line) => aside.say('plain.unanswered', { line }),
      wrong: (text) => {
        if (prompt) aside.say('plain.unknown-slash', { text });
        return prompt !== null;
      },
      prompted: prompt !== null,
      helped: state.helped,
      patienceMs: options.timeoutMs,
    },
    realClock,
  );
  const scriptProblems = await runner.run();
  await inOrder.settled();
  state.stopKeepalive?.();
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  prompt?.close();
  stdinFeed?.stop();
  if (stdout.closed && stdout.fault === null) return 0;
  // What a person typed and a server refused is a conversation, not a script that failed.
  const found = prompt ? scriptProblems.filter((problem) => exitOf(problem) !== 1) : scriptProblems;
  return judge(session, found, context);
}

/** What stands before the cursor: the phase, or that a text is gathered. */
function promptWord({ protocol, view }: Session, { helped }: PlainState, { speaker }: Context): string {
  return helped?.gathering ? speaker.ui('prompt.gathering') : speaker.phase(protocol.id, view.phase);
}

/** The assistant at the prompt; what it learns is kept. */
function helpedTyping(
  session: Session,
  skills: Skills,
  printer: PlainPrinter,
  state: PlainState,
  { env, speaker }: Context,
): HelpedTyping {
  const files = new UserFiles(env);
  return new HelpedTyping(session, skills, {
    charset: () => state.charset,
    gathers: (as) => printer.say(`plain.gather-${as}`),
    warns(notes) {
      for (const note of notes) if (note.kind === 'hint') printer.line(`! ${speaker.hint(note)}`);
      printer.say('plain.held');
    },
    learned(now, faded) {
      void files.change((settings) => ({ ...settings, assist: now }));
      for (const { aid, level } of faded) printer.note(`assist.${aid}-${level}`);
    },
    dropped: (octets) => session.annotate(speaker.ui('assist.dropped', { octets })),
  });
}

/** The session's own problem weighs more than a refusal; what stopped the script weighs more than what that led to. */
function judge(session: Session, scriptProblems: readonly Problem[], context: Context): number {
  const stopped = scriptProblems.find((problem) => exitOf(problem) !== 1);
  for (const problem of scriptProblems) context.complain(problem);
  if (stopped) return exitOf(stopped);
  const { outcome } = session;
  if (outcome?.problem) context.complain(outcome.problem);
  return outcome?.exit || (scriptProblems.length > 0 ? 1 : 0);
}
