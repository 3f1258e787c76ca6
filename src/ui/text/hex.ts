/** Octets as hexadecimal rows under a ruler, cut to what a few rows can show. */
import type { Span } from '../../wire/unit.ts';

/** Columns of one octet with the space behind it, and every how many octets the ruler names a position. */
const CELL = 3;
const STEP = 4;

/** One row of octets. `start`: the position of its first one; null where masks have made positions unknown. */
type HexRow = { readonly text: string; readonly start: number | null };

/** How many octets stand in one row: whole steps of the ruler, so that every row is read against the same one. */
function octetsARow(columns: number): number {
  const fit = Math.max(1, Math.floor((columns + 1) / CELL));
  return fit < STEP ? fit : fit - (fit % STEP);
}

/** Byte positions above the octets of a row: `0           4           8`. */
export function ruler(columns: number): string {
  let row = '';
  for (let at = 0; at < octetsARow(columns); at += STEP) row += String(at).padEnd(CELL * STEP);
  return row.trimEnd();
}

/** Rows of `2E 0D 0A` that fit into the columns; masked octets stand as `**`. More octets than fit end in `more`. */
export function hexRows(
  bytes: Uint8Array,
  columns: number,
  rows: number,
  options: { readonly masked: readonly Span[]; readonly more: string },
): HexRow[] {
  const each = octetsARow(columns);
  const known = Math.min(...options.masked.map((span) => span.end), Number.POSITIVE_INFINITY);
  const result: HexRow[] = [];
  for (let start = 0; start < bytes.length && result.length < rows; start += each) {
    const last = result.length === rows - 1 && bytes.length > start + each;
    const fit = Math.floor((columns - options.more.length) / CELL);
    const room = last ? Math.max(0, Math.min(each, fit)) : each;
    const cells = Array.from(bytes.subarray(start, start + room), (byte, i) => hex(byte, start + i, options.masked));
    if (last) cells.push(options.more);
    result.push({ text: cells.join(' '), start: start < known ? start : null });
  }
  return result;
}

function hex(byte: number, at: number, masked: readonly Span[]): string {
  if (masked.some((span) => at >= span.start && at < span.end)) return '**';
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
