/** Questions about POP3's verbs, answered from the facts. */
import { type Pop3CommandFact, pop3Commands } from '../../knowledge/pop3/commands.ts';

const FACTS: Readonly<Record<string, Pop3CommandFact>> = pop3Commands;

/** Every verb we know, upper case. */
export const VERBS: readonly string[] = Object.keys(FACTS);

/** Is this (upper case) a verb of POP3 we know? */
export function isVerb(verb: string): boolean {
  return Object.hasOwn(FACTS, verb);
}

/** The facts of a verb. */
export function commandFact(verb: string): Pop3CommandFact | undefined {
  return isVerb(verb) ? FACTS[verb] : undefined;
}

/** Do lines up to a single dot follow `+OK` to this command? Verb and argument decide (RFC 1939 §3). */
export function isMultiLine(verb: string, args: string): boolean {
  switch (commandFact(verb)?.multiLine) {
    case 'always':
      return true;
    case 'without-argument':
      return args.trim() === '';
    default:
      return false;
  }
}

/** The message number a command names, or null. */
export function messageNumber(verb: string, args: string): number | null {
  if (commandFact(verb)?.message === undefined) return null;
  const digits = /^\s*(\d{1,10})(?=\s|$)/.exec(args)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Does what follows the verb have the form a message number has there? Of one that has no such number: yes. */
export function isWellFormed(verb: string, args: string): boolean {
  const given = args.trim();
  if (verb === 'TOP') return /^\d{1,10}[ \t]+\d{1,10}$/.test(given);
  const message = commandFact(verb)?.message;
  if (message === undefined || (message === 'optional' && given === '')) return true;
  return /^\d{1,10}$/.test(given);
}

/** Is there something behind a verb that takes nothing? */
export function hasSurplus(verb: string, args: string): boolean {
  return args.trim() !== '' && commandFact(verb)?.syntax.includes(' ') === false;
}

/** How the command may be written. */
export function example(verb: string): string {
  if (verb === 'TOP') return 'TOP 1 2';
  return commandFact(verb)?.message === undefined ? verb : `${verb} 1`;
}
