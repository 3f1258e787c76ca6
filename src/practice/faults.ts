/**
 * The faults a practice server can be asked to commit (`--fault`), as data: one row a name. What a fault does is
 * told to people by the locale; the comments here say it to us.
 */
import type { Problem } from '../protocols/contract.ts';

type FaultFact = {
  /** What the number after `=` counts; null: takes none. */
  readonly unit: 'ms' | 'octets' | null;
  readonly preset: number;
  readonly most: number;
  /** Spent after it happened once in the life of the service; otherwise it stays. */
  readonly once: boolean;
  /** Whose replies only it concerns; absent: everybody's. */
  readonly of?: 'smtp' | 'pop3';
};

const facts = {
  /** Closes instead of answering. */
  drop: { unit: null, preset: 0, most: 0, once: true },
  /** Resets the connection (RST) instead of answering. */
  reset: { unit: null, preset: 0, most: 0, once: true },
  /** Closes in the middle of a reply. */
  closeMid: { unit: null, preset: 0, most: 0, once: true },
  /** CR and LF of each line travel apart. */
  split: { unit: null, preset: 0, most: 0, once: false },
  /** Every octet travels alone. */
  bytewise: { unit: null, preset: 0, most: 0, once: false },
  /** Waits before each reply. */
  delay: { unit: 'ms', preset: 500, most: 600_000, once: false },
  /** A reply whose lines carry different codes (RFC 5321 §4.2.1 forbids it). */
  mixed: { unit: null, preset: 0, most: 0, once: true, of: 'smtp' },
  /** A reply line of this many octets. */
  longline: { unit: 'octets', preset: 100_000, most: 32 * 1024 * 1024, once: true },
  /** ESC, OSC, C1, NUL, BEL and bidi controls in the reply text. */
  hostile: { unit: null, preset: 0, most: 0, once: false },
  /** Refusals repeat what was typed, secrets included. */
  echo: { unit: null, preset: 0, most: 0, once: false },
  /** Plaintext right behind the go-ahead to TLS. */
  inject: { unit: null, preset: 0, most: 0, once: false },
  /** TLS is not offered, as if somebody on the way had cut it out. */
  stripped: { unit: null, preset: 0, most: 0, once: false },
  /** The certificate ended years ago. */
  expired: { unit: null, preset: 0, most: 0, once: false },
  /** Leaves with an unsolicited 421 after this time. */
  unsolicited421: { unit: 'ms', preset: 2000, most: 600_000, once: true, of: 'smtp' },
  /** Leaves as if nobody had spoken for long. */
  inactivity: { unit: 'ms', preset: 2000, most: 600_000, once: true, of: 'pop3' },
  /** -ERR in place of what would have been +OK; the other words in capitals are its response codes (RFC 2449 §8). */
  ERR: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  AUTH: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  'IN-USE': { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  'LOGIN-DELAY': { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  'SYS/TEMP': { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  'SYS/PERM': { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  UTF8: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  XCLIENT: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  /** A multi-line reply without its final dot. */
  noDot: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  /** Sizes are told this many octets too large. */
  wrongOctets: { unit: 'octets', preset: 22, most: 1_000_000_000, once: false, of: 'pop3' },
  /** The lines of a listing stand in the wrong order. */
  disorder: { unit: null, preset: 0, most: 0, once: false, of: 'pop3' },
  /** A multi-line reply breaks off half-way with -ERR, and no final dot follows. */
  errMid: { unit: null, preset: 0, most: 0, once: true, of: 'pop3' },
  /** NULs in the text. */
  nuls: { unit: null, preset: 0, most: 0, once: false, of: 'pop3' },
} as const satisfies Record<string, FaultFact>;

/** Name of a fault, other than a bare reply code. */
export type FaultName = keyof typeof facts;

/** `code`: `value` is the reply code to give. `verb`: upper case; null: where it makes most sense. */
export type Fault = { readonly name: FaultName | 'code'; readonly value: number; readonly verb: string | null };

/** Replies given in place of +OK, once. */
export type WordFault = 'ERR' | 'AUTH' | 'IN-USE' | 'LOGIN-DELAY' | 'SYS/TEMP' | 'SYS/PERM' | 'UTF8' | 'XCLIENT';

/** All names, for `--fault list` and completion; `CODE` stands for any three-digit reply. */
export const faultNames = Object.keys(facts) as readonly FaultName[];

/** What the number of a fault counts and what it is when none is given. */
export function faultFact(name: FaultName): FaultFact {
  return facts[name];
}

/** Is it over once it has happened? */
export function happensOnce(fault: Fault): boolean {
  return fault.name === 'code' || facts[fault.name].once;
}

/** Can a server of this protocol commit it? */
export function belongsTo(fault: Fault, protocol: string): boolean {
  const of = fault.name === 'code' ? 'smtp' : faultFact(fault.name).of;
  return of === undefined || of === protocol;
}

/** Reads `CODE[@VERB]` or `NAME[=VALUE][@VERB]`. */
export function parseFault(
  text: string,
): { readonly ok: true; readonly fault: Fault } | { readonly ok: false; readonly problem: Problem } {
  const wrong = { ok: false, problem: { kind: 'usage.bad-value', params: { option: 'fault', value: text } } } as const;
  const match = /^([A-Za-z][A-Za-z0-9/-]*|[2-5]\d\d)(?:=(\d{1,9}))?(?:@([A-Za-z]+))?$/.exec(text);
  if (!match) return wrong;
  const [, word = '', number, place] = match;
  const verb = place?.toUpperCase() ?? null;
  if (/^\d/.test(word)) {
    return number === undefined ? { ok: true, fault: { name: 'code', value: Number(word), verb } } : wrong;
  }
  const name = faultNames.find((known) => known.toLowerCase() === word.toLowerCase());
  if (!name) return wrong;
  const { unit, preset, most } = facts[name];
  if (number === undefined) return { ok: true, fault: { name, value: preset, verb } };
  return unit !== null && Number(number) <= most ? { ok: true, fault: { name, value: Number(number), verb } } : wrong;
}

/** Does this fault concern the reply to `place`? One that names no verb concerns every reply but the greeting. */
export function concerns(fault: Fault, place: string): boolean {
  return fault.verb === null ? place !== 'GREETING' : fault.verb === place;
}
