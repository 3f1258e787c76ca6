/**
 * What stands on the lines of commands and responses: atoms, quoted strings, literals, lists (RFC 9051 §4). Read without
 * recursion and within bounds: a list may be nested as deep as it likes, only its outer levels are kept.
 */

/** A literal that has passed. `text`: its beginning, one character an octet; nothing where it is secret. */
export type Literal = { readonly kind: 'literal'; readonly octets: number; readonly text: string };

/** Text between literals. */
export type Part = string | Literal;

export type Value =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | Literal;

/** Something left open, or closed that was not open. */
export type Fault = 'quote' | 'list' | 'surplus';

export type Reading = { readonly values: readonly Value[]; readonly fault: Fault | null };

/** Levels of lists that are kept, and values in all. */
const DEPTH = 40;
const MOST = 20_000;

/** The values of a command or a response, the literals in their places. */
export function readValues(parts: readonly Part[]): Reading {
  const reader = new Reader();
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') reader.add(part);
    else reader.text(typeof parts[index + 1] === 'object' ? withoutAnnouncement(part) : part);
  }
  return reader.end();
}

class Reader {
  readonly #top: Value[] = [];
  readonly #open: Value[][] = [this.#top];
  /** Lists open below those that are kept. */
  #below = 0;
  #count = 0;
  #fault: Fault | null = null;

  text(text: string): void {
    for (let at = 0; at < text.length; ) at = this.#token(text, at);
  }

  add(value: Value): void {
    if (this.#below === 0 && this.#count++ < MOST) this.#open.at(-1)!.push(value);
  }

  end(): Reading {
    const left = this.#open.length > 1 || this.#below > 0;
    return { values: this.#top, fault: this.#fault ?? (left ? 'list' : null) };
  }

  /** Reads one token; answers where the next one begins. */
  #token(text: string, at: number): number {
    switch (text[at]) {
      case ' ':
      case '\t':
        return at + 1;
      case '(':
        this.#begin();
        return at + 1;
      case ')':
        this.#close();
        return at + 1;
      case '"':
        return this.#quoted(text, at);
      default: {
        const end = atomEnd(text, at);
        this.add({ kind: 'atom', text: text.slice(at, end) });
        return end;
      }
    }
  }

  #begin(): void {
    if (this.#below > 0 || this.#open.length > DEPTH) {
      this.#below++;
      return;
    }
    const items: Value[] = [];
    this.add({ kind: 'list', items });
    this.#open.push(items);
  }

  #close(): void {
    if (this.#below > 0) this.#below--;
    else if (this.#open.length > 1) this.#open.pop();
    else this.#fault ??= 'surplus';
  }

  #quoted(text: string, at: number): number {
    const end = quotedEnd(text, at);
    // It swallows what follows, parentheses too: nothing else is known of them.
    if (end === null) this.#fault = 'quote';
    const inside = text.slice(at + 1, end === null ? text.length : end - 1);
    this.add({ kind: 'quoted', text: inside.replace(/\\(.)/gs, '$1') });
    return end ?? text.length;
  }
}

/** Behind the closing quote; null when there is none. */
function quotedEnd(text: string, at: number): number | null {
  for (let index = at + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '"') return index + 1;
  }
  return null;
}

/** Behind an atom. Brackets hold what they hold: `BODY[HEADER.FIELDS (TO "x y")]<0>` is one word. */
function atomEnd(text: string, from: number): number {
  let at = from + 1;
  if (text[from] === '[') at = bracketEnd(text, from);
  while (at < text.length && !/[ \t()"]/.test(text[at]!)) at = text[at] === '[' ? bracketEnd(text, at) : at + 1;
  return at;
}

function bracketEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === ']') return at + 1;
    if (text[at] === '"') at = (quotedEnd(text, at) ?? text.length) - 1;
  }
  return text.length;
}

/** `{n}` at the end of a line: so many octets follow, and then the line goes on (RFC 9051 §4.3, RFC 7888, RFC 3516). */
export type Announcement = {
  readonly octets: number;
  /** It waits for the server's `+`. */
  readonly waits: boolean;
  /** `~{n}`: any octets, NUL too. */
  readonly binary: boolean;
  /** Where it begins. */
  readonly at: number;
};

/** The announcement a line ends with, if it does. More digits than a number can hold announce nothing. */
export function announcement(line: string): Announcement | null {
  const found = /(~?)\{(\d{1,15})(\+?)\}$/.exec(line);
  if (!found) return null;
  return { octets: Number(found[2]), waits: found[3] === '', binary: found[1] === '~', at: found.index };
}

/** The same for a line of a server: within quotes that were never closed, `{n}` is text (RFC 9051 §4.3). */
export function announcedBehind(line: string): Announcement | null {
  const found = announcement(line);
  return found && readValues([line.slice(0, found.at)]).fault !== 'quote' ? found : null;
}

function withoutAnnouncement(line: string): string {
  return line.slice(0, announcement(line)?.at ?? line.length);
}

/** The text of a value that is none of several. */
export function textOf(value: Value | undefined): string | null {
  return value === undefined || value.kind === 'list' ? null : value.text;
}

/** As a quoted string; null: it can only be a literal. What is not ASCII is for IMAP4rev2, and older servers bear it mostly. */
export function quoted(text: string): string | null {
  return /^[^\0\r\n]*$/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : null;
}
