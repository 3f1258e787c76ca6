/** Octets to text and back. Received text is tried as UTF-8, then GB18030, unless the person named an encoding. */
import iconv from 'iconv-lite';

/** `auto`, or a name iconv-lite knows. */
export type Charset = string;

/** Is this an encoding we can speak? */
export function isCharset(name: string): boolean {
  return iconv.encodingExists(name);
}

/** Strict UTF-8, a BOM kept; null when the octets are anything else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text of octets received, and the encoding that gave it. Octets no encoding fits stand as `\xNN`. */
export function decodeOctets(
  bytes: Uint8Array,
  charset: Charset = 'auto',
): { readonly text: string; readonly charset: string } {
  if (charset !== 'auto') return { text: iconv.decode(Buffer.from(bytes), charset, { stripBOM: false }), charset };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const gb = iconv.decode(Buffer.from(bytes), 'gb18030');
  if (!gb.includes('\ufffd') && Buffer.compare(iconv.encode(gb, 'gb18030'), bytes) === 0) {
    return { text: gb, charset: 'gb18030' };
  }
  return { text: escapeHigh(bytes), charset: 'octets' };
}

/** Octets to send. `auto` is UTF-8. */
export function encodeText(text: string, charset: Charset = 'auto'): Uint8Array {
  return charset === 'auto' || /^utf-?8$/i.test(charset) ? new TextEncoder().encode(text) : iconv.encode(text, charset);
}

/** Is there a character here that the encoding has no code for? A `?` is sent in its place. */
export function losesCharacters(text: string, charset: Charset): boolean {
  if (charset === 'auto' || /^[\x00-\x7f]*$/.test(text)) return false;
  return [...text].some((character) => {
    const octets = character === '?' ? [] : encodeText(character, charset);
    return octets.length === 1 && octets[0] === 0x3f;
  });
}

/** Octets above ASCII as `\xNN`, the rest as it is. */
export function escapeHigh(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  return text;
}
