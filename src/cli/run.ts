/** Runs one command line: language, arguments, command. */
import { chooseLanguage } from '../locale/choose.ts';
import { loadSpeaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import { visible } from '../wire/visible.ts';
import type { Context, Frame } from './command.ts';
import { home } from './commands/home.ts';
import { commands, laterCommands } from './commands.ts';
import { exitOf } from './exit.ts';
import { type Output, outputTo } from './output.ts';
import { readsAlong } from './screen-reader.ts';
import { commandIndex } from './verbatim.ts';

const DEFAULT_COLUMNS = 80;

/** Returns the exit code. */
export async function run(argv: readonly string[], frame: Frame): Promise<number> {
  const stdout = outputTo(process.stdout);
  const stderr = outputTo(process.stderr);
  const { lang, unknown } = chooseLanguage({ flag: languageFlag(argv), env: process.env });
  const speaker = await loadSpeaker(lang);
  const complain = (problem: Problem): number => {
    frame.leave();
    stderr.write(`wirespeak: ${visible(speaker.problem(problem))}\n`);
    return exitOf(problem);
  };
  const context: Context = {
    speaker,
    stdin: process.stdin,
    stdout,
    stderr,
    env: process.env,
    terminal: process.stdin.isTTY === true && process.stdout.isTTY === true && !readsAlong(argv, process.env),
    readsAlong: readsAlong(argv, process.env),
    frame,
    complain,
  };
  const code = unknown === null ? await runCommand(argv, context) : complain(unknownLanguage(unknown));
  await Promise.all([stdout.flush(), stderr.flush()]);
  return stdout.fault === null ? code : complain(unwritable(stdout));
}

async function runCommand(argv: readonly string[], context: Context): Promise<number> {
  const word = argv[commandIndex(argv)];
  if (word !== undefined && laterCommands.has(word)) {
    return context.complain({ kind: 'usage.not-yet', params: { command: `wirespeak ${word}` } });
  }
  // The most frequent command line of all has nothing to parse, and is not to wait for a parser.
  if (argv.length === 0) return home.run({ words: [], options: {} }, context);
  const { parseArguments } = await import('./parse.ts');
  const columns = context.stdout.columns ?? DEFAULT_COLUMNS;
  const parsed = await parseArguments(argv, commands, home, context.speaker, columns);
  switch (parsed.kind) {
    case 'problem':
      return context.complain(parsed.problem);
    case 'help':
      context.frame.leave();
      context.stdout.write(`${parsed.text}\n`);
      return 0;
    case 'run':
      return parsed.command.run(parsed.given, context);
  }
}

/** The language decides how everything else is said, so it is read before anything else. */
function languageFlag(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return undefined;
  return options[at] === '--lang' ? options[at + 1] : options[at]!.slice('--lang='.length);
}

function unknownLanguage(language: string): Problem {
  return { kind: 'usage.unknown-language', params: { language } };
}

function unwritable({ fault }: Output): Problem {
  return { kind: 'local.unwritable', params: { file: 'stdout', reason: fault ?? '' } };
}
