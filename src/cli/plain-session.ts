/** A session without a screen: it prints what happens, plays the script from stdin, and judges how it went. */
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

export type PlainSessionOptions = {
  readonly session: Session;
  readonly charset: string;
  readonly json: boolean;
  readonly timeoutMs: number | null;
  /** Whom `/auth` logs in. */
  readonly login?: Login | null;
  /** Played instead of stdin. */
  readonly feed?: ScriptFeed;
};

/** Resolves with the exit code when the connection is closed. What went wrong has been said on stderr. */
export async function runPlainSession(options: PlainSessionOptions, context: Context): Promise<number> {
  const { session, json } = options;
  const { stdout, stdin, stderr } = context;
  const state: PlainState = { charset: options.charset, hex: false, stopKeepalive: null };
  const interrupt = (): void => session.interrupt();
  const prompted = !options.feed && stdin.isTTY === true && (stdout.isTerminal || stderr.isTerminal);
  const prompt = prompted
    ? openPrompt({
        stdin,
        output: stdout.isTerminal ? stdout : stderr,
        label: () => `${context.speaker.phase(session.protocol.id, session.view.phase)} > `,
        secrets: (text) => {
          // A command for wirespeak is not sent; anything else that starts with a slash may be an answer.
          if (readSlash(Buffer.from(text)).kind === 'slash') return [];
          return session.compose({ text, charset: state.charset, ending: 'crlf', raw: false }).mask;
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

/** The session's own problem weighs more than a refusal; what stopped the script weighs more than what that led to. */
function judge(session: Session, scriptProblems: readonly Problem[], context: Context): number {
  const stopped = scriptProblems.find((problem) => exitOf(problem) !== 1);
  for (const problem of scriptProblems) context.complain(problem);
  if (stopped) return exitOf(stopped);
  const { outcome } = session;
  if (outcome?.problem) context.complain(outcome.problem);
  return outcome?.exit || (scriptProblems.length > 0 ? 1 : 0);
}
