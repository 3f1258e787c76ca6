/**
 * Takes secrets out of units before anything is written, shown or noted. What was secret once is looked for ever
 * after, in both directions and across units. Pure but for what it remembers.
 */
import type { Channel, Secret, Side, Span } from '../../wire/unit.ts';
import { secretForms } from './secret-forms.ts';

/** What stands for a secret, whatever its length. */
export const MASK = '********';
const MASK_OCTETS = Buffer.from(MASK, 'latin1');
const LF = 0x0a;

/** Shorter values in other letters are words of their own. */
const ANY_CASE = 6;

type Known = {
  readonly bytes: Buffer;
  /** One character an octet; small letters where the case does not matter (servers echo verbs in capitals). */
  readonly text: string;
  readonly anyCase: boolean;
  readonly kind: Secret['kind'];
};

/** A unit to be searched, one character an octet: as it is, and in small letters. */
type Haystack = { readonly exact: string; readonly small: string };

/** A stream and what of it is to be masked whether known or not. */
export type Maskable = { readonly channel: Channel; readonly from: Side; readonly bytes: Uint8Array };

/** A unit as it may be written. */
export type MaskedUnit = {
  readonly bytes: Uint8Array;
  /** Spans of `bytes`. */
  readonly masked: readonly Secret[];
  /** The spans of the octets that were masked. */
  readonly hidden: readonly Secret[];
  /** Where an offset into the real octets stands in `bytes`. Offsets inside a secret go to its edge. */
  place(offset: number, edge: 'start' | 'end'): number;
};

/** Remembers secrets and masks them. One for a session. */
export class Masker {
  #known: Known[] = [];
  #seen = new Set<string>();
  #holdsLineEnd = false;
  /** What would have to follow, by stream, for a value begun at the end of the last unit to be complete. */
  #begun = new Map<string, Known[]>();

  /** The values looked for, longest first. */
  get known(): readonly Uint8Array[] {
    return this.#known.map(({ bytes }) => bytes);
  }

  /** How many values are looked for; it only grows. */
  get size(): number {
    return this.#known.length;
  }

  /** From now on masks `value`, its base64 and what it holds when it is base64 itself. */
  remember(value: Uint8Array, kind: Secret['kind']): void {
    // In a replay what was secret is a mask already.
    if (Buffer.from(value).includes(MASK_OCTETS)) return;
    for (const form of secretForms(value, kind)) {
      const key = Buffer.from(form).toString('latin1');
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#known.push(knownOf(form, kind));
      if (form.includes(LF)) this.#holdsLineEnd = true;
    }
    this.#known.sort((a, b) => b.bytes.length - a.bytes.length);
  }

  /** Masks `secrets` and everything known in the next unit of a stream, and remembers `secrets`. */
  mask(unit: Maskable, secrets: readonly Secret[]): MaskedUnit {
    for (const secret of secrets) this.remember(unit.bytes.subarray(secret.start, secret.end), secret.kind);
    if (this.#known.length === 0 && secrets.length === 0) return untouched(unit.bytes);
    const key = `${unit.channel}${unit.from}`;
    const { spans, begun } = this.#find(unit, secrets, this.#begun.get(key) ?? []);
    this.#begun.set(key, begun);
    return spans.length === 0 ? untouched(unit.bytes) : applied(unit.bytes, spans);
  }

  /** Octets not yet a unit, for showing only: masks like `mask` but remembers nothing. */
  preview(unit: Maskable, secrets: readonly Secret[]): Uint8Array {
    const { spans } = this.#find(unit, secrets, this.#begun.get(`${unit.channel}${unit.from}`) ?? []);
    return spans.length === 0 ? unit.bytes : applied(unit.bytes, spans).bytes;
  }

  #find(unit: Maskable, secrets: readonly Secret[], awaited: readonly Known[]): { spans: Secret[]; begun: Known[] } {
    const bytes = Buffer.from(unit.bytes.buffer, unit.bytes.byteOffset, unit.bytes.byteLength);
    const exact = bytes.toString('latin1');
    const haystack: Haystack = { exact, small: exact.toLowerCase() };
    const spans: Secret[] = secrets.filter((s) => s.end > s.start).map((s) => ({ ...s }));
    const begun: Known[] = [];
    for (const rest of awaited) {
      const length = Math.min(rest.text.length, bytes.length);
      if (!where(haystack, rest).startsWith(rest.text.slice(0, length))) continue;
      spans.push({ start: 0, end: length, kind: rest.kind });
      if (rest.text.length > length) begun.push(after(rest, length));
    }
    for (const known of this.#known) {
      const hay = where(haystack, known);
      for (let at = hay.indexOf(known.text); at >= 0; at = hay.indexOf(known.text, at + 1)) {
        spans.push({ start: at, end: at + known.text.length, kind: known.kind });
      }
    }
    if (bytes.at(-1) !== LF || this.#holdsLineEnd) this.#tails(haystack, spans, begun);
    return { spans: merged(spans, bytes.length), begun };
  }

  /** Ends of the unit that may be the beginning of a known value. */
  #tails(haystack: Haystack, spans: Secret[], begun: Known[]): void {
    for (const known of this.#known) {
      const hay = where(haystack, known);
      for (let length = Math.min(known.text.length - 1, hay.length); length > 0; length--) {
        if (!hay.endsWith(known.text.slice(0, length))) continue;
        spans.push({ start: hay.length - length, end: hay.length, kind: known.kind });
        begun.push(after(known, length));
      }
    }
  }
}

function knownOf(value: Uint8Array, kind: Secret['kind']): Known {
  const bytes = Buffer.from(value);
  const anyCase = bytes.length >= ANY_CASE;
  const text = bytes.toString('latin1');
  return { bytes, text: anyCase ? text.toLowerCase() : text, anyCase, kind };
}

function where({ exact, small }: Haystack, { anyCase }: Known): string {
  return anyCase ? small : exact;
}

/** What is left of a value once so many of its octets have come. */
function after(known: Known, length: number): Known {
  return { ...known, bytes: known.bytes.subarray(length), text: known.text.slice(length) };
}

function merged(spans: readonly Secret[], limit: number): Secret[] {
  const result: { start: number; end: number; kind: Secret['kind'] }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const end = Math.min(span.end, limit);
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, end);
    else if (end > span.start) result.push({ start: span.start, end, kind: span.kind });
  }
  return result;
}

function untouched(bytes: Uint8Array): MaskedUnit {
  return { bytes, masked: [], hidden: [], place: (offset) => Math.min(offset, bytes.length) };
}

function applied(bytes: Uint8Array, hidden: readonly Secret[]): MaskedUnit {
  const parts: Uint8Array[] = [];
  const masked: Secret[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, kind } of hidden) {
    parts.push(bytes.subarray(from, start), MASK_OCTETS);
    length += start - from;
    masked.push({ start: length, end: length + MASK.length, kind });
    length += MASK.length;
    from = end;
  }
  parts.push(bytes.subarray(from));
  const place = (offset: number, edge: 'start' | 'end'): number =>
    shifted(Math.min(offset, bytes.length), edge, hidden);
  return { bytes: Buffer.concat(parts), masked, hidden, place };
}

function shifted(offset: number, edge: 'start' | 'end', hidden: readonly Span[]): number {
  let shift = 0;
  for (const { start, end } of hidden) {
    if (offset <= start) break;
    if (offset < end) return edge === 'start' ? start + shift : start + shift + MASK.length;
    shift += MASK.length - (end - start);
  }
  return offset + shift;
}
