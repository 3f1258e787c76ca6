/** The header of a message or of a part: fields unfolded, values for people (RFC 5322 §2.2, RFC 2045 §5). */
import { decodeOctets } from '../../wire/charset.ts';
import { decodeEncodedWords } from '../../wire/encoded-word.ts';
import type { MailField } from './mail.ts';

const CR = 0x0d;
const LF = 0x0a;

/** Where the body begins: behind the first empty line; the end when there is none. */
export function bodyStart(octets: Uint8Array, from: number, to: number): number {
  for (let line = from; line < to; ) {
    const lf = octets.indexOf(LF, line);
    if (lf < 0 || lf >= to) return to;
    if (lf === line || (lf === line + 1 && octets[line] === CR)) return lf + 1;
    line = lf + 1;
  }
  return to;
}

/** The fields between two places, as they are meant. Lines that are none are left out. */
export function fieldsOf(octets: Uint8Array): readonly MailField[] {
  const { text } = decodeOctets(octets);
  const unfolded = text.replace(/\r?\n(?=[ \t])/g, '');
  return unfolded.split(/\r?\n/).flatMap((line) => {
    const match = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:[ \t]*(.*)$/s.exec(line);
    if (!match) return [];
    const [, name = '', value = ''] = match;
    return [{ name, value: (decodeEncodedWords(value) ?? value).trim() }];
  });
}

/** A value that cannot end its line or its quotes. */
export function escapeHeader(value: string): string {
  return value.replace(/[\x00-\x1f"\\\x7f]/g, '');
}

/** The value of the first field of this name. */
export function fieldValue(fields: readonly MailField[], name: string): string | null {
  return fields.find((field) => field.name.toLowerCase() === name)?.value ?? null;
}

/** A value with parameters: `text/plain; charset="GBK"` (RFC 2045 §5.1). Names in lower case. */
export function valueWithParameters(value: string): {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
} {
  const [head = ''] = value.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of value
    .slice(head.length)
    .matchAll(/;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  return { value: head.trim().toLowerCase(), parameters };
}
