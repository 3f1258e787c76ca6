/** One line of a three-digit reply: `250-text`, `250 text` or a bare `250` (RFC 5321 §4.2, §4.2.1; RFC 959 §4.2). */

/** A line with its parts, or why it is none. `text` is one character an octet. */
export type ReplyLine =
  | { readonly ok: true; readonly code: number; readonly last: boolean; readonly bare: boolean; readonly text: string }
  | { readonly ok: false; readonly kind: 'not-a-reply'; readonly at: 0 };

/** Parses a line without its end. */
export function parseReplyLine(line: string): ReplyLine {
  const match = /^([2-5]\d\d)(?:([ -])([\s\S]*))?$/.exec(line);
  if (!match) return { ok: false, kind: 'not-a-reply', at: 0 };
  return {
    ok: true,
    code: Number(match[1]),
    last: match[2] !== '-',
    bare: match[2] === undefined,
    text: match[3] ?? '',
  };
}

/**
 * The enhanced status code at the start of a reply's text, only where one may stand: after 2yz, 4yz and 5yz
 * (RFC 2034 §4). `mismatch`: its class digit differs from the reply code's.
 */
export function parseEnhanced(
  code: number,
  text: string,
): { readonly enhanced: string; readonly mismatch: boolean } | null {
  const match = /^([245])\.(\d{1,3})\.(\d{1,3})(?= |$)/.exec(text);
  if (!match || Math.floor(code / 100) === 3) return null;
  return { enhanced: match[0], mismatch: Number(match[1]) !== Math.floor(code / 100) };
}
