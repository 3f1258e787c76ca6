/** The forms in which a secret once seen may come back: as it was, in base64, and what was inside its base64. */
import type { Secret } from '../../wire/unit.ts';

/** Shorter values would mask half of the conversation. */
export const SHORTEST_SECRET = 4;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The decoded octets when `value` is base64 of text (NULs allowed: RFC 4616 separates with them), else null. A line end
 * at their end is `echo`'s, not the secret's.
 */
function decodedText(value: Uint8Array): Uint8Array | null {
  const text = Buffer.from(value).toString('latin1');
  if (!BASE64.test(text)) return null;
  const decoded = Buffer.from(text, 'base64');
  // Buffer is lenient: only what encodes to the same characters was base64.
  if (decoded.toString('base64').replace(/=+$/, '') !== text.replace(/=+$/, '')) return null;
  const end = decoded.findLastIndex((octet) => octet !== 0x0a && octet !== 0x0d) + 1;
  const meant = decoded.subarray(0, end);
  try {
    return /[\x01-\x1f\x7f-\x9f]/.test(strict.decode(meant)) ? null : meant;
  } catch {
    return null;
  }
}

function withBase64(value: Uint8Array): readonly Uint8Array[] {
  const padded = Buffer.from(value).toString('base64');
  const bare = padded.replace(/=+$/, '');
  return [value, Buffer.from(padded, 'latin1'), ...(bare === padded ? [] : [Buffer.from(bare, 'latin1')])];
}

/** Every form of `value` worth looking for, without those that are too short. */
export function secretForms(value: Uint8Array, kind: Secret['kind']): readonly Uint8Array[] {
  const own = value.slice();
  const forms = [...withBase64(own)];
  const decoded = decodedText(own);
  if (decoded) {
    forms.push(...withBase64(decoded));
    // authzid NUL authcid NUL passwd (RFC 4616 §2); user SP digest (RFC 2195 §2).
    const cut = decoded.lastIndexOf(kind === 'digest' ? 0x20 : 0);
    if (cut >= 0) forms.push(...withBase64(decoded.subarray(cut + 1)));
  }
  return forms.filter((form) => form.length >= SHORTEST_SECRET);
}
