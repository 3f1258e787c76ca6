/** Faults as `--fault` writes them: read, and asked whom they concern. What there is stands in `knowledge/faults.ts`. */
import { type FaultFact, type FaultName, faults } from '../knowledge/faults.ts';
import { type ImapFaultWord, imapFaultWords } from '../knowledge/imap-fault-words.ts';
import type { Problem } from '../protocols/contract.ts';

export type { FaultName } from '../knowledge/faults.ts';

const facts: Readonly<Record<FaultName, FaultFact>> = faults;

/**
 * `code`: `value` is the reply code to give. `word`: what an IMAP server says. `verb`: upper case; null: where it makes
 * most sense.
 */
export type Fault = { readonly value: number; readonly verb: string | null } & (
  | { readonly name: FaultName | 'code'; readonly word?: never }
  | { readonly name: 'word'; readonly word: ImapFaultWord }
);

/** Replies given in place of +OK, once. */
export type WordFault = 'ERR' | 'AUTH' | 'IN-USE' | 'LOGIN-DELAY' | 'SYS/TEMP' | 'SYS/PERM' | 'UTF8' | 'XCLIENT';

/** All names, for `--fault list` and completion; `CODE` stands for any three-digit reply. */
export const faultNames = Object.keys(faults) as readonly FaultName[];

/** What the number of a fault counts and what it is when none is given. */
export function faultFact(name: FaultName): FaultFact {
  return facts[name];
}

/** Is it over once it has happened? */
export function happensOnce(fault: Fault): boolean {
  return fault.name === 'code' || fault.name === 'word' || facts[fault.name].once;
}

/** Can a server of this protocol commit it? */
export function belongsTo(fault: Fault, protocol: string): boolean {
  if (fault.name === 'word') return protocol === 'imap';
  const of = fault.name === 'code' ? ['smtp'] : facts[fault.name].of;
  // LMTP is SMTP with few differences; its server is the same machine.
  return of === undefined || of.some((one) => one === protocol || (one === 'smtp' && protocol === 'lmtp'));
}

/** Must nobody but this computer be able to reach a server that commits it? */
export function staysOnLoopback(fault: Fault): boolean {
  return fault.name !== 'code' && fault.name !== 'word' && facts[fault.name].loopbackOnly === true;
}

/** Reads `CODE[@VERB]`, `WORD[@VERB]` or `NAME[=VALUE][@VERB]`. */
export function parseFault(
  text: string,
): { readonly ok: true; readonly fault: Fault } | { readonly ok: false; readonly problem: Problem } {
  const wrong = { ok: false, problem: { kind: 'usage.unknown-fault', params: { fault: text } } } as const;
  const match = /^([A-Za-z][A-Za-z0-9/-]*|[2-5]\d\d)(?:=(\d{1,9}))?(?:@([A-Za-z]+))?$/.exec(text);
  if (!match) return wrong;
  const [, word = '', number, place] = match;
  const verb = place?.toUpperCase() ?? null;
  if (/^\d/.test(word)) {
    return number === undefined ? { ok: true, fault: { name: 'code', value: Number(word), verb } } : wrong;
  }
  const name = faultNamed(word);
  if (!name) {
    const said = imapFaultWords.find((known) => known === word.toUpperCase());
    return said && number === undefined ? { ok: true, fault: { name: 'word', word: said, value: 0, verb } } : wrong;
  }
  const { unit, preset, most } = facts[name];
  if (number === undefined) return { ok: true, fault: { name, value: preset, verb } };
  return unit !== null && Number(number) <= most ? { ok: true, fault: { name, value: Number(number), verb } } : wrong;
}

/** In any case of letters; but `expired` is a certificate, and `EXPIRED` a word. */
function faultNamed(word: string): FaultName | undefined {
  const exact = faultNames.find((known) => known === word);
  if (exact || imapFaultWords.some((known) => known === word)) return exact;
  return faultNames.find((known) => known.toLowerCase() === word.toLowerCase());
}

/** Does this fault concern the reply to `place`? One that names no verb concerns every reply but the greeting. */
export function concerns(fault: Fault, place: string): boolean {
  return fault.verb === null ? place !== 'GREETING' : fault.verb === place;
}
