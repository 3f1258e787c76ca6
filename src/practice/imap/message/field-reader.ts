/** The words of structured fields (RFC 5322 §3.2, RFC 2045 §5.1). Text is one character an octet, unfolded. */

const BLANK = /[ \t\r\n]*/y;
/** `atext` and 8-bit octets. */
const ATOM = /[^\x00-\x20()<>@,;:\\".[\]\x7f]+/y;
const DOTTED = /[^\x00-\x20()<>@,;:\\"[\]\x7f]+/y;
const TOKEN = /[^\x00-\x20()<>@,;:\\"/?=[\]\x7f]+/y;
const UNQUOTED = /[^; \t\r\n]*/y;
const QUOTED_RUN = /[^"\\]*/y;
const COMMENT_RUN = /[^()\\]*/y;

/** A place in the value of a field. Every `take` moves on behind what it read and the blanks and comments after it. */
export class FieldReader {
  readonly text: string;
  at = 0;
  /** The comment skipped last. */
  comment: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.blanks();
  }

  peek(): string {
    return this.text[this.at] ?? '';
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Blanks and comments. An open comment takes the rest. */
  blanks(): void {
    this.#match(BLANK);
    while (this.peek() === '(') {
      this.#skipComment();
      this.#match(BLANK);
    }
  }

  /** Takes this character, if it stands here. */
  skip(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    this.blanks();
    return true;
  }

  /** Goes behind the next of this character, wherever it stands; false when there is none. */
  pass(character: string): boolean {
    const found = this.text.indexOf(character, this.at);
    this.at = found < 0 ? this.text.length : found;
    return this.skip(character);
  }

  /** A token of MIME, or null. */
  token(): string | null {
    return this.#taken(TOKEN);
  }

  /** A value without quotes, as parameters hold it: a token; also what begins with `=`, up to a blank or `;`. */
  bare(): string {
    const word = this.peek() === '=' ? this.#match(UNQUOTED) : this.#match(TOKEN);
    this.blanks();
    return word;
  }

  /** A quoted string with its `\` undone; null when there is none or it does not end. */
  quoted(): string | null {
    if (this.peek() !== '"') return null;
    const words: string[] = [];
    this.at++;
    for (;;) {
      words.push(this.#match(QUOTED_RUN));
      const mark = this.peek();
      this.at++;
      if (mark === '') return null;
      if (mark === '"') break;
      words.push(this.text[this.at++] ?? '');
    }
    this.blanks();
    return words.join('');
  }

  /** `atom *("." atom)`, blanks around the dots left out; null when it does not begin here. */
  dotAtom(): string | null {
    const first = this.#taken(ATOM);
    if (first === null) return null;
    const words = [first];
    while (this.skip('.')) words.push(this.#taken(ATOM) ?? '');
    return words.join('.');
  }

  /** Words, dots and quoted strings, parted by one blank; '' when none stands here, null when a quote does not end. */
  phrase(): string | null {
    const words: string[] = [];
    while (this.peek() === '"' || this.#stands(DOTTED)) {
      const word = this.peek() === '"' ? this.quoted() : this.#taken(DOTTED);
      if (word === null) return null;
      words.push(word);
    }
    return words.join(' ');
  }

  /** `[…]`, as it stands. */
  domainLiteral(): string | null {
    const end = this.text.indexOf(']', this.at);
    if (this.peek() !== '[' || end < 0) return null;
    const literal = this.text.slice(this.at, end + 1);
    this.at = end + 1;
    this.blanks();
    return literal;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  #stands(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  #taken(pattern: RegExp): string | null {
    const word = this.#match(pattern);
    if (word === '') return null;
    this.blanks();
    return word;
  }

  #skipComment(): void {
    let depth = 0;
    const words: string[] = [];
    do {
      const mark = this.peek();
      this.at++;
      if (mark === '(') depth++;
      else if (mark === ')') depth--;
      else words.push(this.text[this.at++] ?? '');
      if (depth > 0 && words.length > 0 && mark !== '\\') words.push(mark);
      if (depth > 0) words.push(this.#match(COMMENT_RUN));
    } while (depth > 0 && !this.atEnd);
    this.comment = words.join('');
  }
}
