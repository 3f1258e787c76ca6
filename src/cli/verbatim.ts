/** Some commands take text as it stands, dashes included (`base64 encode -n`): it is lifted out before options are read. */
import type { Command } from './command.ts';
import { commonOptions, type Option } from './option.ts';

/** `text`: the words of a verbatim command, in order; null for any other command. */
export type Lifted = { readonly argv: readonly string[]; readonly text: readonly string[] | null };

/** Only long options that the command knows are options; after `--` nothing is. */
export function liftText(argv: readonly string[], commands: readonly Command[]): Lifted {
  const at = commandIndex(argv);
  const command = commands.find(({ name, verbatim }) => verbatim && name === argv[at]);
  if (!command) return { argv, text: null };
  const known = [...commonOptions, ...command.options];
  const kept = argv.slice(0, at + 1);
  const text: string[] = [];
  for (let i = at + 1; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') {
      text.push(...argv.slice(i + 1));
      break;
    }
    const option = optionIn(word, known);
    if (!option) {
      text.push(word);
      continue;
    }
    kept.push(word);
    const value = argv[i + 1];
    if (option.takes !== 'nothing' && !word.includes('=') && value !== undefined) {
      kept.push(value);
      i++;
    }
  }
  return { argv: kept, text };
}

/** Where the command word stands: the first that is neither an option nor the value of `--lang`. */
export function commandIndex(argv: readonly string[]): number {
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--lang') i++;
    else if (!argv[i]!.startsWith('-')) return i;
  }
  return -1;
}

function optionIn(word: string, known: readonly Option[]): Option | undefined {
  return known.find(({ name }) => name.length > 1 && (word === `--${name}` || word.startsWith(`--${name}=`)));
}
