/** Questions about IMAP's verbs, answered from the facts. */
import { type ImapCommandFact, imapCommands } from '../../knowledge/imap/commands.ts';

const FACTS: Readonly<Record<string, ImapCommandFact>> = imapCommands;

/** Every verb we know, upper case; `UID FETCH` is one. */
export const VERBS: readonly string[] = Object.keys(FACTS);
/** The words a command may begin with. */
export const FIRST_WORDS: readonly string[] = [...new Set(VERBS.map((verb) => verb.split(' ', 1)[0]!))];

/** Is this (upper case) a verb of IMAP we know? */
export function isVerb(verb: string): boolean {
  return Object.hasOwn(FACTS, verb);
}

/** The facts of a verb. */
export function commandFact(verb: string): ImapCommandFact | undefined {
  return isVerb(verb) ? FACTS[verb] : undefined;
}

/** Does such untagged data answer this command? */
export function brings(verb: string, data: string): boolean {
  return commandFact(verb)?.data?.includes(data) ?? false;
}

/** What IMAP4rev2 calls by other names, or not at all. */
export function isOpening(verb: string): boolean {
  return verb === 'SELECT' || verb === 'EXAMINE';
}
