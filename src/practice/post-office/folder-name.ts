/** What may be the name of a folder. Levels are parted by `/`. */

/** In octets of UTF-8: one level, as file systems have it, and all of them. */
const LEVEL = 255;
const WHOLE = 1000;
const LEVELS = 16;

/**
 * The name as it is kept: INBOX, also as the first level, in capitals (RFC 9051 §5.1). Null for what is no name: an
 * empty level, `.` and `..`, control characters, half a character, or too much of it.
 */
export function folderName(name: string): string | null {
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name) || Buffer.byteLength(name) > WHOLE) return null;
  const levels = name.split('/');
  if (levels.length > LEVELS) return null;
  if (levels.some((level) => /^\.{0,2}$/.test(level) || Buffer.byteLength(level) > LEVEL)) return null;
  if (levels[0]!.toUpperCase() === 'INBOX') levels[0] = 'INBOX';
  return levels.join('/');
}

/** The names above this one, the topmost first. */
export function namesAbove(name: string): readonly string[] {
  const levels = name.split('/');
  return levels.slice(1).map((_, index) => levels.slice(0, index + 1).join('/'));
}

/** Is it, at any depth, under the other? */
export function isUnder(name: string, above: string): boolean {
  return name.startsWith(`${above}/`);
}
