/** Modified UTF-7: how IMAP writes mailbox names that are not ASCII (RFC 3501 §5.1.3). `&` shifts, `&-` is an ampersand. */

/** The name as a person reads it; null when it is none, or holds nothing to decode. */
export function decodeMailboxName(name: string): string | null {
  if (!name.includes('&')) return null;
  let broken = false;
  const text = name.replace(/&([^-]*)(-?)/g, (_, shifted: string, end: string) => {
    if (end === '') broken = true;
    if (shifted === '') return '&';
    const decoded = readable(shifted);
    if (decoded === null) broken = true;
    return decoded ?? '';
  });
  return broken ? null : text;
}

/** UTF-16BE in base64 with a comma for the slash, without `=`; null when it is no such thing. */
function readable(shifted: string): string | null {
  if (!/^[A-Za-z0-9+,]+$/.test(shifted)) return null;
  const octets = Buffer.from(shifted.replaceAll(',', '/'), 'base64');
  if (octets.length === 0 || octets.length % 2 === 1) return null;
  const text = octets.swap16().toString('utf16le');
  // Printable ASCII must stand for itself, and a lone half of a character is none.
  return /[\x20-\x7e]|\p{Cs}/u.test(text) || written(text) !== shifted ? null : text;
}

function written(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('base64').replace(/=+$/, '').replaceAll('/', ',');
}

/** The name as it stands on the wire. */
export function encodeMailboxName(name: string): string {
  return name.replaceAll('&', '&-').replace(/[^\x20-\x7e]+/g, (text) => `&${written(text)}-`);
}
