/** Octets as hexadecimal rows, cut to what a few rows can show. */
import type { Span } from '../../wire/unit.ts';

/** Rows of `2E 0D 0A` that fit into the columns; masked octets stand as `**`. More octets than fit end in `more`. */
export function hexRows(
  bytes: Uint8Array,
  columns: number,
  rows: number,
  options: { readonly masked: readonly Span[]; readonly more: string },
): string[] {
  const each = Math.max(1, Math.floor((columns + 1) / 3));
  const result: string[] = [];
  for (let start = 0; start < bytes.length && result.length < rows; start += each) {
    const last = result.length === rows - 1 && bytes.length > start + each;
    const room = last ? Math.max(0, Math.floor((columns - options.more.length) / 3)) : each;
    const cells = Array.from(bytes.subarray(start, start + room), (byte, i) => hex(byte, start + i, options.masked));
    if (last) cells.push(options.more);
    result.push(cells.join(' '));
  }
  return result;
}

function hex(byte: number, at: number, masked: readonly Span[]): string {
  if (masked.some((span) => at >= span.start && at < span.end)) return '**';
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
