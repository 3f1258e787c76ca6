/**
 * Takes apart what a terminal sends. One read may hold several keys (`ab\rcd\r`), and Ink's `useInput` tells neither
 * these nor function keys apart, so this reads the raw input. No part of an escape sequence ever becomes text.
 */

/** A run of text; one key as a chord (`enter`, `f3`, `ctrl+]`, `alt+b`, `shift+tab`); or a bracketed paste. */
export type Typed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key'; readonly chord: string }
  | { readonly kind: 'paste'; readonly text: string };

const LETTER_KEYS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

const NUMBER_KEYS: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

const CODE_KEYS: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  27: 'escape',
  32: 'space',
  127: 'backspace',
  57414: 'enter',
};

// Longest first: what several patterns could begin with belongs to the first that fits.
const PASTE = /^(?:\x1b\[|\x9b)200~([\s\S]*?)(?:(?:\x1b\[|\x9b)201~|$)/;
const MOUSE = /^\x1b\[M[\s\S]{0,3}/;
const CONSOLE_KEY = /^\x1b\[\[([A-E])/;
// rxvt ends shifted keys in `$`, which elsewhere is never the last.
const RXVT_SHIFT = /^\x1b\[([235678])\$/;
// Broken off or malformed, it is dropped as far as it goes.
const CSI = /^\x1b?(?:\x1b\[|\x9b)([0-?]*)([ -/]*)([@-~]?)/;
const SS3 = /^\x1b?(?:\x1bO|\x8f)([0-9;]*)([@-~])/;
// Answers of the terminal (OSC, DCS, APC, PM, SOS) up to their end.
const STRING = /^(?:\x1b[\]P_^X]|[\x9d\x90\x9f\x9e\x98])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/;
const TORN_STRING = /^(?:\x1b\](?=\d)|[\x9d\x90\x9f\x9e\x98])[^\x07\x1b\x9c]*$/;
const TEXT = /^[^\x00-\x1f\x7f-\x9f]+/;

/** The keys and texts of one read, in order. What is no key we know is dropped. */
export function splitTyped(input: string): readonly Typed[] {
  const typed: Typed[] = [];
  let rest = input;
  while (rest !== '') {
    const [length, found] = readOne(rest);
    if (found) typed.push(found);
    rest = rest.slice(length);
  }
  return typed;
}

function readOne(rest: string): readonly [length: number, found: Typed | null] {
  const text = TEXT.exec(rest);
  if (text) return [text[0].length, { kind: 'text', text: text[0] }];
  if (rest.startsWith('\r\n')) return [2, key('enter')];
  if (rest[0] !== '\x1b' && rest[0]! < '\x80') return [1, key(controlChord(rest.charCodeAt(0)))];
  const paste = PASTE.exec(rest);
  if (paste) return [paste[0].length, { kind: 'paste', text: paste[1]! }];
  const ignored = MOUSE.exec(rest) ?? STRING.exec(rest) ?? TORN_STRING.exec(rest);
  if (ignored) return [ignored[0].length, null];
  const console = CONSOLE_KEY.exec(rest);
  if (console) return [console[0].length, key(`f${console[1]!.charCodeAt(0) - 64}`)];
  const shifted = RXVT_SHIFT.exec(rest);
  if (shifted) return [shifted[0].length, key(withModifiers(NUMBER_KEYS[Number(shifted[1])], 1))];
  const csi = CSI.exec(rest);
  if (csi) return [csi[0].length, key(csiChord(csi[1]!, csi[2]!, csi[3]!, rest.startsWith('\x1b\x1b')))];
  const ss3 = SS3.exec(rest);
  if (ss3) return [ss3[0].length, key(ss3Chord(ss3[1]!, ss3[2]!, rest.startsWith('\x1b\x1b')))];
  if (rest[0] !== '\x1b') return [1, null];
  return escaped(rest);
}

/** ESC alone is the key; before a character it is Alt. */
function escaped(rest: string): readonly [length: number, found: Typed | null] {
  const next = rest.codePointAt(1);
  if (next === undefined || next === 0x1b) return [1, key('escape')];
  const character = String.fromCodePoint(next);
  const chord = next < 0x20 || next === 0x7f ? controlChord(next) : character === ' ' ? 'space' : character;
  return [1 + character.length, chord && (next < 0x80 || next > 0x9f) ? key(`alt+${chord}`) : null];
}

function key(chord: string | null): Typed | null {
  return chord === null ? null : { kind: 'key', chord };
}

function controlChord(code: number): string {
  const named = CODE_KEYS[code];
  if (named !== undefined) return named;
  if (code === 0) return 'ctrl+space';
  return `ctrl+${String.fromCharCode(code + 64).toLowerCase()}`;
}

/** `parameters` are `number;modifiers` (xterm), `code;modifiers:event` (kitty) or `27;modifiers;code` (modifyOtherKeys). */
function csiChord(parameters: string, between: string, final: string, alt: boolean): string | null {
  if (between !== '' || /[<=>?]/.test(parameters)) return null;
  const [first = '', second = '', third = ''] = parameters.split(';');
  const [modifiers = '', event = ''] = second.split(':');
  const bits = (Number(modifiers) || 1) - 1 + (alt ? 2 : 0);
  if (event === '3') return null;
  if (final === 'Z') return withModifiers('tab', bits | 1);
  if (final === 'u') return codeChord(Number.parseInt(first, 10), bits);
  if (final === '~' && first === '27' && third !== '') return codeChord(Number(third), bits);
  if (final === '~' || final === '^') return withModifiers(NUMBER_KEYS[Number(first)], bits | (final === '^' ? 4 : 0));
  // `row;columnR` is the terminal's report of its cursor.
  if (final === 'R' && parameters !== '') return null;
  return withModifiers(final === 'M' ? undefined : LETTER_KEYS[final], bits);
}

function ss3Chord(parameters: string, final: string, alt: boolean): string | null {
  const bits = (Number(parameters.split(';').at(-1)) || 1) - 1;
  return withModifiers(LETTER_KEYS[final], bits | (alt ? 2 : 0));
}

/** A key told by its code point. Shift is already in the character. */
function codeChord(code: number, bits: number): string | null {
  const named = CODE_KEYS[code];
  if (named !== undefined) return withModifiers(named, bits);
  if (!(code > 32 && code < 0xe000)) return null;
  return withModifiers(String.fromCodePoint(code), bits & ~1);
}

function withModifiers(name: string | undefined, bits: number): string | null {
  if (name === undefined) return null;
  return `${bits & 4 ? 'ctrl+' : ''}${bits & 2 ? 'alt+' : ''}${bits & 1 ? 'shift+' : ''}${name}`;
}
