/** What a part says of its content: Content-Type and fields built like it (RFC 2045 §5.1, RFC 2183, RFC 2231). */
import { FieldReader } from './field-reader.ts';

/** Names and values in the order they stand, one character an octet. */
export type Parameters = readonly (readonly [name: string, value: string])[];

export type ContentType = { readonly type: string; readonly subtype: string; readonly parameters: Parameters };

/** So many parameters are read. */
const MOST = 1_000;

/** Reads an unfolded Content-Type as it is spelt; null when it cannot be read. */
export function contentTypeOf(value: string): ContentType | null {
  const reader = new FieldReader(value);
  const type = reader.token();
  const subtype = type !== null && reader.skip('/') ? reader.token() : null;
  return type === null || subtype === null ? null : { type, subtype, parameters: parametersOf(reader) };
}

/** Reads a word with parameters: Content-Disposition. */
export function dispositionOf(value: string): { readonly word: string; readonly parameters: Parameters } | null {
  const reader = new FieldReader(value);
  const word = reader.token();
  return word === null ? null : { word, parameters: parametersOf(reader) };
}

/** The words of a list parted by commas: Content-Language (RFC 3282). */
export function wordsOf(value: string): readonly string[] {
  const reader = new FieldReader(value);
  const words: string[] = [];
  do {
    const word = reader.token();
    if (word !== null) words.push(word);
  } while (reader.skip(','));
  return words;
}

/** The value of a parameter, whose name is looked for without case. */
export function parameter(parameters: Parameters, name: string): string | null {
  return parameters.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** `; name=value` as long as there are any; what is no parameter is passed over up to the next `;`. */
function parametersOf(reader: FieldReader): Parameters {
  const found: [string, string][] = [];
  while (found.length < MOST && reader.pass(';')) {
    const name = reader.token();
    if (name === null || !reader.skip('=')) continue;
    const value = reader.peek() === '"' ? reader.quoted() : reader.bare();
    if (value === null) break;
    found.push([name, value]);
  }
  return joined(found);
}

/** `name*0*=…`, `name*1=…` become `name*=…` (RFC 2231 §3), behind those without `*`, as Dovecot tells them. */
function joined(found: readonly [string, string][]): Parameters {
  const whole: [string, string][] = [];
  const pieces = new Map<string, { readonly at: number; readonly coded: boolean; readonly value: string }[]>();
  for (const [name, value] of found) {
    const [, key, at = '0', coded] = /^([^*]+)\*(\d{1,4})?(\*?)$/.exec(name) ?? [];
    if (key === undefined) {
      whole.push([name, value]);
      continue;
    }
    const list = pieces.get(key) ?? [];
    list.push({ at: Number(at), coded: coded === '*' || name === `${key}*`, value });
    pieces.set(key, list);
  }
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.at - b.at);
    const coded = list.some((piece) => piece.coded);
    const values = list.map((piece) => (coded && !piece.coded ? percent(piece.value) : piece.value));
    // What is coded begins with its charset and language; a first piece that is plain names neither.
    const lead = coded && !list[0]!.coded ? "''" : '';
    whole.push([coded ? `${name}*` : name, lead + values.join('')]);
  }
  return whole;
}

function percent(value: string): string {
  return value.replace(/[^\w.-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
