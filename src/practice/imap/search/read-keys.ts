/** Search keys as typed (RFC 9051 §6.4.4, §9 `search-key`). */
import { type CommandReader, Unreadable } from '../command-parts.ts';
import { monthNumber } from '../message/date.ts';
import { readTargets } from '../targets.ts';
import { type Comparison, folded, type Key } from './keys.ts';

/** Keys may be nested so deep. */
const DEEPEST = 100;
const DAY_MS = 86_400_000;

/** What the words of the keys mean, in the encoding the command names. */
export type Decode = (octets: Uint8Array) => string;

/** Keys up to the end; all must fit. */
export function readKeys(reader: CommandReader, decode: Decode): Key {
  const keys = new KeyReader(reader, decode).keys(0);
  if (reader.peek() === ')') throw new Unreadable("Unexpected ')'");
  reader.end();
  return keys;
}

const FLAGS: Readonly<Record<string, string>> = {
  ANSWERED: '\\Answered',
  DELETED: '\\Deleted',
  DRAFT: '\\Draft',
  FLAGGED: '\\Flagged',
  SEEN: '\\Seen',
};
const HEADERS: ReadonlySet<string> = new Set(['BCC', 'CC', 'FROM', 'SUBJECT', 'TO']);

const not = (key: Key): Key => ({ kind: 'not', key });
const flag = (name: string): Key => ({ kind: 'flag', flag: name });

class KeyReader {
  #reader: CommandReader;
  #decode: Decode;

  constructor(reader: CommandReader, decode: Decode) {
    this.#reader = reader;
    this.#decode = decode;
  }

  /** One key or more, up to the end or a `)`. */
  keys(depth: number): Key {
    const keys: Key[] = [];
    do {
      this.#blanks();
      if (keys.length > 0 && (this.#reader.atEnd() || this.#reader.peek() === ')')) break;
      keys.push(this.#key(depth));
    } while (this.#reader.peek() === ' ' || this.#reader.peek() === '(');
    return keys.length === 1 ? keys[0]! : { kind: 'and', keys };
  }

  #key(depth: number): Key {
    const reader = this.#reader;
    if (depth > DEEPEST) throw new Unreadable('Search keys nested too deep');
    if (reader.skip('(')) {
      if (reader.peek() === ')') throw new Unreadable('No search parameters inside list');
      const keys = this.keys(depth + 1);
      if (!reader.skip(')')) throw new Unreadable("Missing ')'");
      return keys;
    }
    if (reader.atEnd()) throw new Unreadable('Missing argument');
    if (reader.peek() === ')') throw new Unreadable("Unexpected ')'");
    if (/[0-9*$]/.test(reader.peek() ?? '')) return { kind: 'messages', targets: readTargets(reader), uid: false };
    const word = reader.word();
    return this.#simple(word) ?? this.#withArgument(word, depth);
  }

  #simple(word: string): Key | null {
    const known = FLAGS[word];
    if (known !== undefined) return flag(known);
    const opposite = word.startsWith('UN') ? FLAGS[word.slice(2)] : undefined;
    if (opposite !== undefined) return not(flag(opposite));
    if (word === 'ALL') return { kind: 'all' };
    if (word === 'RECENT') return { kind: 'recent' };
    if (word === 'OLD') return not({ kind: 'recent' });
    return word === 'NEW' ? { kind: 'and', keys: [{ kind: 'recent' }, not(flag('\\Seen'))] } : null;
  }

  #withArgument(word: string, depth: number): Key {
    if (HEADERS.has(word)) return { kind: 'header', name: word.toLowerCase(), text: this.#text(word) };
    switch (word) {
      case 'NOT':
        return not(this.#next(depth));
      case 'OR':
        return { kind: 'or', keys: [this.#next(depth), this.#next(depth)] };
      case 'HEADER':
        return { kind: 'header', name: this.#ascii(word).toLowerCase(), text: this.#text(word) };
      case 'BODY':
        return { kind: 'text', of: 'body', text: this.#text(word) };
      case 'TEXT':
        return { kind: 'text', of: 'text', text: this.#text(word) };
      case 'KEYWORD':
        return flag(this.#keyword(word));
      case 'UNKEYWORD':
        return not(flag(this.#keyword(word)));
      case 'LARGER':
        return { kind: 'size', how: 'larger', octets: this.#number(word) };
      case 'SMALLER':
        return { kind: 'size', how: 'smaller', octets: this.#number(word) };
      case 'UID':
        this.#argument(word);
        if (!/[0-9*$]/.test(this.#reader.peek() ?? '')) throw new Unreadable('Invalid UID messageset');
        return { kind: 'messages', targets: readTargets(this.#reader), uid: true };
      case 'MODSEQ':
        return { kind: 'modseq', least: this.#modseq() };
      default:
        return this.#dated(word);
    }
  }

  #dated(word: string): Key {
    const found = /^(SENT)?(BEFORE|ON|SINCE)$/.exec(word);
    if (!found) throw new Unreadable(`Unknown argument ${word}`);
    const how = found[2]!.toLowerCase() as Comparison;
    return { kind: 'date', of: found[1] ? 'sent' : 'arrival', how, day: dayOf(this.#ascii(word)) };
  }

  /** The key another one is about. */
  #next(depth: number): Key {
    if (this.#reader.atEnd()) throw new Unreadable('Missing argument');
    this.#blanks();
    return this.#key(depth + 1);
  }

  #blanks(): void {
    while (this.#reader.skip(' '));
  }

  #argument(word: string): void {
    if (this.#reader.peek() === ' ') this.#blanks();
    if (this.#reader.atEnd()) throw new Unreadable(`Missing parameter for search key (for search key: ${word})`);
  }

  #text(word: string): string {
    this.#argument(word);
    return folded(this.#decode(this.#reader.astring()));
  }

  #ascii(word: string): string {
    this.#argument(word);
    return Buffer.from(this.#reader.astring()).toString('latin1');
  }

  /** A flag of the system is no keyword: it is looked for and found nowhere. */
  #keyword(word: string): string {
    this.#argument(word);
    const name = this.#reader.skip('\\') ? '\\ ' : '';
    return name + Buffer.from(this.#reader.astring()).toString('latin1');
  }

  #number(word: string): number {
    this.#argument(word);
    if (!/[0-9]/.test(this.#reader.peek() ?? '')) throw new Unreadable('Invalid search size parameter');
    return this.#reader.number();
  }

  /** `MODSEQ ["/flags/\\Seen" priv|shared|all] n`: of one flag nothing is kept apart here. */
  #modseq(): number {
    this.#argument('MODSEQ');
    if (this.#reader.peek() === '"') {
      this.#reader.string();
      this.#reader.space();
      const type = this.#reader.word();
      if (!['PRIV', 'SHARED', 'ALL'].includes(type)) throw new Unreadable(`Invalid MODSEQ type ${type}`);
      this.#reader.space();
    }
    if (!/[0-9]/.test(this.#reader.peek() ?? '')) throw new Unreadable('Invalid MODSEQ value');
    return this.#reader.number();
  }
}

/** `1-Feb-2024` in days since 1970. A day beyond its month counts on. */
function dayOf(text: string): number {
  const found = /^ ?(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text);
  const month = monthNumber(found?.[2] ?? '');
  if (!found || month < 0) throw new Unreadable('Invalid search date parameter');
  return Math.floor(Date.UTC(Number(found[3]), month, Number(found[1])) / DAY_MS);
}
