/** Flags as STORE and APPEND name them (RFC 9051 §9 `flag-list`). */
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { SYSTEM_FLAGS } from '../lines.ts';

/** So many keywords a message may have, and so long each may be. */
const MOST_FLAGS = 64;
const LONGEST = 255;
/** What an atom may hold (RFC 9051 §9 `flag-keyword`). */
const ATOM = /[^\x00-\x20\x7f-\xff(){%*"\\\]]/;

/** What may stand behind a flag. */
const ENDS: ReadonlySet<string | null> = new Set([' ', ')', '']);

/** `(\Seen $Junk …)`. */
export function readFlagList(reader: CommandReader): ReadonlySet<string> {
  return flagSet(reader.list(() => readFlag(reader)));
}

/** The same, or flags without parentheses up to the end (RFC 9051 §9 `store-att-flags`). */
export function readStoreFlags(reader: CommandReader): ReadonlySet<string> {
  if (reader.peek() === '(') return readFlagList(reader);
  const flags = [readFlag(reader)];
  while (!reader.atEnd()) {
    reader.space();
    if (!reader.atEnd()) flags.push(readFlag(reader));
  }
  return flagSet(flags);
}

/** System flags in their one spelling. \Recent is the server's alone (RFC 3501 §2.3.2). */
function readFlag(reader: CommandReader): string {
  if (!reader.skip('\\')) {
    const keyword = reader.run(ATOM, 'a flag');
    if (!ENDS.has(reader.peek())) throw new Unreadable('Invalid characters in keyword');
    return keyword;
  }
  const name = `\\${reader.run(ATOM, 'a flag')}`;
  const known = SYSTEM_FLAGS.find((flag) => flag.toUpperCase() === name.toUpperCase());
  if (!known) throw new Unreadable(`Invalid system flag ${name.toUpperCase()}`);
  return known;
}

/** Keywords are the same in any case of letters (RFC 9051 §2.3.2): the first spelling stays. */
function flagSet(flags: readonly string[]): ReadonlySet<string> {
  const found = union(new Set(), flags);
  if (found.size > MOST_FLAGS) throw new Unreadable('Too many keywords');
  if (flags.some((flag) => flag.length > LONGEST)) throw new Unreadable('Keyword too long');
  return found;
}

/** Both together. */
export function union(some: ReadonlySet<string>, others: Iterable<string>): ReadonlySet<string> {
  const all = new Map([...some].map((flag) => [flag.toUpperCase(), flag]));
  for (const flag of others) if (!all.has(flag.toUpperCase())) all.set(flag.toUpperCase(), flag);
  return new Set(all.values());
}

/** Those of the first that are not among the others. */
export function without(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  const taken = new Set([...others].map((flag) => flag.toUpperCase()));
  return new Set([...some].filter((flag) => !taken.has(flag.toUpperCase())));
}
