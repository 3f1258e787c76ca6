/**
 * The parts of a message as stretches of its octets (RFC 2046 §5.1, RFC 2045). Any octets make a tree; what is nested
 * too deep or beyond the bound on parts stays one part unread. No recursion.
 */
import { type ContentType, contentTypeOf, parameter } from './content.ts';
import { fieldsOf, fieldValue, lineAfter } from './header.ts';

/** A message or a part of one: the header in [from, body), with its empty line, the body in [body, to). */
export type Part = {
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** `message`: `parts` holds the message in it. `leaf`: no parts. */
  readonly kind: 'leaf' | 'multipart' | 'message';
  /** As told in the header; null when it says nothing that can be read. */
  readonly content: ContentType | null;
  readonly parts: readonly Part[];
};

type Open = {
  from: number;
  body: number;
  to: number;
  kind: Part['kind'];
  content: ContentType | null;
  parts: Open[];
  /** Octets a line of this multipart begins with; null when there are none, or its last line has come. */
  boundary: string | null;
  digest: boolean;
};

/** Bounds of depth and number, those of Dovecot. */
const DEEPEST = 100;
const MOST = 10_000;

/** Octets of a boundary that are borne; RFC 2046 §5.1.1 allows 70. */
const LONGEST = 512;

const DASHES = Buffer.from('\n--');
const known = new WeakMap<Uint8Array, Part>();

/** The tree of a message. Kept as long as the octets are. */
export function partsOf(octets: Uint8Array): Part {
  const found = known.get(octets);
  if (found) return found;
  const part = new Scan(octets).run();
  known.set(octets, part);
  return part;
}

class Scan {
  #octets: Buffer;
  /** From the message down to the part being read. */
  #open: Open[] = [];
  #count = 0;

  constructor(octets: Uint8Array) {
    this.#octets = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
  }

  run(): Part {
    const root = this.#begin(0);
    const end = this.#octets.length;
    for (let at = this.#inner(root); at < end && this.#count < MOST; ) {
      const line = this.#boundaryFrom(at);
      if (line === null) break;
      at = this.#delimiter(line.at, line.depth);
    }
    this.#close(0, end);
    return root;
  }

  /** Reads the header of a part that begins here, and opens it. */
  #begin(from: number): Open {
    const end = this.#octets.length;
    const digest = this.#open.at(-1)?.digest ?? false;
    let at = from;
    let body = -1;
    while (at < end && body < 0) {
      if (this.#depthOf(at) >= 0) {
        // A delimiter in the header: its line end is the delimiter's (RFC 2046 §5.1.1).
        body = Math.max(from, this.#beforeLineEnd(at));
        break;
      }
      const next = lineAfter(this.#octets, at, end);
      if (this.#beforeLineEnd(next) === at && this.#octets[next - 1] === 0x0a) body = next;
      at = next;
    }
    const part: Open = {
      from,
      body: body < 0 ? end : body,
      to: end,
      kind: 'leaf',
      content: null,
      parts: [],
      boundary: null,
      digest: false,
    };
    this.#describe(part, digest);
    this.#open.at(-1)?.parts.push(part);
    this.#open.push(part);
    this.#count++;
    return part;
  }

  #describe(part: Open, digest: boolean): void {
    let told: string | null = null;
    for (const field of fieldsOf(this.#octets, part.from, part.body)) {
      if (field.name !== 'content-type') continue;
      told = fieldValue(this.#octets, field);
      break;
    }
    part.content = told === null ? null : contentTypeOf(told);
    if (this.#open.length >= DEEPEST - 1 || this.#count >= MOST) return;
    const type = part.content?.type.toLowerCase();
    const subtype = part.content?.subtype.toLowerCase();
    if ((type === 'message' && subtype === 'rfc822') || (told === null && digest)) part.kind = 'message';
    if (type !== 'multipart') return;
    part.kind = 'multipart';
    part.digest = subtype === 'digest';
    const boundary = parameter(part.content!.parameters, 'boundary');
    if (boundary !== null && boundary.length <= LONGEST) part.boundary = boundary;
  }

  /** Opens the message in a message, and that in it; where reading goes on. */
  #inner(part: Open): number {
    let inner = part;
    while (inner.kind === 'message') inner = this.#begin(inner.body);
    return inner.body;
  }

  /** The next line that begins or ends a part, at `from` or behind it. */
  #boundaryFrom(from: number): { readonly at: number; readonly depth: number } | null {
    if (!this.#open.some(({ boundary }) => boundary !== null)) return null;
    for (let at = this.#lineBegins(from) ? from : this.#dashesAfter(from); at >= 0; at = this.#dashesAfter(at)) {
      const depth = this.#depthOf(at);
      if (depth >= 0) return { at, depth };
    }
    return null;
  }

  #dashesAfter(at: number): number {
    const found = this.#octets.indexOf(DASHES, at);
    return found < 0 ? -1 : found + 1;
  }

  #lineBegins(at: number): boolean {
    return at === 0 || this.#octets[at - 1] === 0x0a;
  }

  /** Which open part the line at `at` is a delimiter of: the longest that fits, then the innermost; -1: of none. */
  #depthOf(at: number): number {
    if (this.#octets[at] !== 0x2d || this.#octets[at + 1] !== 0x2d) return -1;
    let best = -1;
    let length = -1;
    let line: string | null = null;
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const boundary = this.#open[depth]!.boundary;
      if (boundary === null || boundary.length <= length) continue;
      if (boundary !== '' && boundary.charCodeAt(0) !== this.#octets[at + 2]) continue;
      line ??= this.#octets.toString('latin1', at + 2, at + 2 + LONGEST);
      if (!line.startsWith(boundary)) continue;
      best = depth;
      length = boundary.length;
    }
    return best;
  }

  /** Takes a delimiter: ends what it ends, begins the next part. Where reading goes on. */
  #delimiter(at: number, depth: number): number {
    this.#close(depth + 1, this.#beforeLineEnd(at));
    const parent = this.#open[depth]!;
    const behind = at + 2 + parent.boundary!.length;
    const next = lineAfter(this.#octets, behind, this.#octets.length);
    if (this.#octets[behind] === 0x2d && this.#octets[behind + 1] === 0x2d) {
      parent.boundary = null;
      return next;
    }
    return this.#inner(this.#begin(next));
  }

  /** Ends the parts from this depth on. An empty line right before a delimiter is the delimiter's, not the header's. */
  #close(depth: number, to: number): void {
    for (const part of this.#open.splice(depth)) {
      part.to = Math.max(part.from, to);
      part.body = Math.min(part.body, part.to);
    }
  }

  /** `at` stands behind a line end: where that begins. */
  #beforeLineEnd(at: number): number {
    if (this.#octets[at - 1] !== 0x0a) return at;
    return this.#octets[at - 2] === 0x0d ? at - 2 : at - 1;
  }
}

/**
 * The part of these numbers (RFC 9051 §6.4.5.1), null when there is none. A message that is no multipart has its body as
 * part 1; behind the number of a message come the numbers of its parts.
 */
export function partAt(root: Part, numbers: readonly number[]): Part | null {
  let part: Part = root;
  for (const [index, number] of numbers.entries()) {
    const last = index === numbers.length - 1;
    const found = part.kind === 'multipart' ? part.parts[number - 1] : number === 1 ? part : undefined;
    if (!found || (!last && found.kind === 'leaf')) return null;
    part = !last && found.kind === 'message' ? found.parts[0]! : found;
  }
  return part;
}
