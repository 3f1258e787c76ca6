/** Small questions about octets that every protocol asks. */

/** Octets of the line end this unit carries: 2, 1 or 0. */
export function lineEndLength(bytes: Uint8Array): 0 | 1 | 2 {
  const last = bytes.length - 1;
  if (bytes[last] !== 0x0a) return 0;
  return bytes[last - 1] === 0x0d ? 2 : 1;
}

/** The line without its end. */
export function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - lineEndLength(bytes));
}

/** One character an octet (Latin-1), so that indices are octets. Protocol grammar is ASCII; this loses nothing. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** How many NUL octets there are. */
export function countNuls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0) count++;
  return count;
}

/** The first octet that is not ASCII, or -1. */
export function firstNonAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte > 0x7f);
}
