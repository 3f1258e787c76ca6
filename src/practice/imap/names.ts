/** Names of mailboxes as they stand on the wire (RFC 3501 §5.1.3, RFC 9051 §5.1). */
import { decodeUtf8 } from '../../wire/charset.ts';
import { decodeMailboxName } from '../../wire/modified-utf7.ts';
import { latin1 } from '../../wire/octets.ts';
import type { ImapState } from './state.ts';

/** The mailbox a name on the wire stands for, as a person reads it; null: it is not well written. INBOX whatever its case. */
export function mailboxName(octets: Uint8Array, { enabled }: Pick<ImapState, 'enabled'>): string | null {
  const utf8 = enabled.has('IMAP4REV2') || enabled.has('UTF8=ACCEPT');
  const written = latin1(octets);
  if (written.toUpperCase() === 'INBOX') return 'INBOX';
  if (/[^\x20-\x7e]/.test(written)) return utf8 ? decodeUtf8(octets) : null;
  return written.includes('&') && !utf8 ? decodeMailboxName(written) : written;
}
