/** Responses as they go out: status lines, untagged lines, flags and strings. */
import type { Line } from './state.ts';

const CRLF = Buffer.from('\r\n');
const STAR = Buffer.from('* ');

/** Untagged lines, each with `* ` before it. */
export function untaggedOctets(lines: readonly Line[]): Uint8Array {
  return Buffer.concat(
    lines.flatMap((line) => [STAR, typeof line === 'string' ? Buffer.from(line, 'latin1') : line, CRLF]),
  );
}

/** A line of text, one character an octet. */
export function lineOctets(line: string): Uint8Array {
  return Buffer.from(`${line}\r\n`, 'latin1');
}

/** System flags in the order servers list them (RFC 9051 §2.3.2). */
export const SYSTEM_FLAGS = ['\\Answered', '\\Flagged', '\\Deleted', '\\Seen', '\\Draft'] as const;

/** Flags in parentheses: those of the system, \Recent, keywords. */
export function flagList(flags: ReadonlySet<string>, recent = false): string {
  const system = SYSTEM_FLAGS.filter((flag) => flags.has(flag));
  return `(${[...system, ...(recent ? ['\\Recent'] : []), ...keywordsOf([flags])].join(' ')})`;
}

/** All keywords of some sets of flags, each once, sorted. */
export function keywordsOf(all: Iterable<ReadonlySet<string>>): readonly string[] {
  const keywords = new Set<string>();
  for (const flags of all) for (const flag of flags) if (!flag.startsWith('\\')) keywords.add(flag);
  return [...keywords].sort();
}

/** A string in quotes; only for text without line ends. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
