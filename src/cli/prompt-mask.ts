/** Hides the secret part of a line that readline echoes. Pure. */
import type { Span } from '../protocols/contract.ts';

const COVER = '*';

/** `text` with everything inside the spans (UTF-16 indices) covered. */
export function coverSpans(text: string, spans: readonly Span[]): string {
  let covered = '';
  for (let at = 0; at < text.length; at++) {
    covered += spans.some(({ start, end }) => at >= start && at < end) ? COVER : text[at]!;
  }
  return covered;
}

/**
 * What may reach the terminal of something readline writes while `line` is being edited and the cursor stands
 * behind what was typed last: the whole line redrawn, the characters just typed, or cursor movements.
 */
export function coverEcho(written: string, line: string, cursor: number, spans: readonly Span[]): string {
  if (spans.length === 0) return written;
  const typedFrom = cursor - written.length;
  if (typedFrom >= 0 && line.slice(typedFrom, cursor) === written) {
    return coverSpans(line, spans).slice(typedFrom, cursor);
  }
  return line === '' ? written : written.replaceAll(line, () => coverSpans(line, spans));
}
