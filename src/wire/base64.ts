/** Base64 as AUTH uses it: strict, with the place of the first fault (RFC 4648 §4, RFC 4954 §4). */
import { Base64 } from 'js-base64';

/** Why text is no base64. `at`: index of the first character that cannot stand there. */
export type Base64Fault =
  | { readonly ok: false; readonly kind: 'character'; readonly at: number; readonly found: string }
  | { readonly ok: false; readonly kind: 'padding'; readonly at: number; readonly found: string };

/** Octets, or the fault. Empty text is zero octets. */
export function decodeBase64(text: string): { readonly ok: true; readonly bytes: Uint8Array } | Base64Fault {
  const body = /^[A-Za-z0-9+/]*/.exec(text)?.[0].length ?? 0;
  const padding = /^={0,2}/.exec(text.slice(body))?.[0].length ?? 0;
  const end = body + padding;
  if (end < text.length) {
    const found = String.fromCodePoint(text.codePointAt(end)!);
    return { ok: false, kind: found === '=' ? 'padding' : 'character', at: end, found };
  }
  if (text.length % 4 !== 0 || (padding > 0 && body % 4 < 2)) {
    return { ok: false, kind: 'padding', at: text.length, found: '' };
  }
  return { ok: true, bytes: Base64.toUint8Array(text) };
}

/** Base64 on one line, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  return Base64.fromUint8Array(bytes);
}

/** Could a person have meant this as base64 of readable text? Used to find secrets at the wrong prompt. */
export function decodesToText(text: string): string | null {
  if (text.length < 4) return null;
  const decoded = decodeBase64(text);
  if (!decoded.ok || decoded.bytes.length === 0) return null;
  try {
    const plain = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decoded.bytes);
    return /^[^\u0001-\u001f\u007f]+[\r\n]*$/.test(plain) ? plain : null;
  } catch {
    return null;
  }
}
