/** What the parts of a message are, as BODYSTRUCTURE or a header told it (RFC 9051 §7.5.2, RFC 2045 §5-6). */
import type { MessagePart } from '../contract.ts';
import { readable } from '../typed.ts';
import { textOf, type Value } from './tokens.ts';

export type PartFacts = Pick<MessagePart, 'type' | 'charset' | 'encoding' | 'boundary' | 'filename' | 'told'>;

/** By section: `1.2`; `TEXT` is the body of the message itself. */
export type Parts = ReadonlyMap<string, PartFacts>;

/** Parts remembered of a message, levels looked into, characters of a word. */
const MOST = 40;
const DEEPEST = 12;
const WORD = 100;

/** The parts of a `body` (RFC 9051 §9). A message without parts has one, `1`. */
export function partsOf(body: Value): Parts {
  const parts = new Map<string, PartFacts>();
  describe(body, '', 0, parts);
  return parts;
}

/** `at`: the section of the part; nothing for that of the message. */
function describe(value: Value, at: string, depth: number, parts: Map<string, PartFacts>): void {
  if (value.kind !== 'list' || parts.size >= MOST || depth > DEEPEST) return;
  const { items } = value;
  const count = items.findIndex(({ kind }) => kind !== 'list');
  if (count !== 0) {
    const children = items.slice(0, count < 0 ? items.length : count);
    const subtype = word(items[children.length]) ?? 'mixed';
    const boundary = parameters(items[children.length + 1]).get('boundary') ?? null;
    parts.set(at === '' ? 'TEXT' : at, {
      type: `multipart/${subtype}`,
      charset: null,
      encoding: null,
      boundary,
      filename: null,
      told: 'structure',
    });
    for (const [index, child] of children.entries())
      describe(child, at === '' ? `${index + 1}` : `${at}.${index + 1}`, depth + 1, parts);
    return;
  }
  const facts = leaf(items);
  if (at === '') parts.set('TEXT', facts);
  parts.set(at === '' ? '1' : at, facts);
  // A message within: its parts bear its number before their own.
  const inner = facts.type === 'message/rfc822' ? items[8] : undefined;
  if (inner) describeInner(inner, at === '' ? '1' : at, depth + 1, parts);
}

/** The body of a message that is a part. Where it has no parts, it is part 1 of that. */
function describeInner(body: Value, at: string, depth: number, parts: Map<string, PartFacts>): void {
  const inner = new Map<string, PartFacts>();
  describe(body, '', depth, inner);
  for (const [section, facts] of inner) if (parts.size < MOST) parts.set(`${at}.${section}`, facts);
}

/** `type subtype (parameters) id description encoding octets …` */
function leaf(items: readonly Value[]): PartFacts {
  const named = parameters(items[2]);
  const disposition = items.find((item, index) => index > 6 && isDisposition(item));
  const told = disposition?.kind === 'list' ? parameters(disposition.items[1]) : new Map<string, string>();
  return {
    type: `${word(items[0]) ?? 'text'}/${word(items[1]) ?? 'plain'}`,
    charset: named.get('charset') ?? null,
    encoding: word(items[5]),
    boundary: null,
    filename: told.get('filename') ?? named.get('name') ?? null,
    told: 'structure',
  };
}

/** `("attachment" ("filename" "x"))` */
function isDisposition(value: Value): boolean {
  return value.kind === 'list' && value.items[0]?.kind === 'quoted' && value.items[1]?.kind === 'list';
}

function parameters(value: Value | undefined): Map<string, string> {
  const found = new Map<string, string>();
  const items = value?.kind === 'list' ? value.items : [];
  for (let at = 0; at + 1 < Math.min(items.length, 40); at += 2) {
    const name = word(items[at]);
    const said = textOf(items[at + 1]);
    if (name !== null && said !== null) found.set(name, readable(said).slice(0, WORD));
  }
  return found;
}

/** In lower case; null for NIL. */
function word(value: Value | undefined): string | null {
  const text = textOf(value);
  if (text === null || (value?.kind === 'atom' && text.toUpperCase() === 'NIL')) return null;
  return readable(text).toLowerCase().slice(0, WORD);
}
