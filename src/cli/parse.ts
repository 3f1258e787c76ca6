/** Reads the command line with yargs. All its messages are ours, in the chosen language; all words stay strings. */
import yargs, { type Argv } from 'yargs';
import type { Speaker } from '../locale/speaker.ts';
import type { Problem } from '../protocols/contract.ts';
import { nearest } from '../wire/distance.ts';
import type { Arguments, Command } from './command.ts';
import { commonOptions, dashed, type Given, type Option } from './option.ts';
import { liftText } from './verbatim.ts';

export type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly given: Arguments }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** yargs can only say what is wrong in words: these are the words, to be told apart by their first character. */
const UNKNOWN_OPTION = '\u0001';
const UNKNOWN_COMMAND = '\u0002';
const NO_VALUE = '\u0003';
const MARKED = {
  'Unknown argument: %s': plural(`${UNKNOWN_OPTION}%s`),
  'Unknown command: %s': plural(`${UNKNOWN_COMMAND}%s`),
  'Not enough arguments following: %s': `${NO_VALUE}%s`,
};

/** yargs has two forms of these. Its types know nothing of that. */
function plural(text: string): string {
  return { one: text, other: text } as unknown as string;
}

/** A dash alone means stdin; yargs takes it for an option without a name, so it goes in disguise. */
const DASH = '\u0004';
const disguised = (word: string): string => (word === '-' ? DASH : word);
const undisguised = (word: string): string => (word === DASH ? '-' : word);

/** `home` is run when there is no command word. */
export async function parseArguments(
  argv: readonly string[],
  commands: readonly Command[],
  home: Command,
  speaker: Speaker,
  columns: number,
): Promise<Parsed> {
  const lifted = liftText(argv, commands);
  let found: Parsed | null = null;
  const choose = (command: Command) => (parsed: Record<string, unknown>) => {
    found = { kind: 'run', command, given: { words: lifted.text ?? wordsOf(parsed, command), options: given(parsed) } };
  };
  const words = lifted.argv.map(disguised);
  const parser = yargs(words)
    .scriptName('wirespeak')
    .locale('en')
    .updateStrings({ ...headings(speaker), ...MARKED })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .version(false)
    .help('help', speaker.cli('option.help'))
    .wrap(Math.min(columns, 100))
    .usage(speaker.cli('usage'))
    .epilogue(speaker.cli('epilogue'))
    .strict()
    .exitProcess(false);
  addOptions(parser, commonOptions, speaker);
  for (const command of [home, ...commands]) {
    parser.command(
      command === home ? '$0' : `${command.name} ${command.words}`.trim(),
      speaker.cli(command.describe),
      (own) => addOptions(own.epilogue(''), command.options, speaker),
      choose(command),
    );
  }
  return new Promise((resolve) => {
    parser.parse(words, {}, (error, _parsed, output) => {
      if (error) resolve({ kind: 'problem', problem: explain(error.message, argv, commands) });
      else resolve(found ?? { kind: 'help', text: output });
    });
  });
}

function addOptions(parser: Argv, options: readonly Option[], speaker: Speaker): Argv {
  for (const { name, takes, describe } of options) {
    if (name === 'help') continue;
    parser.option(name, {
      type: takes === 'nothing' ? 'boolean' : 'string',
      array: takes === 'many',
      requiresArg: takes !== 'nothing',
      describe: speaker.cli(describe),
    });
  }
  return parser;
}

/** yargs' own words that appear in help. */
function headings(speaker: Speaker): Record<string, string> {
  return {
    'Commands:': speaker.cli('help.commands'),
    'Options:': speaker.cli('help.options'),
    'Positionals:': speaker.cli('help.arguments'),
    boolean: speaker.cli('help.boolean'),
    string: speaker.cli('help.string'),
    array: speaker.cli('help.array'),
    default: speaker.cli('help.default'),
    'default:': `${speaker.cli('help.default')}:`,
  };
}

function wordsOf(parsed: Record<string, unknown>, command: Command): readonly string[] {
  const names = [...command.words.matchAll(/[<[](\w+)(?:\|[\w|]+)?(?:\.\.)?[\]>]/g)].map(([, name]) => name!);
  return names.flatMap((name) => parsed[name] ?? []).map((word) => undisguised(String(word)));
}

function given(parsed: Record<string, unknown>): Given {
  const options: Record<string, true | string | readonly string[]> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (value === true) options[name] = value;
    else if (typeof value === 'string') options[name] = undisguised(value);
    else if (Array.isArray(value)) options[name] = value.map((each) => undisguised(String(each)));
  }
  return options;
}

function explain(message: string, argv: readonly string[], commands: readonly Command[]): Problem {
  const culprit = undisguised(message.slice(1).split(', ')[0] ?? '');
  const command = commands.find(({ name }) => argv.includes(name));
  switch (message[0]) {
    case NO_VALUE:
      return { kind: 'usage.missing-argument', params: { argument: dashed(culprit) } };
    case UNKNOWN_OPTION:
      if (command && argv.includes(culprit)) {
        return { kind: 'usage.bad-value', params: { option: command.name, value: culprit } };
      }
      if (command || argv.some((word) => word.startsWith(dashed(culprit)))) {
        const known = [...commonOptions, ...(command?.options ?? [])].map(({ name }) => name);
        const near = nearest(culprit, known);
        const params = { option: dashed(culprit), suggestion: near === null ? '' : dashed(near) };
        return { kind: 'usage.unknown-option', params };
      }
      break;
  }
  const near = nearest(
    culprit,
    commands.map(({ name }) => name),
  );
  // A server without the word before it: the first guess of many.
  const server = /[.:]/.test(culprit) ? `connect ${argv.filter((word) => !word.startsWith('-')).join(' ')}` : '';
  return { kind: 'usage.unknown-command', params: { command: culprit, suggestion: near ?? server } };
}
