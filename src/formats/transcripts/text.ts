/** Lines of a pasted text. Octets stay octets, one character each: what they mean is for those who show them. */
import { latin1 } from '../../wire/octets.ts';

/** Lines without their ends; one blank line at the end is nobody's. Notepad's byte order marks are dropped. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = latin1(inOctets(bytes)).split(/\r\n|\r|\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const first = lines.findIndex((line) => line.trim() !== '');
  return withoutMargin(lines.slice(Math.max(0, first)));
}

function inOctets(bytes: Uint8Array): Uint8Array {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) {
    return Buffer.from(Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2))).toString('utf16le'), 'utf8');
  }
  return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
}

/** Code blocks are often indented as a whole. */
function withoutMargin(lines: readonly string[]): readonly string[] {
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0]);
  const margin = margins.reduce((least, one) => (one.length < least.length ? one : least), margins[0] ?? '');
  if (margin === '' || !margins.every((one) => one.startsWith(margin))) return lines;
  return lines.map((line) => line.slice(margin.length));
}
