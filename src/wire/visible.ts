/**
 * Makes text inert for a terminal: control characters, bidi controls and lone surrogates are shown, never obeyed
 * (design §8). C0 and DEL become control pictures, the others escapes.
 */

// C0, DEL, C1; bidi marks, embeddings, overrides and isolates; line and paragraph separator; BOM; lone surrogates.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that can be printed without the terminal obeying any of it. A line end is shown too: cut it off before. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** Would a terminal obey any of this text? */
export function isInert(text: string): boolean {
  UNSAFE.lastIndex = 0;
  return !UNSAFE.test(text);
}
