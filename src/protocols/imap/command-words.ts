/** A command line taken apart: tag, verb, arguments; and how it is read when the tag is missing. */
import { parseCommandLine } from '../../wire/command-line.ts';
import { isVerb } from './commands.ts';

/**
 * `no-tag`: the verb stands where the tag belongs, and is the tag for the server; `tag-alone`: nothing follows; `empty`:
 * nothing at all. Indices are octets.
 */
export type CommandWords = {
  readonly shape: 'tagged' | 'no-tag' | 'tag-alone' | 'empty';
  /** The first word: what the server takes for the tag. */
  readonly tag: string;
  /** Upper case: the verb that was meant; `UID FETCH` is one. */
  readonly verb: string;
  readonly verbAt: number;
  readonly args: string;
  readonly argsAt: number;
};

/** Splits a line without its end. */
export function commandWords(line: string): CommandWords {
  const first = parseCommandLine(line);
  const { typed: tag, args: rest, argsAt: restAt } = first;
  const none = { tag, verb: '', verbAt: line.length, args: '', argsAt: line.length };
  if (tag === '') return { ...none, shape: 'empty' };
  const second = verbOf(rest);
  // `UID FETCH 7 FLAGS` would be FETCH with the tag UID, `AUTHENTICATE LOGIN` a LOGIN without arguments.
  const isMechanism = second.verb === 'LOGIN' && !/\S\s+\S/.test(second.args);
  const forgotten = (tag.toUpperCase() === 'UID' && isVerb(verbOf(line).verb)) || (isAuthenticate(tag) && isMechanism);
  if (!forgotten && (isVerb(second.verb) || !isVerb(verbOf(line).verb))) {
    if (rest === '') return { ...none, shape: 'tag-alone' };
    const { verb, args, argsAt } = second;
    return { shape: 'tagged', tag, verb, verbAt: restAt, args, argsAt: restAt + argsAt };
  }
  const { verb, args, argsAt } = verbOf(line);
  return { shape: 'no-tag', tag, verb, verbAt: line.length - line.trimStart().length, args, argsAt };
}

const isAuthenticate = (word: string): boolean => word.toUpperCase() === 'AUTHENTICATE';

/** The verb at the beginning; `UID` takes the next word along. */
function verbOf(text: string): { readonly verb: string; readonly args: string; readonly argsAt: number } {
  const { verb, args, argsAt } = parseCommandLine(text);
  if (verb !== 'UID') return { verb, args, argsAt };
  const next = parseCommandLine(args);
  return { verb: next.verb === '' ? verb : `UID ${next.verb}`, args: next.args, argsAt: argsAt + next.argsAt };
}
