/** What `openssl s_client` prints of its own: the certificate before the session, tickets in the middle of it. */
import type { ReadLine } from './line.ts';

const RULE = '---';
const CONNECTED = /^CONNECTED\([0-9A-Fa-f]+\)$/;
/** How a part between two rules begins. */
const OWN_PART =
  /^(?:depth=|verify|Can't use|Certificate chain|Server certificate|no peer cert|-----BEGIN|subject=|issuer=|No client cert|Acceptable client|Client Certificate Types|Requested|Shared|Peer |Server Temp Key|Negotiated|SSL handshake has|New, |Reused, |\(NONE\)|Post-Handshake|SSL-Session|Verif|DONE|Secure Reneg|Compression|Expansion|No ALPN|Early data|OCSP)/;
const OWN_LINE = /^(?:read R BLOCK|closed|DONE|RENEGOTIATING|KEYUPDATE|read:errno=\d+|write:errno=\d+|poll error)$/;

/** null when openssl has not printed this. What is left is unmarked. */
export function readOpenssl(lines: readonly string[]): readonly ReadLine[] | null {
  const connected = lines.findIndex((line) => CONNECTED.test(line));
  if (connected < 0) return null;
  const read: ReadLine[] = lines.slice(0, connected).map((text) => ({ from: 'unmarked', text }));
  let at = endOfPrologue(lines, connected);
  const skip = (count: number) => read.push({ from: null, text: '', skipped: count });
  skip(at - connected);
  while (at < lines.length) {
    const ticket = lines[at] === RULE && /^Post-Handshake/.test(lines[at + 1] ?? '');
    const end = ticket ? lines.indexOf(RULE, at + 1) : -1;
    if (ticket) {
      const next = end < 0 ? lines.length : end + 1;
      skip(next - at);
      at = next;
    } else {
      const text = lines[at++]!;
      read.push({ from: OWN_LINE.test(text) ? null : 'unmarked', text });
    }
  }
  return read;
}

/** Behind the last rule that no part of openssl's own follows. */
function endOfPrologue(lines: readonly string[], connected: number): number {
  for (let at = connected + 1; at < lines.length; at++) {
    if (lines[at] === RULE && !OWN_PART.test(lines[at + 1] ?? '')) return at + 1;
  }
  return lines.length;
}
