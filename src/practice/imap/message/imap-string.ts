/** Strings in responses (RFC 9051 §4.3): quoted where that can be, else as a literal. One character an octet. */

/** More of them, and a literal is shorter and easier to read. */
const MOST_ESCAPED = 4;

/** A string; one with line ends or octets that are not ASCII is a literal. NUL, which no literal may hold, goes as 0x80. */
export function imapString(text: string): string {
  const escaped = text.match(/["\\]/g)?.length ?? 0;
  if (escaped > MOST_ESCAPED || /[^\x01-\x09\x0b\x0c\x0e-\x7f]/.test(text)) return literal(text);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

export function nstring(text: string | null): string {
  return text === null ? 'NIL' : imapString(text);
}

/** A string people read: blanks drawn together; a literal where that changes it or a quote stands in it, as Dovecot has it. */
export function readableString(text: string): string {
  const tidy = text
    .replace(/[\r\n]+/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  if (tidy === '') return '""';
  return tidy !== text || /["\\]/.test(tidy) ? literal(tidy) : imapString(tidy);
}

function literal(text: string): string {
  return `{${text.length}}\r\n${text.replaceAll('\0', '\x80')}`;
}
