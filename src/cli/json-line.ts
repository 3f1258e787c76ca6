/** One line of JSON that a terminal can show without obeying any of it. */

/** JSON escapes C0 itself; DEL, C1, line separators and bidi controls are left to us. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `value` as JSON, LF included. */
export function jsonLine(value: object): string {
  const json = JSON.stringify(value).replace(UNSAFE, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${json}\n`;
}
