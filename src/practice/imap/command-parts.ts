/** A command as it came: text, and the octets of its literals between. Read strictly, as RFC 9051 §9 has it. */
import { latin1 } from '../../wire/octets.ts';

/** Text of a line without its end, one character an octet and its announcement `{n}` taken off; or a literal. */
export type CommandPart = string | Uint8Array;

/** What cannot be read: the server says BAD, with these words. */
export class Unreadable extends Error {}

/** Atoms may not hold these (RFC 9051 §9, `atom-specials`); `]` is allowed in an astring. */
const ASTRING = /[^\x00-\x20\x7f-\xff(){%*"\\]/;
const LIST_CHAR = /[^\x00-\x20\x7f-\xff(){"\\]/;

/** A place in a command. Every `take…` moves on behind what it read, or throws `Unreadable`. */
export class CommandReader {
  #parts: readonly CommandPart[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly CommandPart[]) {
    this.#parts = parts.length === 0 ? [''] : parts;
  }

  /** The next character, one octet; '' at the end of the command, null where a literal stands. */
  peek(): string | null {
    const part = this.#parts[this.#part];
    if (part === undefined) return '';
    if (typeof part !== 'string') return null;
    if (this.#at < part.length) return part[this.#at]!;
    return this.#part + 1 < this.#parts.length ? null : '';
  }

  atEnd(): boolean {
    return this.peek() === '';
  }

  /** Nothing may follow. */
  end(): void {
    while (this.peek() === ' ') this.#at++;
    if (!this.atEnd()) throw new Unreadable('Unknown argument at the end');
  }

  /** One blank; more are borne. */
  space(): void {
    if (this.peek() !== ' ') throw new Unreadable('Missing argument');
    while (this.peek() === ' ') this.#at++;
  }

  /** Takes these characters if they stand here, case not counted. */
  skip(text: string): boolean {
    const part = this.#parts[this.#part];
    if (typeof part !== 'string') return false;
    if (part.slice(this.#at, this.#at + text.length).toUpperCase() !== text.toUpperCase()) return false;
    this.#at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.skip(text)) throw new Unreadable(`Expected ${text}`);
  }

  /** As many characters as match, at least one. */
  run(allowed: RegExp, what: string): string {
    const part = this.#parts[this.#part];
    const from = this.#at;
    if (typeof part === 'string') while (this.#at < part.length && allowed.test(part[this.#at]!)) this.#at++;
    if (typeof part !== 'string' || this.#at === from) throw new Unreadable(`Expected ${what}`);
    return part.slice(from, this.#at);
  }

  /** A word of letters, digits and `-._`, in upper case. */
  word(): string {
    return this.run(/[A-Za-z0-9.\-_$/=]/, 'a word').toUpperCase();
  }

  /** A number of 63 bits, told as a double: the practice server gives none that is larger. */
  number(): number {
    const digits = this.run(/[0-9]/, 'a number');
    if (digits.length > 15) throw new Unreadable('Number too large');
    return Number(digits);
  }

  /** An atom, a quoted string or a literal, as octets. */
  astring(): Uint8Array {
    const next = this.peek();
    if (next === null || next === '"') return this.string();
    return Buffer.from(this.run(ASTRING, 'a string'), 'latin1');
  }

  /** The same with `%` and `*` in it, as LIST has it. */
  listMailbox(): Uint8Array {
    const next = this.peek();
    if (next === null || next === '"') return this.string();
    return Buffer.from(this.run(LIST_CHAR, 'a mailbox pattern'), 'latin1');
  }

  /** A quoted string or a literal. */
  string(): Uint8Array {
    const literal = this.#literal();
    if (literal) return literal;
    this.expect('"');
    const part = this.#parts[this.#part] as string;
    let text = '';
    for (; this.#at < part.length; this.#at++) {
      const next = part[this.#at]!;
      if (next === '"') {
        this.#at++;
        return Buffer.from(text, 'latin1');
      }
      if (next === '\\') this.#at++;
      text += part[this.#at] ?? '';
    }
    throw new Unreadable("Missing '\"'");
  }

  /** A string or NIL, which is null. */
  nstring(): Uint8Array | null {
    return this.peek() !== null && this.peek() !== '"' && this.skip('NIL') ? null : this.string();
  }

  /** `(` items `)`, parted by blanks. May be empty. */
  list<T>(item: () => T): readonly T[] {
    this.expect('(');
    const items: T[] = [];
    while (!this.skip(')')) {
      if (items.length > 0) this.space();
      if (this.skip(')')) break;
      items.push(item());
    }
    return items;
  }

  /** The rest of the command's text, literals as octets put in. */
  rest(): string {
    let text = '';
    for (; this.#part < this.#parts.length; this.#part++, this.#at = 0) {
      const part = this.#parts[this.#part]!;
      text += typeof part === 'string' ? part.slice(this.#at) : latin1(part);
    }
    return text;
  }

  #literal(): Uint8Array | null {
    let index = this.#part;
    const here = this.#parts[index];
    if (typeof here === 'string') {
      if (this.#at < here.length) return null;
      index++;
    }
    const literal = this.#parts[index];
    if (literal === undefined || typeof literal === 'string') return null;
    this.#part = index + 1;
    this.#at = 0;
    return literal;
  }
}
