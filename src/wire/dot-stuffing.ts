/** Dot-stuffing of message text (RFC 5321 §4.5.2, RFC 1939 §3). Lines come with their endings. */

const DOT = 0x2e;

/** The line as it must stand on the wire: a leading dot is doubled. */
export function stuff(line: Uint8Array): Uint8Array {
  if (line[0] !== DOT) return line;
  const stuffed = new Uint8Array(line.length + 1);
  stuffed[0] = DOT;
  stuffed.set(line, 1);
  return stuffed;
}

/** The line as it was meant: one leading dot is dropped. The caller has ruled out the final dot. */
export function unstuff(line: Uint8Array): Uint8Array {
  return line[0] === DOT ? line.subarray(1) : line;
}

/** Is this line the final dot, exactly `.` CRLF? A bare LF never ends message text (RFC 5321 §4.1.1.4). */
export function isFinalDot(line: Uint8Array): boolean {
  return line.length === 3 && line[0] === DOT && line[1] === 0x0d && line[2] === 0x0a;
}
