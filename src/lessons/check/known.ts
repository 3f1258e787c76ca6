/** What lessons may refer to, read from the tables of facts. */
import { type FaultFact, faults } from '../../knowledge/faults.ts';
import { furtherRfcs } from '../../knowledge/further-rfcs.ts';
import { hints } from '../../knowledge/hints.ts';
import { mechanisms } from '../../knowledge/mechanisms.ts';
import { pop3Phases, smtpPhases } from '../../knowledge/phases.ts';
import { pop3Capabilities } from '../../knowledge/pop3/capabilities.ts';
import { pop3Commands } from '../../knowledge/pop3/commands.ts';
import { pop3Meanings } from '../../knowledge/pop3/meanings.ts';
import { smtpCommands } from '../../knowledge/smtp/commands.ts';
import { smtpKeywords } from '../../knowledge/smtp/keywords.ts';
import { smtpMeanings } from '../../knowledge/smtp/meanings.ts';
import { protocols } from '../../protocols/registry.ts';
import type { ServerFile } from '../model/schema.ts';

export type LessonProtocol = ServerFile['protocol'];

const smtp = {
  phases: smtpPhases,
  keywords: Object.keys(smtpKeywords),
  // The end of a message has a reply of its own.
  verbs: [...Object.keys(smtpCommands), '.'],
} as const;

/** LMTP is SMTP with few differences. */
const ofProtocol = {
  smtp,
  lmtp: { ...smtp, verbs: [...smtp.verbs, 'LHLO'] },
  pop3: { phases: pop3Phases, keywords: Object.keys(pop3Capabilities), verbs: Object.keys(pop3Commands) },
} as const satisfies Record<LessonProtocol, object>;

export function phasesOf(protocol: LessonProtocol): readonly string[] {
  return ofProtocol[protocol].phases;
}

export function keywordsOf(protocol: LessonProtocol): readonly string[] {
  return ofProtocol[protocol].keywords;
}

export function verbsOf(protocol: LessonProtocol): readonly string[] {
  return ofProtocol[protocol].verbs;
}

/** Ids of remarks. */
export const hintIds: readonly string[] = Object.keys(hints);

/** Ids of explanations of replies. */
export const meaningIds: readonly string[] = [...Object.keys(smtpMeanings), ...Object.keys(pop3Meanings)];

const codes: ReadonlySet<number> = new Set(
  Object.values(smtpMeanings)
    .map(({ code }) => code as number)
    .filter((code) => code >= 200),
);
const ports: ReadonlySet<number> = new Set(protocols.flatMap(({ ports: known }) => known.map(({ port }) => port)));

/** Is it a reply code of SMTP that has a meaning of its own? */
export function isReplyCode(code: number): boolean {
  return codes.has(code);
}

/** A number of three digits that is no reply code and yet may stand as code. */
export function isPort(number: number): boolean {
  return ports.has(number);
}

const tables: readonly Readonly<Record<string, { readonly source: string }>>[] = [
  smtpMeanings,
  pop3Meanings,
  hints,
  mechanisms,
  smtpCommands,
  pop3Commands,
  smtpKeywords,
  pop3Capabilities,
];
const rfcs: ReadonlySet<number> = new Set([
  ...tables.flatMap((table) =>
    Object.values(table)
      .flatMap(({ source }) => /^RFC (\d+)/.exec(source)?.[1] ?? [])
      .map(Number),
  ),
  ...Object.keys(furtherRfcs).map(Number),
]);

/** Does wirespeak refer to this RFC? */
export function isKnownRfc(number: number): boolean {
  return rfcs.has(number);
}

/** A fault as `practice --fault` writes it, taken apart; `word` is a reply code or a name. */
export function readFault(
  written: string,
): { readonly word: string; readonly number: string | undefined; readonly verb: string | undefined } | null {
  const match = /^([A-Za-z][A-Za-z0-9/-]*|[2-5]\d\d)(?:=(\d{1,9}))?(?:@([A-Za-z]+))?$/.exec(written);
  return match ? { word: match[1]!, number: match[2], verb: match[3]?.toUpperCase() } : null;
}

/** The row of a fault by its name, whatever its case. */
export function faultNamed(word: string): { readonly name: string; readonly fact: FaultFact } | null {
  const found = Object.entries(faults).find(([name]) => name.toLowerCase() === word.toLowerCase());
  return found ? { name: found[0], fact: found[1] } : null;
}

export const faultNames: readonly string[] = Object.keys(faults);
