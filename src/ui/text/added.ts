/** What wirespeak added to a line, as it can be told in words. */
import type { Span } from '../../wire/unit.ts';
import { visible } from '../../wire/visible.ts';

/** Each of the spans as text, without the blanks around it. */
export function addedWords(bytes: Uint8Array, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => visible(Buffer.from(bytes.subarray(start, end)).toString('latin1').trim()));
}

/** Spans of octets as spans of the text they are shown as; those are left out of which that cannot be told. */
export function addedInText(bytes: Uint8Array, spans: readonly Span[]): readonly Span[] {
  // Up to the first octet that is no printable ASCII, an octet is a character.
  const odd = bytes.findIndex((octet) => octet < 0x20 || octet > 0x7e);
  return spans.filter(({ end }) => odd < 0 || end <= odd);
}
