/** Encoded words of header fields, `=?charset?B|Q?text?=` (RFC 2047 §2, §4). Reads them; never rewrites bytes. */
import iconv from 'iconv-lite';
import { decodeBase64 } from './base64.ts';

const WORD = /=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi;

/** The text with its encoded words decoded, or null when it holds none that can be. */
export function decodeEncodedWords(text: string): string | null {
  let found = false;
  const decoded = text
    .replace(/(\?=)[ \t\r\n]+(?==\?)/g, '$1')
    .replace(WORD, (whole: string, charset: string, encoding: string, body: string) => {
      const bytes = encoding.toUpperCase() === 'B' ? base64(body) : quoted(body);
      if (bytes === null || !iconv.encodingExists(charset)) return whole;
      found = true;
      return iconv.decode(Buffer.from(bytes), charset);
    });
  return found ? decoded : null;
}

function base64(body: string): Uint8Array | null {
  const decoded = decodeBase64(body);
  return decoded.ok ? decoded.bytes : null;
}

function quoted(body: string): Uint8Array {
  const text = body
    .replace(/_/g, ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
