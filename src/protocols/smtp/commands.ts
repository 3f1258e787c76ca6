/** Questions about SMTP's verbs, answered from the facts. */
import { type SmtpCommandFact, smtpCommands } from '../../knowledge/smtp/commands.ts';

const FACTS: Readonly<Record<string, SmtpCommandFact>> = smtpCommands;

/** Every verb we know, upper case. */
export const VERBS: readonly string[] = Object.keys(FACTS);

/** Is this (upper case) a verb of SMTP or of an extension we know? */
export function isVerb(verb: string): boolean {
  return Object.hasOwn(FACTS, verb);
}

/** The facts of a verb. */
export function commandFact(verb: string): SmtpCommandFact | undefined {
  return isVerb(verb) ? FACTS[verb] : undefined;
}
