/** Shows a draft with its secrets covered. */
import type { Span } from '../../wire/unit.ts';
import { graphemes } from '../text/width.ts';

/** How a draft is covered. `reveal`: the person asks to see it. */
type MaskOptions = { readonly reveal?: boolean; readonly mask?: string };

/**
 * The draft with one mask for every character that a span (UTF-16 indices, as `compose` gives them) touches, so
 * columns stay what they are.
 */
export function maskDraft(text: string, spans: readonly Span[], options: MaskOptions = {}): string {
  const { reveal = false, mask = '•' } = options;
  if (reveal || spans.length === 0) return text;
  let at = 0;
  let shown = '';
  for (const cluster of graphemes(text)) {
    const end = at + cluster.length;
    shown += spans.some((span) => span.start < end && span.end > at) ? mask : cluster;
    at = end;
  }
  return shown;
}
