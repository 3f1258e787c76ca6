/** The forms in which a secret once seen may come back: as it was, in base64, and what was inside its base64. */
import type { Secret } from '../../wire/unit.ts';

/** Shorter values would mask half of the conversation. */
export const SHORTEST_SECRET = 4;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The decoded octets when `value` is base64, of whatever encoding; else null. A line end at their end is `echo`'s, not
 * the secret's.
 */
function decoded(value: Uint8Array): Uint8Array | null {
  const text = Buffer.from(value).toString('latin1');
  if (!BASE64.test(text)) return null;
  const octets = Buffer.from(text, 'base64');
  // Buffer is lenient: only what encodes to the same characters was base64.
  if (octets.toString('base64').replace(/=+$/, '') !== text.replace(/=+$/, '')) return null;
  return octets.subarray(0, octets.findLastIndex((octet) => octet !== 0x0a && octet !== 0x0d) + 1);
}

/** What base64 of something longer shows of `value` when one or two octets of a group stand before it. */
function withinBase64(value: Uint8Array): readonly Uint8Array[] {
  return [1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), value]).toString('base64');
    // The first characters hold bits of what stands before, the last of what follows.
    const whole = Math.floor(((before + value.length) * 8) / 6);
    return Buffer.from(text.slice(before + 1, whole), 'latin1');
  });
}

function withBase64(value: Uint8Array): readonly Uint8Array[] {
  const padded = Buffer.from(value).toString('base64');
  const bare = padded.replace(/=+$/, '');
  return [value, Buffer.from(padded, 'latin1'), ...(bare === padded ? [] : [Buffer.from(bare, 'latin1')])];
}

/** Shorter pieces of a value are words. */
const SHORTEST_PIECE = 6;

/** What is left of a value where a server writes something else for all that is not ASCII (`PASS　x` → `PASS???x`). */
function asciiPieces(value: Uint8Array): readonly Uint8Array[] {
  if (value.every((octet) => octet < 0x80)) return [];
  const pieces = Buffer.from(value)
    .toString('latin1')
    .split(/[\x80-\xff]+/);
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= SHORTEST_PIECE)
    .map((piece) => Buffer.from(piece, 'latin1'));
}

/** Every form of `value` worth looking for, without those that are too short. */
export function secretForms(value: Uint8Array, kind: Secret['kind']): readonly Uint8Array[] {
  const own = value.slice();
  const forms = [...withBase64(own), ...withinBase64(own), ...asciiPieces(own)];
  const inside = decoded(own);
  if (inside) {
    forms.push(...withBase64(inside));
    const secret = secretWithin(inside, kind);
    if (secret) forms.push(...withBase64(secret), ...withinBase64(secret));
  }
  return forms.filter((form) => form.length >= SHORTEST_SECRET);
}

/** The secret part of a decoded answer: authzid NUL authcid NUL passwd (RFC 4616 §2), user SP digest (RFC 2195 §2), a token. */
function secretWithin(inside: Uint8Array, kind: Secret['kind']): Uint8Array | null {
  const bearer = /auth=Bearer ([^\x01]+)/i.exec(Buffer.from(inside).toString('latin1'))?.[1];
  if (bearer !== undefined) return Buffer.from(bearer, 'latin1');
  const cut = inside.lastIndexOf(kind === 'digest' ? 0x20 : 0);
  return cut >= 0 ? inside.subarray(cut + 1) : null;
}
