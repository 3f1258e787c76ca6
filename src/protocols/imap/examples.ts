/** Lines to type next, made from what was typed: a name or a word spelled as IMAP wants it. */
import { encodeMailboxName } from '../../wire/modified-utf7.ts';
import { readable } from '../typed.ts';
import { commandFact } from './commands.ts';
import type { Exchange, ImapState } from './state.ts';
import { announcement, readValues, textOf } from './tokens.ts';

/** Characters of a line that are shown. */
const LONGEST = 80;
const NOT_ASCII = /[^\x00-\x7f]/;

/** How the command could be written, without a tag; null: its verb is none. */
export function exampleOf({ enabled }: ImapState, exchange: Exchange): string | null {
  const { verb, args } = exchange;
  const fact = commandFact(verb);
  if (!fact) return null;
  if (!NOT_ASCII.test(args) || announcement(args)) return filled(fact.syntax, exchange);
  if (verb.endsWith('SEARCH')) return searchExample(verb, args);
  const utf8 = enabled.has('UTF8=ACCEPT') || enabled.has('IMAP4REV2');
  return fact.mailboxes && !utf8 ? `${verb} ${respelled(args, fact.mailboxes)}`.slice(0, LONGEST) : fact.syntax;
}

/** These mean INBOX where no other is named. */
const EVERYBODYS: ReadonlySet<string> = new Set(['SELECT', 'EXAMINE', 'STATUS', 'APPEND']);

/** The folder that was typed in the place of the word for any, and a number in that of a count. */
function filled(syntax: string, exchange: Exchange): string {
  const folder = folderIn(exchange) ?? (EVERYBODYS.has(exchange.verb) ? 'INBOX' : 'mailbox');
  return syntax.replace(/\bmailbox\b/, () => folder).replace('{n}', '{310}');
}

/** Names of folders in modified UTF-7. */
function respelled(args: string, places: readonly number[]): string {
  const { values } = readValues([args]);
  const names = places.map((place) => readable(textOf(values[place]) ?? '')).filter((name) => NOT_ASCII.test(name));
  return names.reduce((text, name) => text.replace(name, () => encodeMailboxName(name)), readable(args));
}

/** Words that are not ASCII: with a character set, the last of them as a literal (RFC 9051 §6.4.4). */
export function searchExample(verb: string, args: string): string {
  const { values } = readValues([args]);
  const last = textOf(values.at(-1)) ?? '';
  const before = args.slice(0, Math.max(0, args.lastIndexOf(last) - (values.at(-1)?.kind === 'quoted' ? 1 : 0))).trim();
  if (!NOT_ASCII.test(last) || NOT_ASCII.test(before) || before === '' || /^CHARSET\b/i.test(before))
    return `${verb} CHARSET UTF-8 TEXT {n}`;
  return `${verb} CHARSET UTF-8 ${before.slice(0, LONGEST)} {${Buffer.byteLength(readable(last))}}`;
}

/** The folder that a command names, or the last of two, as it goes on the wire; null: none, or it came as a literal. */
export function folderIn({ verb, args }: Exchange): string | null {
  const place = commandFact(verb)?.mailboxes?.at(-1);
  if (place === undefined) return null;
  const value = readValues([args.slice(0, announcement(args)?.at ?? args.length)]).values[place];
  const name = readable(textOf(value) ?? '');
  if (name === '' || name.length > LONGEST) return null;
  return value?.kind === 'quoted' ? `"${name.replace(/["\\]/g, '\\$&')}"` : name;
}
