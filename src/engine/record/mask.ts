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

type Known = { readonly bytes: Buffer; readonly kind: Secret['kind'] };

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
      this.#known.push({ bytes: Buffer.from(form), kind });
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
    const spans: Secret[] = secrets.filter((s) => s.end > s.start).map((s) => ({ ...s }));
    const begun: Known[] = [];
    for (const { bytes: rest, kind } of awaited) {
      const length = Math.min(rest.length, bytes.length);
      if (!bytes.subarray(0, length).equals(rest.subarray(0, length))) continue;
      spans.push({ start: 0, end: length, kind });
      if (rest.length > length) begun.push({ bytes: rest.subarray(length), kind });
    }
    for (const { bytes: value, kind } of this.#known) {
      for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1)) {
        spans.push({ start: at, end: at + value.length, kind });
      }
    }
    if (bytes.at(-1) !== LF || this.#holdsLineEnd) this.#tails(bytes, spans, begun);
    return { spans: merged(spans, bytes.length), begun };
  }

  /** Ends of `bytes` that may be the beginning of a known value. */
  #tails(bytes: Buffer, spans: Secret[], begun: Known[]): void {
    for (const { bytes: value, kind } of this.#known) {
      for (let length = Math.min(value.length - 1, bytes.length); length > 0; length--) {
        const start = bytes.length - length;
        if (bytes[start] !== value[0] || !bytes.subarray(start).equals(value.subarray(0, length))) continue;
        spans.push({ start, end: bytes.length, kind });
        begun.push({ bytes: value.subarray(length), kind });
      }
    }
  }
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
