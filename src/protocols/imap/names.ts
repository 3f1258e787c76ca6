/** Names of mailboxes, read beside their octets: modified UTF-7 (RFC 3501 §5.1.3). */
import { decodeMailboxName } from '../../wire/modified-utf7.ts';
import type { Note } from '../contract.ts';
import { readable } from '../typed.ts';
import { commandFact } from './commands.ts';
import { readValues, textOf } from './tokens.ts';

/** Characters of a name that are shown and remembered. */
const LONGEST = 200;

/** A name as a person reads it. */
export function readableName(name: string): string {
  return (decodeMailboxName(name) ?? readable(name)).slice(0, LONGEST);
}

/** What the name says, noted beside it; nothing when it stands there as it is. `line`: where it is looked for. */
export function nameNote(name: string, line: string, from: number): readonly Note[] {
  const text = decodeMailboxName(name);
  const start = line.indexOf(name, from);
  if (text === null || start < 0) return [];
  return [
    { kind: 'decoded', what: 'encoded-word', text: text.slice(0, LONGEST), span: { start, end: start + name.length } },
  ];
}

/** Names in the arguments of a command; `at`: the octet where these begin. */
export function nameNotes(verb: string, args: string, at: number): readonly Note[] {
  const places = commandFact(verb)?.mailboxes;
  if (!places || !args.includes('&')) return [];
  const { values } = readValues([args]);
  const padded = `${' '.repeat(at)}${args}`;
  return places.flatMap((place) => nameNote(textOf(values[place]) ?? '', padded, at));
}
