/** Lines for wirespeak itself: they start with `/`, and are read as octets so that a script in any charset keeps them. */

import type { AidLevel } from '../../protocols/contract.ts';
import { AID_LEVELS } from '../assist/fading.ts';
import { LEAST_KEEPALIVE } from '../session/keepalive.ts';

/** A slash command, understood. Octets stay octets; names of files and variables are UTF-8. */
export type Slash =
  | {
      readonly name:
        | 'help'
        | 'auth'
        | 'mail'
        | 'phases'
        | 'refused'
        | 'starttls'
        | 'close'
        | 'home'
        | 'quit'
        | 'batch'
        | 'end';
    }
  | { readonly name: 'b64' | 'd64'; readonly octets: Uint8Array }
  | { readonly name: 'raw'; readonly octets: Uint8Array }
  | { readonly name: 'encoding' | 'record' | 'open' | 'literal' | 'find'; readonly value: string }
  | { readonly name: 'hex' | 'mouse' | 'mailbox'; readonly on: boolean | null }
  /** null: only asked for. */
  | { readonly name: 'assist'; readonly level: AidLevel | null }
  /** null: as usual; 0: no longer. */
  | { readonly name: 'keepalive'; readonly seconds: number | null }
  | { readonly name: 'explain'; readonly value: string }
  | { readonly name: 'secret'; readonly variable: string; readonly base64: boolean }
  /** Until the replies owed have come; so many seconds; or until the server has said these octets. */
  | { readonly name: 'wait'; readonly until: 'replies' | { seconds: number } | { octets: Uint8Array } }
  /** Any of these: a code, an enhanced code or a status word. */
  | { readonly name: 'expect'; readonly any: readonly string[] };

export type SlashName = Slash['name'];

/** What a line is: text to send (one slash of `//` taken off), a command, or a command that cannot be read. */
export type SlashLine =
  | { readonly kind: 'text'; readonly octets: Uint8Array }
  | { readonly kind: 'slash'; readonly slash: Slash }
  | { readonly kind: 'wrong'; readonly name: string; readonly found: 'unknown' | 'argument' };

/** Where each makes sense: at the prompt, there on the full screen only, in a script, or in both; and what it takes. */
export const slashCommands = {
  help: { where: 'both', takes: '' },
  b64: { where: 'both', takes: 'TEXT' },
  d64: { where: 'both', takes: 'TEXT' },
  auth: { where: 'both', takes: '' },
  starttls: { where: 'both', takes: '' },
  mail: { where: 'both', takes: '' },
  phases: { where: 'both', takes: '' },
  encoding: { where: 'both', takes: 'NAME' },
  explain: { where: 'both', takes: '[TEXT]' },
  hex: { where: 'both', takes: '[on|off]' },
  keepalive: { where: 'both', takes: '[SECONDS|off]' },
  assist: { where: 'both', takes: '[adds|warns|off]' },
  find: { where: 'screen', takes: 'TEXT' },
  refused: { where: 'screen', takes: '' },
  mailbox: { where: 'screen', takes: '[on|off]' },
  mouse: { where: 'screen', takes: '[on|off]' },
  record: { where: 'both', takes: 'FILE' },
  open: { where: 'both', takes: 'TARGET' },
  close: { where: 'both', takes: '' },
  home: { where: 'screen', takes: '' },
  quit: { where: 'both', takes: '' },
  wait: { where: 'script', takes: '[SECONDS|TEXT]' },
  expect: { where: 'script', takes: 'CODE|STATUS' },
  batch: { where: 'script', takes: '' },
  end: { where: 'script', takes: '' },
  raw: { where: 'both', takes: '"A\\n\\x00"' },
  secret: { where: 'script', takes: 'ENVNAME [base64]' },
  literal: { where: 'both', takes: 'FILE' },
} as const satisfies Record<SlashName, { where: 'both' | 'screen' | 'script'; takes: string }>;

/** A day, in seconds. */
const LONGEST_WAIT = 86_400;
const SLASH = 0x2f;
const names = new Set<string>(Object.keys(slashCommands));
const utf8 = new TextDecoder('utf-8');

/** Reads one line without its ending. Outside message text only: there everything is text. */
export function readSlash(line: Uint8Array): SlashLine {
  if (line[0] !== SLASH) return { kind: 'text', octets: line };
  if (line[1] === SLASH) return { kind: 'text', octets: line.subarray(1) };
  const space = line.findIndex(isBlank);
  const name = utf8.decode(line.subarray(1, space === -1 ? line.length : space)).toLowerCase();
  if (!names.has(name)) return { kind: 'wrong', name, found: 'unknown' };
  const slash = withArgument(name as SlashName, trim(space === -1 ? new Uint8Array() : line.subarray(space)));
  return slash ? { kind: 'slash', slash } : { kind: 'wrong', name, found: 'argument' };
}

function withArgument(name: SlashName, argument: Uint8Array): Slash | null {
  const value = utf8.decode(argument);
  switch (name) {
    case 'help':
    case 'auth':
    case 'mail':
    case 'phases':
    case 'refused':
    case 'starttls':
    case 'close':
    case 'home':
    case 'quit':
    case 'batch':
    case 'end':
      return value === '' ? { name } : null;
    case 'b64':
    case 'd64':
      return { name, octets: argument };
    case 'explain':
      return { name, value };
    case 'encoding':
    case 'record':
    case 'open':
    case 'literal':
    case 'find':
      return value === '' ? null : { name, value };
    case 'hex':
    case 'mailbox':
    case 'mouse':
      if (value === '') return { name, on: null };
      return value === 'on' || value === 'off' ? { name, on: value === 'on' } : null;
    case 'assist': {
      const level = AID_LEVELS.find((each) => each === value);
      return value === '' || level ? { name, level: level ?? null } : null;
    }
    case 'keepalive': {
      if (value === '' || value === 'off') return { name, seconds: value === '' ? null : 0 };
      const seconds = /^\d{1,4}$/.test(value) ? Number(value) : 0;
      return seconds >= LEAST_KEEPALIVE ? { name, seconds } : null;
    }
    case 'secret': {
      const parts = /^(\S+)(\s+base64)?$/.exec(value);
      return parts ? { name, variable: parts[1]!, base64: parts[2] !== undefined } : null;
    }
    case 'wait':
      if (value === '') return { name, until: 'replies' };
      if (/^\d+(\.\d+)?$/.test(value))
        return Number(value) <= LONGEST_WAIT ? { name, until: { seconds: Number(value) } } : null;
      return { name, until: { octets: unquoted(argument) ?? argument } };
    case 'expect':
      return value === '' ? null : { name, any: value.split(/\s+/) };
    case 'raw': {
      const octets = unquoted(argument);
      return octets ? { name, octets } : null;
    }
  }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, '0': 0, e: 27, '\\': 0x5c, '"': 0x22 };

/** `"A\n\x00"` as octets; null when the quotes or an escape are not right. What is not an escape stays as it is. */
function unquoted(quoted: Uint8Array): Uint8Array | null {
  const text = Buffer.from(quoted).toString('latin1');
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
  const octets: number[] = [];
  for (let i = 1; i < text.length - 1; i++) {
    const character = text[i]!;
    if (character === '"') return null;
    if (character !== '\\') {
      octets.push(character.charCodeAt(0));
      continue;
    }
    // The closing quote is not there to be escaped.
    const letter = i + 1 < text.length - 1 ? text[++i]! : '';
    const hex = letter === 'x' ? /^[0-9a-f]{2}/i.exec(text.slice(i + 1, -1))?.[0] : undefined;
    const octet = hex === undefined ? ESCAPES[letter] : Number.parseInt(hex, 16);
    if (octet === undefined) return null;
    if (hex !== undefined) i += 2;
    octets.push(octet);
  }
  return Uint8Array.from(octets);
}

function isBlank(octet: number): boolean {
  return octet === 0x20 || octet === 0x09;
}

function trim(octets: Uint8Array): Uint8Array {
  let start = 0;
  let end = octets.length;
  while (start < end && isBlank(octets[start]!)) start++;
  while (end > start && isBlank(octets[end - 1]!)) end--;
  return octets.subarray(start, end);
}
